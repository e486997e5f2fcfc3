ALTER TABLE "vote" DROP CONSTRAINT "vote_opened_is_frozen";--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "envelope_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_trustee" ADD COLUMN "member_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_trustee" ADD COLUMN "proof" jsonb;--> statement-breakpoint
ALTER TABLE "vote_trustee" ADD COLUMN "confirmation" text;--> statement-breakpoint
ALTER TABLE "vote_trustee" ADD COLUMN "brought" jsonb;--> statement-breakpoint
ALTER TABLE "vote_trustee" ADD CONSTRAINT "vote_trustee_memberId_unique" UNIQUE("member_id");--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_opened_is_frozen" CHECK ("vote"."opened_at" is null or ("vote"."frozen" is not null and "vote"."frozen_sha256" is not null and "vote"."roll_sha256" is not null and ("vote"."public_key" is not null or "vote"."envelope_version" = 2) and "vote"."opens_at" is not null and "vote"."closes_at" is not null));--> statement-breakpoint
-- Secret votes whose key nobody has dealt yet are prepared anew, each member’s device with its own keys and their proof.
update vote set envelope_version = 2 where secrecy = 'secret' and public_key is null and opened_at is null;
--> statement-breakpoint
update vote_trustee set device_key = null, signing_key = null
	where vote_id in (select id from vote where envelope_version = 2);
--> statement-breakpoint
create or replace function refuse_frozen_vote() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		if old.opened_at is not null then
			raise exception 'vote %: opened, it is not deleted', old.id using errcode = 'restrict_violation';
		end if;
		return old;
	end if;
	if old.opened_at is null then
		return new;
	end if;
	if (old.contract_id, old.theme_id, old.fiche_id, old.group_id, old.title, old.introduction, old.object_kind, old.object_text,
		old.version_id, old.parameters, old.secrecy, old.without_script, old.can_change, old.allows_paper, old.roles, old.quorum,
		old.threshold, old.min_ballots, old.draws_ties, old.draw_seed, old.decider, old.opens_at, old.closes_at, old.opened_at,
		old.frozen, old.frozen_sha256, old.roll_sha256, old.roll_count, old.public_key, old.envelope_version, old.shares_needed)
		is distinct from
		(new.contract_id, new.theme_id, new.fiche_id, new.group_id, new.title, new.introduction, new.object_kind, new.object_text,
		new.version_id, new.parameters, new.secrecy, new.without_script, new.can_change, new.allows_paper, new.roles, new.quorum,
		new.threshold, new.min_ballots, new.draws_ties, new.draw_seed, new.decider, new.opens_at, new.closes_at, new.opened_at,
		new.frozen, new.frozen_sha256, new.roll_sha256, new.roll_count, new.public_key, new.envelope_version, new.shares_needed)
	then
		raise exception 'vote %: opened, what it froze does not change', old.id using errcode = 'restrict_violation';
	end if;
	if (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
		or (old.published_at is not null and new.published_at is distinct from old.published_at)
	then
		raise exception 'vote %: closed or published, it stays so', old.id using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
--> statement-breakpoint
-- Taking part is possible between opening and closing, by the clock of the database alone, and is never undone; at closing the same rows
-- are written again, once, by `rewrite_vote_casts`.
create or replace function refuse_cast_out_of_time() returns trigger language plpgsql as $$
begin
	if tg_op <> 'UPDATE' and current_setting('maillage.rewriting', true) = coalesce(new.vote_id, old.vote_id)::text and exists (
		select 1 from vote where id = coalesce(new.vote_id, old.vote_id)
		and opened_at is not null and closed_at is null and clock_timestamp() >= closes_at
	) then
		return coalesce(new, old);
	end if;
	if tg_op <> 'INSERT' then
		raise exception 'who took part in a vote is not rewritten' using errcode = 'restrict_violation';
	end if;
	if not exists (
		select 1 from vote join voter on voter.vote_id = vote.id
		where vote.id = new.vote_id and voter.id = new.voter_id and voter.revoked_at is null
		and vote.opened_at is not null and vote.closed_at is null and vote.withdrawn_at is null
		and clock_timestamp() >= vote.opens_at and clock_timestamp() < vote.closes_at
	) then
		raise exception 'vote %: not open, or no voter of it', new.vote_id using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
--> statement-breakpoint
-- Who took part, written again by one transaction in an order drawn at random: neither xmin nor the place in the file says who came when.
create function rewrite_vote_casts(rewritten uuid) returns void language plpgsql as $$
declare
	voters uuid[];
	ways text[];
begin
	select array_agg(voter_id order by chance), array_agg(way order by chance) into voters, ways
		from (select voter_id, way, gen_random_uuid() as chance from vote_cast where vote_id = rewritten) as casts;
	if voters is null then
		return;
	end if;
	perform set_config('maillage.rewriting', rewritten::text, true);
	delete from vote_cast where vote_id = rewritten;
	insert into vote_cast (voter_id, vote_id, way)
		select taken.voter_id, rewritten, taken.way from unnest(voters, ways) as taken(voter_id, way);
	perform set_config('maillage.rewriting', '', true);
end $$;
--> statement-breakpoint
-- For the box of a secret vote once it is closed: it has no voter, and leaves with its table.
create function refuse_closed_box_change() returns trigger language plpgsql as $$
begin
	raise exception 'the box of a closed vote does not change' using errcode = 'restrict_violation';
end $$;

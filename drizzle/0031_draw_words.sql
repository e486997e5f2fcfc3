ALTER TABLE "vote" ADD COLUMN "draw_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- What the coordination added to the seed of a draw is frozen at opening, like the seed.
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
		old.threshold, old.min_ballots, old.draws_ties, old.draw_seed, old.draw_words, old.decider, old.opens_at, old.closes_at, old.opened_at,
		old.frozen, old.frozen_sha256, old.roll_sha256, old.roll_count, old.public_key, old.envelope_version, old.shares_needed)
		is distinct from
		(new.contract_id, new.theme_id, new.fiche_id, new.group_id, new.title, new.introduction, new.object_kind, new.object_text,
		new.version_id, new.parameters, new.secrecy, new.without_script, new.can_change, new.allows_paper, new.roles, new.quorum,
		new.threshold, new.min_ballots, new.draws_ties, new.draw_seed, new.draw_words, new.decider, new.opens_at, new.closes_at, new.opened_at,
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

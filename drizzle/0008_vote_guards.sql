-- What an opened vote froze cannot move, whoever is connected: the owner of the tables included.
create function vote_is_frozen(id uuid) returns boolean language sql stable as $$
	select exists (select 1 from vote where vote.id = $1 and opened_at is not null)
$$;
--> statement-breakpoint
create function refuse_frozen_vote() returns trigger language plpgsql as $$
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
		old.frozen, old.frozen_sha256, old.roll_sha256, old.roll_count, old.public_key, old.shares_needed)
		is distinct from
		(new.contract_id, new.theme_id, new.fiche_id, new.group_id, new.title, new.introduction, new.object_kind, new.object_text,
		new.version_id, new.parameters, new.secrecy, new.without_script, new.can_change, new.allows_paper, new.roles, new.quorum,
		new.threshold, new.min_ballots, new.draws_ties, new.draw_seed, new.decider, new.opens_at, new.closes_at, new.opened_at,
		new.frozen, new.frozen_sha256, new.roll_sha256, new.roll_count, new.public_key, new.shares_needed)
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
create trigger vote_frozen before update or delete on vote for each row execute function refuse_frozen_vote();
--> statement-breakpoint
create function refuse_frozen_part() returns trigger language plpgsql as $$
begin
	if (tg_op <> 'INSERT' and vote_is_frozen(old.vote_id)) or (tg_op <> 'DELETE' and vote_is_frozen(new.vote_id)) then
		raise exception '% of an opened vote does not change', tg_table_name using errcode = 'restrict_violation';
	end if;
	return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger vote_option_frozen before insert or update or delete on vote_option for each row execute function refuse_frozen_part();
--> statement-breakpoint
create trigger vote_group_frozen before insert or update or delete on vote_group for each row execute function refuse_frozen_part();
--> statement-breakpoint
-- A voter of an opened vote may only be revoked, once; the board says so.
create function refuse_frozen_voter() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and vote_is_frozen(old.vote_id) and old.revoked_at is null and new.revoked_at is not null
		and (old.id, old.vote_id, old.number, old.origin, old.account_id, old.name, old.email, old.code_hash)
		is not distinct from (new.id, new.vote_id, new.number, new.origin, new.account_id, new.name, new.email, new.code_hash)
	then
		return new;
	end if;
	if (tg_op <> 'INSERT' and vote_is_frozen(old.vote_id)) or (tg_op <> 'DELETE' and vote_is_frozen(new.vote_id)) then
		raise exception 'the roll of an opened vote does not change' using errcode = 'restrict_violation';
	end if;
	return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger voter_frozen before insert or update or delete on voter for each row execute function refuse_frozen_voter();
--> statement-breakpoint
-- Taking part is possible between opening and closing, by the clock of the database alone, and is never undone.
create function refuse_cast_out_of_time() returns trigger language plpgsql as $$
begin
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
create trigger vote_cast_in_time before insert or update or delete on vote_cast for each row execute function refuse_cast_out_of_time();
--> statement-breakpoint
create function refuse_board_change() returns trigger language plpgsql as $$
begin
	raise exception 'the board of a vote is only added to' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger vote_board_append_only before update or delete on vote_board for each row execute function refuse_board_change();

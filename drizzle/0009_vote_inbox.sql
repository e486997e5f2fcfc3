ALTER TABLE "vote_board" ADD COLUMN "cast_id" uuid;--> statement-breakpoint
ALTER TABLE "vote_board" ADD COLUMN "envelope_hash" text;--> statement-breakpoint
ALTER TABLE "vote_board" ADD CONSTRAINT "vote_board_voteId_castId_unique" UNIQUE("vote_id","cast_id");--> statement-breakpoint
ALTER TABLE "vote_board" ADD CONSTRAINT "vote_board_voteId_envelopeHash_unique" UNIQUE("vote_id","envelope_hash");--> statement-breakpoint
-- For the table of envelopes that each opened vote has (its id is the argument of the trigger): an envelope comes or is replaced
-- between opening and closing only, by the clock of the database, for a voter who is ticked as having taken part. It leaves with
-- the table.
create function refuse_envelope_out_of_time() returns trigger language plpgsql as $$
begin
	if tg_op in ('DELETE', 'TRUNCATE') then
		raise exception 'an envelope is not taken back' using errcode = 'restrict_violation';
	end if;
	if tg_op = 'UPDATE' and (new.voter_id <> old.voter_id
		or not exists (select 1 from vote where id = tg_argv[0]::uuid and can_change)) then
		raise exception 'vote %: a ballot is not changed', tg_argv[0] using errcode = 'restrict_violation';
	end if;
	if not exists (
		select 1 from vote join voter on voter.vote_id = vote.id
		join vote_cast on vote_cast.voter_id = voter.id and vote_cast.vote_id = vote.id and vote_cast.way = 'online'
		where vote.id = tg_argv[0]::uuid and voter.id = new.voter_id and voter.revoked_at is null
		and vote.opened_at is not null and vote.closed_at is null and vote.withdrawn_at is null
		and clock_timestamp() >= vote.opens_at and clock_timestamp() < vote.closes_at
	) then
		raise exception 'vote %: not open, or no voter of it', tg_argv[0] using errcode = 'restrict_violation';
	end if;
	return new;
end $$;

CREATE TABLE "address_change" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"confirmed_before_at" timestamp with time zone,
	"confirmed_after_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "address_change" ADD CONSTRAINT "address_change_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- A voter of an opened vote may only be revoked, once; the board says so. Once the result is published, or the vote withdrawn, who they
-- were may be forgotten: their name changed, their address, account and code emptied. Of somebody who erased their account, at once.
create or replace function refuse_frozen_voter() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and vote_is_frozen(old.vote_id) and old.revoked_at is null and new.revoked_at is not null
		and (old.id, old.vote_id, old.number, old.origin, old.account_id, old.name, old.email, old.code_hash)
		is not distinct from (new.id, new.vote_id, new.number, new.origin, new.account_id, new.name, new.email, new.code_hash)
	then
		return new;
	end if;
	if tg_op = 'UPDATE'
		and (old.id, old.vote_id, old.number, old.origin, old.revoked_at)
		is not distinct from (new.id, new.vote_id, new.number, new.origin, new.revoked_at)
		and coalesce(new.account_id = old.account_id, new.account_id is null)
		and coalesce(new.email = old.email, new.email is null)
		and coalesce(new.code_hash = old.code_hash, new.code_hash is null)
		and (
			exists (
				select 1 from vote where vote.id = old.vote_id and (published_at is not null or withdrawn_at is not null)
			)
			or exists (select 1 from account where account.id = old.account_id and erased_at is not null)
		)
	then
		return new;
	end if;
	if (tg_op <> 'INSERT' and vote_is_frozen(old.vote_id)) or (tg_op <> 'DELETE' and vote_is_frozen(new.vote_id)) then
		raise exception 'the roll of an opened vote does not change' using errcode = 'restrict_violation';
	end if;
	return coalesce(new, old);
end $$;

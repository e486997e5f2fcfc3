CREATE TABLE "opened_ballot" (
	"vote_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"way" text NOT NULL,
	"ballot" jsonb NOT NULL,
	"count" integer NOT NULL,
	"voter_name" text,
	CONSTRAINT "opened_ballot_vote_id_number_pk" PRIMARY KEY("vote_id","number")
);
--> statement-breakpoint
CREATE TABLE "paper_ballot" (
	"vote_id" uuid NOT NULL,
	"sheet" integer NOT NULL,
	"entered_by" uuid NOT NULL,
	"ballot" jsonb NOT NULL,
	CONSTRAINT "paper_ballot_vote_id_sheet_entered_by_pk" PRIMARY KEY("vote_id","sheet","entered_by")
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"theme_id" uuid,
	"fiche_id" uuid,
	"group_id" uuid,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"object_kind" text DEFAULT 'text' NOT NULL,
	"object_text" text DEFAULT '' NOT NULL,
	"version_id" uuid,
	"parameters" jsonb,
	"secrecy" text DEFAULT 'confidential' NOT NULL,
	"without_script" text DEFAULT 'paper' NOT NULL,
	"can_change" boolean DEFAULT true NOT NULL,
	"allows_paper" boolean DEFAULT false NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"quorum" jsonb DEFAULT '{"kind":"none"}'::jsonb NOT NULL,
	"threshold" jsonb DEFAULT '{"kind":"none"}'::jsonb NOT NULL,
	"min_ballots" integer DEFAULT 5 NOT NULL,
	"draws_ties" boolean DEFAULT false NOT NULL,
	"draw_seed" text,
	"decider" text DEFAULT '' NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"reminder_days" integer[] DEFAULT '{}' NOT NULL,
	"announced_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"frozen" text,
	"frozen_sha256" text,
	"roll_sha256" text,
	"roll_count" integer,
	"public_key" "bytea",
	"shares_needed" integer,
	"closed_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"conclusion" text DEFAULT '' NOT NULL,
	"next_steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"review_on" date,
	"concluded_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vote_contractId_slug_unique" UNIQUE("contract_id","slug"),
	CONSTRAINT "vote_of_one_place" CHECK (num_nonnulls("vote"."theme_id", "vote"."fiche_id", "vote"."group_id") = 1),
	CONSTRAINT "vote_opened_is_frozen" CHECK ("vote"."opened_at" is null or ("vote"."frozen" is not null and "vote"."frozen_sha256" is not null and "vote"."roll_sha256" is not null and "vote"."public_key" is not null and "vote"."opens_at" is not null and "vote"."closes_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "vote_board" (
	"vote_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"entry" text NOT NULL,
	"hash" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "vote_board_vote_id_position_pk" PRIMARY KEY("vote_id","position"),
	CONSTRAINT "vote_board_voteId_hash_unique" UNIQUE("vote_id","hash")
);
--> statement-breakpoint
CREATE TABLE "vote_cast" (
	"voter_id" uuid PRIMARY KEY NOT NULL,
	"vote_id" uuid NOT NULL,
	"way" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vote_group" (
	"vote_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "vote_group_vote_id_group_id_pk" PRIMARY KEY("vote_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "vote_option" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"vote_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"cost" integer
);
--> statement-breakpoint
CREATE TABLE "vote_result" (
	"vote_id" uuid PRIMARY KEY NOT NULL,
	"result" jsonb,
	"cast" integer NOT NULL,
	"cast_on_paper" integer NOT NULL,
	"refused" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vote_trustee" (
	"vote_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"device_key" "bytea",
	"signing_key" "bytea",
	"sealed_share" "bytea",
	"holds_share" boolean DEFAULT false NOT NULL,
	"handed_shares" jsonb,
	"found_totals" text,
	"signature" text,
	CONSTRAINT "vote_trustee_vote_id_account_id_pk" PRIMARY KEY("vote_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "voter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"vote_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"origin" text NOT NULL,
	"account_id" uuid,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"code_hash" text,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "voter_voteId_number_unique" UNIQUE("vote_id","number"),
	CONSTRAINT "voter_voteId_accountId_unique" UNIQUE("vote_id","account_id"),
	CONSTRAINT "voter_voteId_email_unique" UNIQUE("vote_id","email"),
	CONSTRAINT "voter_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "opened_ballot" ADD CONSTRAINT "opened_ballot_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_ballot" ADD CONSTRAINT "paper_ballot_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_ballot" ADD CONSTRAINT "paper_ballot_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_theme_id_theme_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."theme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_fiche_id_fiche_id_fk" FOREIGN KEY ("fiche_id") REFERENCES "public"."fiche"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_board" ADD CONSTRAINT "vote_board_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_cast" ADD CONSTRAINT "vote_cast_voter_id_voter_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."voter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_cast" ADD CONSTRAINT "vote_cast_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_group" ADD CONSTRAINT "vote_group_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_group" ADD CONSTRAINT "vote_group_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_option" ADD CONSTRAINT "vote_option_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_result" ADD CONSTRAINT "vote_result_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_trustee" ADD CONSTRAINT "vote_trustee_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_trustee" ADD CONSTRAINT "vote_trustee_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voter" ADD CONSTRAINT "voter_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voter" ADD CONSTRAINT "voter_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vote_theme_id_index" ON "vote" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "vote_fiche_id_index" ON "vote" USING btree ("fiche_id");--> statement-breakpoint
CREATE INDEX "vote_group_id_index" ON "vote" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "vote_version_id_index" ON "vote" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "vote_cast_vote_id_index" ON "vote_cast" USING btree ("vote_id");--> statement-breakpoint
CREATE INDEX "vote_option_vote_id_position_index" ON "vote_option" USING btree ("vote_id","position");
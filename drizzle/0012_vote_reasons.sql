CREATE TABLE "vote_reason" (
	"vote_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"position" text NOT NULL,
	"words" text NOT NULL,
	"voter_name" text,
	"hidden_reason" text,
	CONSTRAINT "vote_reason_vote_id_number_pk" PRIMARY KEY("vote_id","number")
);
--> statement-breakpoint
ALTER TABLE "vote_reason" ADD CONSTRAINT "vote_reason_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;
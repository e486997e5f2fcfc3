CREATE TABLE "moderation_reason" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"offered_from" timestamp with time zone,
	"offered_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "moderation_reason" ADD CONSTRAINT "moderation_reason_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_reason_contract_id_offered_from_index" ON "moderation_reason" USING btree ("contract_id","offered_from");--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_reason_once" ON "moderation_reason" USING btree ("contract_id","reason") WHERE "moderation_reason"."offered_until" is null;
ALTER TABLE "account" ADD COLUMN "last_seen_week" date;--> statement-breakpoint
ALTER TABLE "contract_role" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "contract_role" ADD COLUMN "end_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "group_member" ADD COLUMN "end_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "claimed_by" uuid;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "claimed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contract_role" ADD CONSTRAINT "contract_role_ended_by_account_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_claimed_by_account_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_role_ended_by_index" ON "contract_role" USING btree ("ended_by");--> statement-breakpoint
CREATE INDEX "invitation_claimed_by_index" ON "invitation" USING btree ("claimed_by");--> statement-breakpoint
UPDATE "contract_role" SET "ended_at" = now() WHERE "role" = 'committee-member' AND "ended_at" IS NULL;--> statement-breakpoint
UPDATE "invitation" SET "revoked_at" = now() WHERE "role" = 'committee-member' AND "group_id" IS NULL AND "used_at" IS NULL AND "revoked_at" IS NULL;--> statement-breakpoint
UPDATE "account" SET "last_seen_week" = seen.week FROM (
	SELECT account_id, date_trunc('week', max(last_seen_at) AT TIME ZONE 'UTC')::date AS week FROM session GROUP BY account_id
) seen WHERE seen.account_id = account.id;

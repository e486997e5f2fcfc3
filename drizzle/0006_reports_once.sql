DROP INDEX "moderation_report_target_kind_target_id_index";--> statement-breakpoint
ALTER TABLE "moderation_report" ADD COLUMN "reporter_hash" text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_report_once" ON "moderation_report" USING btree ("target_kind","target_id","reporter_hash") WHERE "moderation_report"."settled_at" is null;
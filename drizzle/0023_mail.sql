CREATE TABLE "mail_stop" (
	"mailbox" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_stop_mailbox_kind_pk" PRIMARY KEY("mailbox","kind")
);
--> statement-breakpoint
ALTER TABLE "contract" ADD COLUMN "reply_to" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "contract_id" uuid;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "sender" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "locale" text DEFAULT 'fr' NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "refused_code" integer;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "refused_words" text;--> statement-breakpoint
ALTER TABLE "moderation_report" ADD COLUMN "weighs" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "mail_recipient_created_at_index" ON "mail" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE INDEX "mail_sender_created_at_index" ON "mail" USING btree ("sender","created_at");--> statement-breakpoint
CREATE INDEX "mail_contract_id_created_at_index" ON "mail" USING btree ("contract_id","created_at");
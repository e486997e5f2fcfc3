CREATE TABLE "suggestion" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"fiche_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"field" text NOT NULL,
	"at" "bytea" NOT NULL,
	"removes" jsonb NOT NULL,
	"quote" text NOT NULL,
	"words" text NOT NULL,
	"ends" jsonb NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_note" text DEFAULT '' NOT NULL,
	"visibility" text DEFAULT 'shown' NOT NULL,
	"held_reasons" text[] DEFAULT '{}' NOT NULL,
	"hidden_reason" text,
	CONSTRAINT "suggestion_batchId_position_unique" UNIQUE("batch_id","position")
);
--> statement-breakpoint
CREATE TABLE "suggestion_consent" (
	"suggestion_id" uuid PRIMARY KEY NOT NULL,
	"group_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestion_stance" (
	"suggestion_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"objects" boolean NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestion_stance_suggestion_id_account_id_pk" PRIMARY KEY("suggestion_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_fiche_id_fiche_id_fk" FOREIGN KEY ("fiche_id") REFERENCES "public"."fiche"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_consent" ADD CONSTRAINT "suggestion_consent_suggestion_id_suggestion_id_fk" FOREIGN KEY ("suggestion_id") REFERENCES "public"."suggestion"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_consent" ADD CONSTRAINT "suggestion_consent_group_id_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_consent" ADD CONSTRAINT "suggestion_consent_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_stance" ADD CONSTRAINT "suggestion_stance_suggestion_id_suggestion_consent_suggestion_id_fk" FOREIGN KEY ("suggestion_id") REFERENCES "public"."suggestion_consent"("suggestion_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_stance" ADD CONSTRAINT "suggestion_stance_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestion_fiche_id_state_created_at_index" ON "suggestion" USING btree ("fiche_id","state","created_at");
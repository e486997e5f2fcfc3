CREATE TABLE "administrator" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"added_by" uuid
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"publisher" text DEFAULT '' NOT NULL,
	"director" text DEFAULT '' NOT NULL,
	"host" text DEFAULT '' NOT NULL,
	"data_protection" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"contracts_by" text DEFAULT 'anybody' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "installation_is_one" CHECK ("installation"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "administrator" ADD CONSTRAINT "administrator_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator" ADD CONSTRAINT "administrator_added_by_account_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_updated_by_account_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "administrator_added_by_index" ON "administrator" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "installation_updated_by_index" ON "installation" USING btree ("updated_by");
CREATE TABLE "preview_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"consultation_id" uuid,
	"vote_id" uuid,
	"token_hash" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "preview_link_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "preview_link_one_subject" CHECK (num_nonnulls("preview_link"."consultation_id", "preview_link"."vote_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "preview_link_contract_id_index" ON "preview_link" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "preview_link_consultation_id_index" ON "preview_link" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "preview_link_vote_id_index" ON "preview_link" USING btree ("vote_id");--> statement-breakpoint
CREATE INDEX "preview_link_created_by_index" ON "preview_link" USING btree ("created_by");
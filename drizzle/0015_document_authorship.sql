CREATE TABLE "document_authorship" (
	"document_id" uuid NOT NULL,
	"client_id" bigint NOT NULL,
	"from_clock" bigint NOT NULL,
	"to_clock" bigint NOT NULL,
	"account_id" uuid,
	"written_at" timestamp with time zone,
	CONSTRAINT "document_authorship_document_id_client_id_from_clock_pk" PRIMARY KEY("document_id","client_id","from_clock")
);
--> statement-breakpoint
ALTER TABLE "document_authorship" ADD CONSTRAINT "document_authorship_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_authorship" ADD CONSTRAINT "document_authorship_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;
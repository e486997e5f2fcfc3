CREATE TABLE "published_line" (
	"phase_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"values" jsonb NOT NULL,
	CONSTRAINT "published_line_phase_id_number_pk" PRIMARY KEY("phase_id","number")
);
--> statement-breakpoint
ALTER TABLE "published_line" ADD CONSTRAINT "published_line_phase_id_consultation_phase_id_fk" FOREIGN KEY ("phase_id") REFERENCES "public"."consultation_phase"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "document" ADD COLUMN "structs" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_successor_id_document_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_successor_index" ON "document" USING btree ("successor_id") WHERE "document"."successor_id" is not null;--> statement-breakpoint
-- Read and written in parts, which a compressed value does not allow; the embedded database would compress in the loop of the process.
ALTER TABLE "document_snapshot" ALTER COLUMN "state" SET STORAGE EXTERNAL;--> statement-breakpoint
-- A version follows its text into the document that takes the place of its own, and nothing else of it ever changes.
CREATE OR REPLACE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.document_id <> OLD.document_id
		AND ROW(NEW.id, NEW.number, NEW.label, NEW.upto_seq, NEW.sha256, NEW.state, NEW.created_at)
			= ROW(OLD.id, OLD.number, OLD.label, OLD.upto_seq, OLD.sha256, OLD.state, OLD.created_at)
		AND EXISTS (SELECT 1 FROM document WHERE id = OLD.document_id AND successor_id = NEW.document_id)
	THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'a named version never changes' USING ERRCODE = 'restrict_violation';
END
$$;

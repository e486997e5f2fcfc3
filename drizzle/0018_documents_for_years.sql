ALTER TABLE "document" ADD COLUMN "structs" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Read and written in parts, which a compressed value does not allow; the embedded database would compress in the loop of the process.
ALTER TABLE "document_snapshot" ALTER COLUMN "state" SET STORAGE EXTERNAL;

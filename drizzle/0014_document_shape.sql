ALTER TABLE "document" ADD COLUMN "shape" integer DEFAULT 2 NOT NULL;
--> statement-breakpoint
-- What exists is of the shape before: it is carried over when the server starts.
UPDATE "document" SET "shape" = 1;

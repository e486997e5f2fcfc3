ALTER TABLE "paper_ballot" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "paper_ballot" CASCADE;--> statement-breakpoint
ALTER TABLE "opened_ballot" ALTER COLUMN "way" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "paper_sheets" integer;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "paper_note" text DEFAULT '' NOT NULL;
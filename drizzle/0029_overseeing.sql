CREATE TABLE "document_snapshot_part" (
	"writing" uuid NOT NULL,
	"place" integer NOT NULL,
	"part" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_snapshot_part_writing_place_pk" PRIMARY KEY("writing","place")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "unused_warned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "suspended_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "folded" text GENERATED ALWAYS AS (folded(email || ' ' || display_name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "contract" ADD COLUMN "standing" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "contract" ADD COLUMN "standing_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "contract" ADD COLUMN "standing_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "sender_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "offers_english" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "document_snapshot_part_created_at_index" ON "document_snapshot_part" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "account_folded_index" ON "account" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "account_last_seen_week_index" ON "account" USING btree ("last_seen_week","created_at");--> statement-breakpoint
CREATE INDEX "account_suspended_index" ON "account" USING btree ("suspended_at") WHERE "account"."suspended_at" is not null;--> statement-breakpoint
CREATE INDEX "contract_standing_territory_name_slug_index" ON "contract" USING btree ("standing","territory_name","slug");
--> statement-breakpoint
CREATE FUNCTION move_access_of_contract() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM document WHERE id IN (SELECT document_id FROM fiche WHERE contract_id = NEW.id)
		ORDER BY id FOR NO KEY UPDATE;
	UPDATE document SET access = access + 1
		WHERE id IN (SELECT document_id FROM fiche WHERE contract_id = NEW.id);
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER contract_moves_access AFTER UPDATE OF standing ON contract
	FOR EACH ROW WHEN (NEW.standing <> OLD.standing)
	EXECUTE FUNCTION move_access_of_contract();
--> statement-breakpoint
-- As in migration 0020, but what is removed is counted again: where a person leaves who supported an idea into which their own was merged,
-- that idea is counted again when theirs goes, and one less would be one too few.
CREATE OR REPLACE FUNCTION count_support() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	support contribution_support;
	main uuid;
BEGIN
	IF TG_OP = 'INSERT' THEN support := NEW; ELSE support := OLD; END IF;
	-- Held before it is asked what it is merged into: who merges it waits, and counts this one.
	PERFORM 1 FROM contribution WHERE id = support.contribution_id FOR NO KEY UPDATE;
	SELECT merged_into_id INTO main FROM contribution WHERE id = support.contribution_id;
	IF TG_OP = 'DELETE' OR EXISTS (SELECT 1 FROM contribution WHERE merged_into_id = support.contribution_id) THEN
		PERFORM recount_supports(support.contribution_id);
	ELSE
		UPDATE contribution SET supports = supports + 1 WHERE id = support.contribution_id;
	END IF;
	IF main IS NOT NULL THEN PERFORM recount_supports(main); END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
SELECT recount_supports(id) FROM contribution;

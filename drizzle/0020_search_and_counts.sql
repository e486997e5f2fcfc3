CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
-- The same as `foldedWords` in src/lib/database/folded.server.ts. Capitals too: in the C locale, `lower` knows only A to Z.
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT translate(lower(words), 'àâäáãçéèêëíîïìñóôöòõúùûüÿœæÀÂÄÁÃÇÉÈÊËÍÎÏÌÑÓÔÖÒÕÚÙÛÜŸŒÆ’', 'aaaaaceeeeiiiinooooouuuuyoaaaaaaceeeeiiiinooooouuuuyoa''')
$$;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "supports" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "arguments_for" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "arguments_against" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "folded" text GENERATED ALWAYS AS (folded(title || ' ' || place_words || ' ' || body)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "answer_text" ADD COLUMN "folded" text GENERATED ALWAYS AS (folded(body)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "statement" ADD COLUMN "folded" text GENERATED ALWAYS AS (folded(body)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "voter" ADD COLUMN "folded" text GENERATED ALWAYS AS (folded(name)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "contribution_phase_id_written_at_number_index" ON "contribution" USING btree ("phase_id","written_at","number");--> statement-breakpoint
CREATE INDEX "contribution_phase_id_supports_number_index" ON "contribution" USING btree ("phase_id","supports","number");--> statement-breakpoint
CREATE INDEX "contribution_folded_index" ON "contribution" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contribution_category_id_index" ON "contribution" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "contribution_merged_into_id_index" ON "contribution" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "contribution_comment_consultation_id_index" ON "contribution_comment" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "contribution_comment_participation_id_index" ON "contribution_comment" USING btree ("participation_id");--> statement-breakpoint
CREATE INDEX "contribution_support_participation_id_index" ON "contribution_support" USING btree ("participation_id");--> statement-breakpoint
CREATE INDEX "follow_up_decided_by_index" ON "follow_up" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "follow_up_passage_created_by_index" ON "follow_up_passage" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "idea_created_by_index" ON "idea" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "idea_source_statement_id_index" ON "idea_source" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "answer_text_folded_index" ON "answer_text" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "statement_consultation_id_index" ON "statement" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "statement_participation_id_index" ON "statement" USING btree ("participation_id");--> statement-breakpoint
CREATE INDEX "consultation_created_by_index" ON "consultation" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "consultation_opened_by_index" ON "consultation" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "consultation_group_group_id_index" ON "consultation_group" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "entry_batch_entered_by_index" ON "entry_batch" USING btree ("entered_by");--> statement-breakpoint
CREATE INDEX "participation_batch_id_index" ON "participation" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "contract_created_by_index" ON "contract" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "contract_district_contract_id_index" ON "contract_district" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "document_version_created_by_index" ON "document_version" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "comment_author_id_index" ON "comment" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "comment_mention_account_id_index" ON "comment_mention" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "comment_thread_created_by_index" ON "comment_thread" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "comment_thread_resolved_by_index" ON "comment_thread" USING btree ("resolved_by");--> statement-breakpoint
CREATE INDEX "fiche_created_by_index" ON "fiche" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "fiche_group_group_id_index" ON "fiche_group" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "fiche_move_moved_by_index" ON "fiche_move" USING btree ("moved_by");--> statement-breakpoint
CREATE INDEX "fiche_move_version_id_index" ON "fiche_move" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "fiche_writer_account_id_index" ON "fiche_writer" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "fiche_writer_granted_by_index" ON "fiche_writer" USING btree ("granted_by");--> statement-breakpoint
CREATE INDEX "fiche_writer_withdrawn_by_index" ON "fiche_writer" USING btree ("withdrawn_by");--> statement-breakpoint
CREATE INDEX "suggestion_created_by_index" ON "suggestion" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "suggestion_decided_by_index" ON "suggestion" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "suggestion_consent_asked_by_index" ON "suggestion_consent" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "suggestion_consent_group_id_index" ON "suggestion_consent" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "suggestion_stance_account_id_index" ON "suggestion_stance" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "group_theme_id_index" ON "group" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "group_request_account_id_index" ON "group_request" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "group_request_decided_by_index" ON "group_request" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "invitation_created_by_index" ON "invitation" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "invitation_group_id_index" ON "invitation" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "invitation_used_by_index" ON "invitation" USING btree ("used_by");--> statement-breakpoint
CREATE INDEX "moderation_decision_decided_by_index" ON "moderation_decision" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "vote_created_by_index" ON "vote" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "vote_group_group_id_index" ON "vote_group" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "vote_trustee_account_id_index" ON "vote_trustee" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "voter_folded_index" ON "voter" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "voter_account_id_index" ON "voter" USING btree ("account_id");--> statement-breakpoint
-- A contribution counts those who support it or one merged with it, each once. Its row is held before anything is counted, and what
-- others wrote meanwhile is seen then.
CREATE FUNCTION recount_supports(counted uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM contribution WHERE id = counted FOR NO KEY UPDATE;
	UPDATE contribution SET supports = (
		SELECT count(DISTINCT s.participation_id) FROM contribution_support s
		WHERE s.contribution_id = counted OR s.contribution_id IN (SELECT id FROM contribution WHERE merged_into_id = counted)
	) WHERE id = counted;
END
$$;--> statement-breakpoint
-- One support more or less. Where some are merged, whoever supports two of them counts once: these are counted again.
CREATE FUNCTION count_support() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	support contribution_support;
	difference integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
	main uuid;
BEGIN
	IF TG_OP = 'INSERT' THEN support := NEW; ELSE support := OLD; END IF;
	-- Held before it is asked what it is merged into: who merges it waits, and counts this one.
	PERFORM 1 FROM contribution WHERE id = support.contribution_id FOR NO KEY UPDATE;
	SELECT merged_into_id INTO main FROM contribution WHERE id = support.contribution_id;
	IF EXISTS (SELECT 1 FROM contribution WHERE merged_into_id = support.contribution_id) THEN
		PERFORM recount_supports(support.contribution_id);
	ELSE
		UPDATE contribution SET supports = supports + difference WHERE id = support.contribution_id;
	END IF;
	IF main IS NOT NULL THEN PERFORM recount_supports(main); END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER count_support AFTER INSERT OR DELETE ON contribution_support
	FOR EACH ROW EXECUTE FUNCTION count_support();--> statement-breakpoint
CREATE FUNCTION count_supports_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.merged_into_id IS NOT NULL THEN PERFORM recount_supports(OLD.merged_into_id); END IF;
	IF TG_OP = 'UPDATE' THEN
		IF NEW.merged_into_id IS NOT NULL THEN PERFORM recount_supports(NEW.merged_into_id); END IF;
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER merging_counts_supports AFTER UPDATE OF merged_into_id ON contribution
	FOR EACH ROW WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION count_supports_merged();--> statement-breakpoint
-- After the supports of what is removed went with it: the triggers of foreign keys come first, by their names.
CREATE TRIGGER removal_counts_supports AFTER DELETE ON contribution
	FOR EACH ROW WHEN (OLD.merged_into_id IS NOT NULL) EXECUTE FUNCTION count_supports_merged();--> statement-breakpoint
CREATE FUNCTION count_argument() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		IF OLD.visibility = 'shown' THEN
			UPDATE contribution SET arguments_for = arguments_for - OLD.is_for::int, arguments_against = arguments_against - (NOT OLD.is_for)::int
				WHERE id = OLD.contribution_id;
		END IF;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		IF NEW.visibility = 'shown' THEN
			UPDATE contribution SET arguments_for = arguments_for + NEW.is_for::int, arguments_against = arguments_against + (NOT NEW.is_for)::int
				WHERE id = NEW.contribution_id;
		END IF;
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER count_argument AFTER INSERT OR UPDATE OF visibility, is_for, contribution_id OR DELETE ON contribution_comment
	FOR EACH ROW EXECUTE FUNCTION count_argument();--> statement-breakpoint
SELECT recount_supports(id) FROM contribution;--> statement-breakpoint
UPDATE contribution c SET
	arguments_for = (SELECT count(*) FROM contribution_comment a WHERE a.contribution_id = c.id AND a.visibility = 'shown' AND a.is_for),
	arguments_against = (SELECT count(*) FROM contribution_comment a WHERE a.contribution_id = c.id AND a.visibility = 'shown' AND NOT a.is_for);

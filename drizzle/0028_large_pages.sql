DROP INDEX "contribution_phase_id_visibility_index";--> statement-breakpoint
CREATE INDEX "contribution_counted_index" ON "contribution" USING btree ("consultation_id","phase_id","visibility","merged_into_id");--> statement-breakpoint
CREATE INDEX "contribution_not_shown_index" ON "contribution" USING btree ("id") WHERE "contribution"."visibility" <> 'shown';--> statement-breakpoint
CREATE INDEX "answer_changed_index" ON "answer" USING btree ("phase_id","revision","updated_at");--> statement-breakpoint
CREATE INDEX "answer_text_counted_index" ON "answer_text" USING btree ("consultation_id","visibility","question_id","answer_id");--> statement-breakpoint
CREATE INDEX "participation_withdrawn_index" ON "participation" USING btree ("consultation_id") WHERE "participation"."withdrawn_at" is not null;--> statement-breakpoint
CREATE INDEX "journal_entry_actor_id_index" ON "journal_entry" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "journal_entry_named_index" ON "journal_entry" USING btree (("data" ->> 'accountId')) WHERE "journal_entry"."data" ->> 'accountId' is not null;--> statement-breakpoint
CREATE INDEX "vote_board_hash_start_index" ON "vote_board" USING btree ("vote_id","hash" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "vote_board_envelope_start_index" ON "vote_board" USING btree ("vote_id","envelope_hash" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "vote_board_entry_start_index" ON "vote_board" USING btree ("vote_id",left("entry", 64) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "voter_mailbox_index" ON "voter" USING btree (lower("email"));
CREATE INDEX "contribution_held_index" ON "contribution" USING btree ("id") WHERE "contribution"."visibility" = 'held';--> statement-breakpoint
CREATE INDEX "contribution_comment_held_index" ON "contribution_comment" USING btree ("id") WHERE "contribution_comment"."visibility" = 'held';--> statement-breakpoint
CREATE INDEX "answer_text_held_index" ON "answer_text" USING btree ("id") WHERE "answer_text"."visibility" = 'held';--> statement-breakpoint
CREATE INDEX "statement_held_index" ON "statement" USING btree ("id") WHERE "statement"."visibility" = 'held';--> statement-breakpoint
CREATE INDEX "comment_held_index" ON "comment" USING btree ("id") WHERE "comment"."visibility" = 'held';--> statement-breakpoint
CREATE INDEX "suggestion_held_index" ON "suggestion" USING btree ("id") WHERE "suggestion"."visibility" = 'held';--> statement-breakpoint
CREATE INDEX "vote_reason_held_index" ON "vote_reason" USING btree ("id") WHERE "vote_reason"."visibility" = 'held';
ALTER TABLE "moderation_decision" RENAME COLUMN "consultation_id" TO "home_id";--> statement-breakpoint
ALTER TABLE "moderation_report" RENAME COLUMN "consultation_id" TO "home_id";--> statement-breakpoint
ALTER TABLE "moderation_decision" DROP CONSTRAINT "moderation_decision_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "moderation_report" DROP CONSTRAINT "moderation_report_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "visibility" text DEFAULT 'shown' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "held_reasons" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "hidden_reason" text;--> statement-breakpoint
ALTER TABLE "vote_reason" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_reason" ADD COLUMN "visibility" text DEFAULT 'shown' NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_reason" ADD COLUMN "held_reasons" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_reason" ADD CONSTRAINT "vote_reason_id_unique" UNIQUE("id");--> statement-breakpoint
-- Reasons hidden on the page of their vote, before moderation was one queue: their motive becomes the reason it names, or stays as it was written.
UPDATE "vote_reason" SET "visibility" = 'hidden', "hidden_reason" = coalesce((
	SELECT known.code FROM (VALUES
		('santé d’une personne', 'health-data'), ('santé d''une personne', 'health-data'), ('a person’s health', 'health-data'), ('a person''s health', 'health-data'),
		('coordonnées ou détails personnels', 'personal-details'), ('personal details', 'personal-details'),
		('personne nommée', 'named-person'), ('a person is named', 'named-person'),
		('insulte ou menace', 'insult'), ('insult or threat', 'insult'),
		('propos haineux ou discriminatoire', 'discrimination'), ('hateful or discriminatory words', 'discrimination'),
		('hors sujet', 'off-topic'), ('off topic', 'off-topic'),
		('publicité', 'advertising'), ('advertising', 'advertising'),
		('doublon', 'duplicate'), ('duplicate', 'duplicate')
	) AS known ("words", "code") WHERE known."words" = lower(btrim("vote_reason"."hidden_reason"))
), "hidden_reason") WHERE "hidden_reason" IS NOT NULL;--> statement-breakpoint
-- Each time that one was hidden or shown again enters the public log. Of several, only the last motive is known.
WITH past AS (
	SELECT entry."contract_id", reason."vote_id", reason."id", entry."actor_id", entry."created_at",
		CASE entry."kind" WHEN 'vote-reason-hidden' THEN 'hidden' ELSE 'shown' END AS "outcome",
		reason."hidden_reason",
		row_number() OVER (PARTITION BY reason."id" ORDER BY entry."created_at" DESC, entry."id" DESC) = 1 AS "is_last"
	FROM "journal_entry" AS entry
	INNER JOIN "vote_reason" AS reason ON reason."vote_id"::text = entry."subject_id" AND reason."number"::text = entry."data" ->> 'number'
	WHERE entry."kind" IN ('vote-reason-hidden', 'vote-reason-shown') AND entry."contract_id" IS NOT NULL
)
INSERT INTO "moderation_decision" ("contract_id", "home_id", "target_kind", "target_id", "outcome", "reason", "cause", "words_to_author", "decided_by", "decided_at")
SELECT past."contract_id", past."vote_id", 'vote-reason', past."id", past."outcome",
	CASE WHEN past."is_last" AND past."hidden_reason" IN ('health-data', 'personal-details', 'named-person', 'insult', 'discrimination', 'off-topic', 'advertising', 'duplicate') THEN past."hidden_reason" END,
	'own-reading', '', (SELECT account."id" FROM "account" WHERE account."id" = past."actor_id"), past."created_at"
FROM past;

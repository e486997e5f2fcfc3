ALTER TABLE "published_line" ADD COLUMN "drawing" uuid;--> statement-breakpoint
ALTER TABLE "published_result" ADD COLUMN "drawing" uuid;--> statement-breakpoint
ALTER TABLE "statement" ADD COLUMN "agree" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "statement" ADD COLUMN "disagree" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "statement" ADD COLUMN "pass" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- What was drawn before drawings had a name: one for each phase.
UPDATE "published_line" SET "drawing" = "phase_id";--> statement-breakpoint
UPDATE "published_result" SET "drawing" = "phase_id" WHERE "part" = 'counts';--> statement-breakpoint
ALTER TABLE "published_line" ALTER COLUMN "drawing" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "published_line" DROP CONSTRAINT "published_line_phase_id_number_pk";--> statement-breakpoint
ALTER TABLE "published_line" ADD CONSTRAINT "published_line_phase_id_drawing_number_pk" PRIMARY KEY("phase_id","drawing","number");--> statement-breakpoint
UPDATE statement SET agree = counted.agree, disagree = counted.disagree, pass = counted.pass
	FROM (
		SELECT statement_id, count(*) FILTER (WHERE choice = 'agree') AS agree,
			count(*) FILTER (WHERE choice = 'disagree') AS disagree, count(*) FILTER (WHERE choice = 'pass') AS pass
		FROM statement_choice GROUP BY statement_id
	) AS counted
	WHERE statement.id = counted.statement_id;--> statement-breakpoint
-- Whoever withdraws has no choice left, and a choice that was made is never taken out alone: what stands here counts those who count.
CREATE FUNCTION count_choice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		UPDATE statement SET agree = agree - (OLD.choice = 'agree')::int,
			disagree = disagree - (OLD.choice = 'disagree')::int, pass = pass - (OLD.choice = 'pass')::int
			WHERE id = OLD.statement_id;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		UPDATE statement SET agree = agree + (NEW.choice = 'agree')::int,
			disagree = disagree + (NEW.choice = 'disagree')::int, pass = pass + (NEW.choice = 'pass')::int
			WHERE id = NEW.statement_id;
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER statement_choice_counted AFTER INSERT OR DELETE OR UPDATE OF choice ON statement_choice
	FOR EACH ROW EXECUTE FUNCTION count_choice();
--> statement-breakpoint
-- Who had withdrawn everything, then chose, proposed or supported something again, was counted no more.
UPDATE participation SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL AND (
	EXISTS (SELECT FROM answer WHERE participation_id = participation.id)
	OR EXISTS (SELECT FROM statement WHERE participation_id = participation.id)
	OR EXISTS (SELECT FROM statement_choice WHERE participation_id = participation.id)
	OR EXISTS (SELECT FROM contribution WHERE participation_id = participation.id)
	OR EXISTS (SELECT FROM contribution_comment WHERE participation_id = participation.id)
	OR EXISTS (SELECT FROM contribution_support WHERE participation_id = participation.id)
);

CREATE TABLE "account_access" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "access" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "document_update" ADD COLUMN "several" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "account_access" ADD CONSTRAINT "account_access_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "account_access" ("account_id") SELECT "id" FROM "account";--> statement-breakpoint
CREATE FUNCTION account_has_access_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO account_access (account_id) VALUES (NEW.id);
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER account_has_access_number AFTER INSERT ON account
	FOR EACH ROW EXECUTE FUNCTION account_has_access_number();--> statement-breakpoint
CREATE FUNCTION move_account_access() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		UPDATE account_access SET version = version + 1 WHERE account_id = OLD.account_id;
	END IF;
	IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.account_id <> OLD.account_id) THEN
		UPDATE account_access SET version = version + 1 WHERE account_id = NEW.account_id;
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER session_end_moves_access AFTER DELETE ON session
	FOR EACH ROW EXECUTE FUNCTION move_account_access();--> statement-breakpoint
CREATE TRIGGER session_limit_moves_access AFTER UPDATE OF account_id, expires_at, absolute_expires_at ON session
	FOR EACH ROW WHEN (NEW.expires_at < OLD.expires_at OR NEW.absolute_expires_at < OLD.absolute_expires_at OR NEW.account_id <> OLD.account_id)
	EXECUTE FUNCTION move_account_access();--> statement-breakpoint
CREATE TRIGGER role_moves_access AFTER INSERT OR UPDATE OR DELETE ON contract_role
	FOR EACH ROW EXECUTE FUNCTION move_account_access();--> statement-breakpoint
CREATE TRIGGER seat_moves_access AFTER INSERT OR UPDATE OR DELETE ON group_member
	FOR EACH ROW EXECUTE FUNCTION move_account_access();--> statement-breakpoint
CREATE FUNCTION move_access_of_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM account_access WHERE account_id IN (SELECT account_id FROM group_member WHERE group_id = NEW.id)
		ORDER BY account_id FOR UPDATE;
	UPDATE account_access SET version = version + 1
		WHERE account_id IN (SELECT account_id FROM group_member WHERE group_id = NEW.id);
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER group_moves_access AFTER UPDATE OF closed_at, contract_id ON "group"
	FOR EACH ROW WHEN (NEW.closed_at IS DISTINCT FROM OLD.closed_at OR NEW.contract_id <> OLD.contract_id)
	EXECUTE FUNCTION move_access_of_group();--> statement-breakpoint
CREATE FUNCTION move_access_of_fiche() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE document SET access = access + 1 WHERE id = OLD.document_id;
	IF TG_OP = 'UPDATE' AND NEW.document_id <> OLD.document_id THEN
		UPDATE document SET access = access + 1 WHERE id = NEW.document_id;
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER fiche_moves_access AFTER UPDATE OF status, contract_id, document_id OR DELETE ON fiche
	FOR EACH ROW EXECUTE FUNCTION move_access_of_fiche();--> statement-breakpoint
CREATE FUNCTION move_access_of_written_fiche() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		UPDATE document SET access = access + 1 WHERE id = (SELECT document_id FROM fiche WHERE fiche.id = OLD.fiche_id);
	END IF;
	IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.fiche_id <> OLD.fiche_id) THEN
		UPDATE document SET access = access + 1 WHERE id = (SELECT document_id FROM fiche WHERE fiche.id = NEW.fiche_id);
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER fiche_group_moves_access AFTER INSERT OR UPDATE OR DELETE ON fiche_group
	FOR EACH ROW EXECUTE FUNCTION move_access_of_written_fiche();--> statement-breakpoint
CREATE TRIGGER fiche_writer_moves_access AFTER INSERT OR UPDATE OR DELETE ON fiche_writer
	FOR EACH ROW EXECUTE FUNCTION move_access_of_written_fiche();--> statement-breakpoint
CREATE FUNCTION move_access_of_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.access := OLD.access + 1;
	RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER freeze_moves_access BEFORE UPDATE OF frozen_at, frozen_reason ON document
	FOR EACH ROW EXECUTE FUNCTION move_access_of_frozen();

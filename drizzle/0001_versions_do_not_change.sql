CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'a named version never changes' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER document_version_never_changes
	BEFORE UPDATE OF document_id, number, label, upto_seq, sha256, state, created_at ON document_version
	FOR EACH ROW EXECUTE FUNCTION refuse_version_change();

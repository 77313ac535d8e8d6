-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An index for each filter of the history. A reservation writes those of actor and reference; free text is indexed afterwards, in slices.
CREATE INDEX verifications_by_actor ON verifications (actor, created_at);
-- By code point, so that a prefix is a range whatever language the database sorts in.
ALTER TABLE verifications ALTER COLUMN reference TYPE TEXT COLLATE "C";
CREATE INDEX verifications_by_reference ON verifications (reference, created_at) WHERE reference <> '';
CREATE INDEX verifications_by_status ON verifications (status, created_at) WHERE status <> 'sending';
CREATE TABLE verification_text (
    id BIGINT PRIMARY KEY REFERENCES verifications (id) ON DELETE CASCADE,
    text TEXT NOT NULL
);
-- Without the extension, or the right to add it, free text is found all the same, only slowly.
DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX verification_text_trigrams ON verification_text USING gin (text gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE NOTICE 'free text is searched without an index';
END $$;
-- What an entry says beyond its fields: a purge names there what it took.
ALTER TABLE audit_entries ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An index for each filter of the history. A reservation writes those of actor and reference; free text is indexed afterwards, in slices.
CREATE INDEX verifications_by_actor ON verifications (actor, created_at);
CREATE INDEX verifications_by_reference ON verifications (reference, created_at) WHERE reference <> '';
CREATE INDEX verifications_by_status ON verifications (status, created_at) WHERE status <> 'sending';
CREATE VIRTUAL TABLE verification_text USING fts5(text, tokenize = 'trigram', columnsize = 0);
CREATE TRIGGER verification_text_goes AFTER DELETE ON verifications
BEGIN
    DELETE FROM verification_text WHERE rowid = old.id;
END;
-- What an entry says beyond its fields: a purge names there what it took.
ALTER TABLE audit_entries ADD COLUMN note TEXT NOT NULL DEFAULT '';

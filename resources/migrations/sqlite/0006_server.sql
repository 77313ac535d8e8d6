-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keys of the REST server, each row under the data key; of the secret a hash alone.
CREATE TABLE api_keys (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at BIGINT,
    mac TEXT NOT NULL
);
CREATE UNIQUE INDEX api_keys_by_name ON api_keys (name) WHERE revoked_at IS NULL;
-- Answers to requests with an Idempotency-Key; status 0 while one runs. Moments are the store's own time, subjects keyed hashes.
CREATE TABLE idempotency_keys (
    provider TEXT NOT NULL,
    subject BLOB NOT NULL,
    body_hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    answer BLOB NOT NULL,
    started_at BIGINT NOT NULL,
    PRIMARY KEY (provider, subject)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (provider, started_at);

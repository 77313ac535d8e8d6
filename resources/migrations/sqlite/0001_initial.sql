-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are milliseconds since 1970, UTC. The full number stands in verifications.number and nowhere else.
CREATE TABLE verifications (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sid TEXT UNIQUE,
    number TEXT NOT NULL,
    region TEXT NOT NULL,
    channel TEXT NOT NULL,
    status TEXT NOT NULL,
    provider TEXT NOT NULL,
    actor TEXT NOT NULL,
    reference TEXT NOT NULL,
    purpose TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    sends INTEGER NOT NULL DEFAULT 0,
    checks INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX verifications_by_number ON verifications (number, provider, id);
CREATE INDEX verifications_by_time ON verifications (created_at);
CREATE TABLE send_attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    verification_id BIGINT NOT NULL REFERENCES verifications (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    actor TEXT NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    provider_code INTEGER NOT NULL DEFAULT 0,
    started_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX send_attempts_by_verification ON send_attempts (verification_id, started_at);
CREATE INDEX send_attempts_by_time ON send_attempts (provider, started_at);
CREATE INDEX send_attempts_open ON send_attempts (state, started_at) WHERE state IN ('sending', 'unknown');
CREATE TABLE checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    verification_id BIGINT NOT NULL REFERENCES verifications (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    actor TEXT NOT NULL,
    outcome TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX checks_by_verification ON checks (verification_id, started_at);

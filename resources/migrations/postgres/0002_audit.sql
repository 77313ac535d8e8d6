-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One entry a state change. Each carries an HMAC over itself and the entry before it; numbers are masked and hashed with the data key.
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE audit_entries (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    action TEXT NOT NULL,
    verification_id BIGINT NOT NULL,
    sid TEXT NOT NULL,
    provider TEXT NOT NULL,
    actor TEXT NOT NULL,
    phone_masked TEXT NOT NULL,
    phone_hash TEXT NOT NULL,
    status TEXT NOT NULL,
    mac TEXT NOT NULL
);
CREATE INDEX audit_entries_by_verification ON audit_entries (verification_id, id);

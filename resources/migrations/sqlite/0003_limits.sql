-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the limits count, kept beside the rows, so that no reservation has to look at a day of them. `limit_at` and all moments
-- in here are the store's own time (limit_clocks), which no turned wall clock moves. Subjects are keyed hashes.
CREATE TABLE limit_clocks (
    provider TEXT NOT NULL,
    origin TEXT NOT NULL,
    steady_at BIGINT NOT NULL,
    wall_at BIGINT NOT NULL,
    store_at BIGINT NOT NULL,
    PRIMARY KEY (provider, origin)
);
-- A subject is a number, or a prefix of numbers. Lists of moments are 8 bytes each, the highest first.
CREATE TABLE limit_counters (
    provider TEXT NOT NULL,
    subject BLOB NOT NULL,
    sends BLOB NOT NULL,
    guesses BLOB NOT NULL,
    guesses_in_a_row INTEGER NOT NULL,
    approved_at BIGINT,
    touched_at BIGINT NOT NULL,
    PRIMARY KEY (provider, subject)
) WITHOUT ROWID;
CREATE TABLE limit_totals (
    provider TEXT PRIMARY KEY,
    sent INTEGER NOT NULL,
    oldest_second BIGINT NOT NULL,
    addresses INTEGER NOT NULL,
    swept_to BLOB NOT NULL
);
CREATE TABLE limit_seconds (
    provider TEXT NOT NULL,
    second BIGINT NOT NULL,
    sends INTEGER NOT NULL,
    PRIMARY KEY (provider, second)
) WITHOUT ROWID;
CREATE TABLE limit_regions (
    provider TEXT NOT NULL,
    region TEXT NOT NULL,
    outcomes TEXT NOT NULL,
    paused_at BIGINT,
    trial_at BIGINT,
    approvals INTEGER NOT NULL,
    due_at BIGINT,
    PRIMARY KEY (provider, region)
);
CREATE TABLE limit_addresses (
    provider TEXT NOT NULL,
    subject BLOB NOT NULL,
    requests BLOB NOT NULL,
    full_until BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,
    PRIMARY KEY (provider, subject)
);
CREATE INDEX limit_addresses_by_age ON limit_addresses (provider, touched_at);
ALTER TABLE verifications ADD COLUMN live_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE send_attempts ADD COLUMN region TEXT NOT NULL DEFAULT '';
ALTER TABLE send_attempts ADD COLUMN limit_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE send_attempts ADD COLUMN concluded INTEGER NOT NULL DEFAULT 1;
ALTER TABLE checks ADD COLUMN limit_at BIGINT NOT NULL DEFAULT 0;
UPDATE verifications SET live_until = expires_at;
UPDATE send_attempts SET limit_at = started_at;
UPDATE checks SET limit_at = started_at;
INSERT INTO limit_seconds (provider, second, sends)
    SELECT provider, started_at / 1000, COUNT(*) FROM send_attempts WHERE state <> 'not_sent' GROUP BY provider, started_at / 1000;
INSERT INTO limit_totals (provider, sent, oldest_second, addresses, swept_to)
    SELECT provider, SUM(sends), MIN(second), 0, x'' FROM limit_seconds GROUP BY provider;
CREATE INDEX send_attempts_undecided ON send_attempts (provider, region, limit_at) WHERE concluded = 0;
DROP INDEX send_attempts_by_time;

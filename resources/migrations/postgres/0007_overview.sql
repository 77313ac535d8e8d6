-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sums for the overview, by quarter of an hour: nobody can be found in them, so they outlive retention. Verifications are folded
-- in by slices after their end, those of the time before too, up to the mark in meta; one that changes afterwards is taken out and
-- waits in overview_late.
CREATE TABLE overview_totals (
    provider TEXT NOT NULL,
    at BIGINT NOT NULL,
    region TEXT NOT NULL,
    channel TEXT NOT NULL,
    sends BIGINT NOT NULL,
    concluded BIGINT NOT NULL,
    converted BIGINT NOT NULL,
    begun BIGINT NOT NULL,
    verified BIGINT NOT NULL,
    expired BIGINT NOT NULL,
    used_up BIGINT NOT NULL,
    canceled BIGINT NOT NULL,
    not_sent BIGINT NOT NULL,
    unknown BIGINT NOT NULL,
    PRIMARY KEY (provider, at, region, channel)
);
-- Times to verify by their class, sends and checks that failed by their kind and the provider's code.
CREATE TABLE overview_details (
    provider TEXT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    value INTEGER NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (provider, at, kind, value)
);
CREATE TABLE overview_late (
    verification_id BIGINT PRIMARY KEY REFERENCES verifications (id) ON DELETE CASCADE
);

-- SPDX-FileCopyrightText: Ringproof contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Until when a verification's receipt is valid, fixed when it is first issued; the public keys of all who sign, each under the data key.
ALTER TABLE verifications ADD COLUMN receipt_until BIGINT;
CREATE TABLE receipt_keys (
    kid TEXT PRIMARY KEY,
    public_key TEXT NOT NULL,
    provider TEXT NOT NULL,
    since BIGINT NOT NULL,
    mac TEXT NOT NULL
);

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The exit codes of ringproof-cli, as the contract has them.
// Never zero for something that was not done.
#pragma once

#include "base/error.h"

namespace Ringproof {

enum class ExitCode {
    Done = 0,
    NotVerified = 1, ///< wrong, expired, used, cancelled, or not found
    Usage = 2,       ///< wrong usage or an invalid number
    Unknown = 3,     ///< could not find out: network, provider, database
    Limited = 4,
    Misconfigured = 5, ///< or not allowed
};

ExitCode exitCodeFor(ErrorCode code);

} // namespace Ringproof

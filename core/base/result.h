// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one alias for "a value, or why there is none". Nothing else in the project names tl::expected.
// Never used for an answer that is not an error: a wrong code is a Verdict, not an Error.
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace Ringproof {

template<class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

inline Failure fail(Error error) { return Failure(std::move(error)); }

inline Failure fail(ErrorCode code, QString detail = {}, std::chrono::seconds retryAfter = {})
{
    return Failure(Error(code, std::move(detail), retryAfter));
}

} // namespace Ringproof

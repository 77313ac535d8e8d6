// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sentences for every error and verdict, for the window, REST and the command line alike; translatable.
// Never holds a number, a code or a token.
#pragma once

#include "base/error.h"
#include "verification/verification.h"

namespace Ringproof {

/// What happened is not known, neither at the provider nor here.
bool isUncertain(const Error &error);
/// One sentence for people: what is wrong and what to do next.
QString errorText(const Error &error);
QString verdictText(Verdict verdict, int checksLeft);
QString phoneProblemText(PhoneProblem problem);
/// "1:05" for 65 seconds.
QString waitText(std::chrono::seconds wait);

} // namespace Ringproof

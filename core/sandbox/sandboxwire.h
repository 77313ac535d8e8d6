// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Between the emulator's answers and HTTP: credentials, Twilio's headers, refusals, spoiled bodies.
// Never decides about a verification.
#pragma once

#include "base/clock.h"
#include "http/httpservice.h"
#include "sandbox/faults.h"
#include "sandbox/twilioanswer.h"

namespace Ringproof {

/// HTTP Basic with the sandbox's account and token or its key and secret.
bool isAuthorized(const QByteArray &authorization);

/// With Date, Twilio-Request-Id, Twilio-Request-Duration and, where they belong, Retry-After and WWW-Authenticate.
ServerAnswer onTheWire(const TwilioAnswer &answer, Timestamp now, std::chrono::milliseconds took);
/// For a request that the guard, or the Host check, turned away.
ServerAnswer refusalAnswer(Refusal refusal, Timestamp now);

/// What a fault answers in the emulator's stead; empty for those that answer nothing of their own.
TwilioAnswer answerOfFault(const Fault &fault);
/// Every value of the object becomes one of another JSON type.
QByteArray withWrongTypes(const QByteArray &body);

} // namespace Ringproof

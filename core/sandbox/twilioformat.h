// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small text forms of Twilio's API: SIDs, times, codes.
// Never sequential: SIDs and codes come from the operating system's random source.
#pragma once

#include "base/clock.h"

#include <QByteArray>

namespace Ringproof {

/// The prefix and 32 random hex digits (twilio.com/docs/glossary/what-is-a-sid).
QByteArray newSid(const char *prefix);
/// The prefix and 32 hex digits of either case, as the specification's patterns have it.
bool isSid(QByteArrayView text, const char *prefix);

/// "2015-07-30T20:00:00Z", the form of every example in the specification (its prose says RFC 2822).
QByteArray twilioTime(Timestamp time);

/// Decimal digits, each code of that length equally likely. Lengths 4 to 10.
QByteArray newCode(int length);

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes phone numbers, codes and credentials out of text that somebody else wrote.
// Never the only defence: our own messages hold none of these to begin with.
#pragma once

#include <QString>

namespace Ringproof {

/// Every run of four or more digits, written with or without separators, becomes dots but for the last two of eight or
/// more; Authorization values and tokens of 32 or more letters and digits vanish. Twilio SIDs (two letters and 32 hex
/// digits), request ids (UUIDs, RFC 9562) and "Twilio error" with its five digits stay: they are public.
QString redacted(const QString &text);

} // namespace Ringproof

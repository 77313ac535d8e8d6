// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a test of the connection came to, in whole sentences for people.
// Never repeats a credential.
#pragma once

#include "provider/connectiontest.h"

namespace Ringproof {

/// `region`: the one that was asked; empty for Twilio's default.
QString connectionText(const ConnectionReport &report, const QString &region);
/// The same for an error that any call to the provider ended with.
QString connectionText(const Error &error, const QString &region);

} // namespace Ringproof

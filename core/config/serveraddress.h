// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the REST server's addresses may look like: where it listens, and the web pages that may call it. Pure.
// Never takes a pattern: every page that may call is named.
#pragma once

#include <QString>
#include <optional>

namespace Ringproof {

/// An origin as browsers write it: scheme://host[:port] in lower case, without the scheme's own port. Nothing for anything else.
std::optional<QString> webOrigin(const QString &text);
/// A name or address under which clients come, as a Host field has it: lower case, international names in ASCII, IPv6 in
/// brackets, with its port if it has one. Nothing for anything else, such as an address with a scheme, a path or a wildcard.
std::optional<QString> publicHost(const QString &text);
/// An IPv4 or IPv6 address in its usual spelling, or "localhost". Nothing for anything else, names included: a name would
/// have to be asked for.
std::optional<QString> listenAddress(const QString &text);
/// Only this machine reaches it: localhost, 127.0.0.0/8, ::1.
bool isLoopbackAddress(const QString &address);

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a JSON object where nobody may be able to smuggle a second meaning in: Qt's parser takes the last of two equal names,
// makes another character of half a surrogate pair, and lets control characters through (RFC 8259 is stricter).
// Never repairs anything.
#pragma once

#include <QJsonObject>
#include <optional>

namespace Ringproof {

/// One object; a byte order mark before it is passed over. Nothing for any other text, and nothing where a name stands twice in
/// one object, at any depth.
std::optional<QJsonObject> parseStrictObject(const QByteArray &text);

} // namespace Ringproof

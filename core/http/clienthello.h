// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recognizes a complete TLS ClientHello (RFC 8446, sections 4.1.2 and 5.1) from the first bytes of a connection. Pure.
// Does not interpret the message: versions, ciphers and extensions are OpenSSL's business.
#pragma once

#include <QByteArrayView>
#include <optional>

namespace Ringproof {

/// Bytes that a ClientHello may take up, record headers included. Browsers with post-quantum key shares send about 2 KiB.
constexpr qsizetype kMaxClientHello = 16 * 1024;

/// The number of bytes that must still arrive, at least, before the ClientHello that begins `received` can be complete;
/// 0 when it is complete. Returns no value when `received` cannot become a ClientHello of at most kMaxClientHello bytes.
/// A ClientHello may be split over several records.
std::optional<qsizetype> bytesMissingFromClientHello(QByteArrayView received);

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/clienthello.h"

#include <QByteArray>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr qsizetype kRecordHeader = 5;    // type, version (2), length (2)
constexpr qsizetype kHandshakeHeader = 4; // message type, length (3)
constexpr uchar kHandshakeRecord = 0x16;
constexpr uchar kMajorVersion = 0x03; // of SSL 3.0 and every TLS
constexpr uchar kClientHello = 0x01;
constexpr qsizetype kMaxRecord = 16 * 1024;

qsizetype bigEndian(QByteArrayView bytes)
{
    qsizetype number = 0;
    for (const char byte : bytes)
        number = (number << 8) | uchar(byte);
    return number;
}

bool mayBeginRecord(QByteArrayView bytes)
{
    return (bytes.isEmpty() || uchar(bytes[0]) == kHandshakeRecord) &&
           (bytes.size() < 2 || uchar(bytes[1]) == kMajorVersion);
}

} // namespace

std::optional<qsizetype> bytesMissingFromClientHello(QByteArrayView received)
{
    QByteArray header; // of the handshake message; it may be split over records, too
    qsizetype message = kHandshakeHeader;
    qsizetype collected = 0;
    qsizetype at = 0;
    while (collected < message) {
        const QByteArrayView record = received.sliced(at);
        if (!mayBeginRecord(record) || at + kRecordHeader + message - collected > kMaxClientHello)
            return std::nullopt;
        if (record.size() < kRecordHeader)
            return kRecordHeader - record.size() + 1;
        const qsizetype length = bigEndian(record.sliced(3, 2));
        if (length == 0 || length > kMaxRecord)
            return std::nullopt;
        const QByteArrayView fragment = record.sliced(kRecordHeader, std::min(length, record.size() - kRecordHeader));
        header += fragment.first(std::min(fragment.size(), kHandshakeHeader - header.size())).toByteArray();
        if (!header.isEmpty() && uchar(header[0]) != kClientHello)
            return std::nullopt;
        if (header.size() == kHandshakeHeader)
            message = kHandshakeHeader + bigEndian(QByteArrayView(header).sliced(1));
        if (at + kRecordHeader + message - collected > kMaxClientHello)
            return std::nullopt;
        collected += fragment.size();
        if (collected < message && fragment.size() < length)
            return std::min(length - fragment.size(), message - collected);
        at += kRecordHeader + length;
    }
    return 0;
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/networkaddress.h"

#include <QStringList>
#include <arpa/inet.h>

namespace Ringproof {

namespace {

/// The IPv4 address that an IPv6 address of a transition technology stands for; else the address itself.
QByteArray carriedAddress(const QByteArray &bytes)
{
    if (bytes.size() != 16)
        return bytes;
    if (bytes.startsWith(QByteArray::fromHex("0064ff9b0000000000000000")))
        return bytes.last(4);
    if (bytes.startsWith(QByteArray::fromHex("2002")))
        return bytes.sliced(2, 4);
    return bytes;
}

bool isLoopback(const QByteArray &bytes)
{
    return bytes.size() == 4 ? bytes.startsWith('\x7f') : bytes == QByteArray(15, '\0') + '\x01';
}

} // namespace

std::optional<QByteArray> addressBytes(const QString &address)
{
    const QByteArray text = address.section(u'%', 0, 0).toLatin1();
    in_addr four{};
    if (::inet_pton(AF_INET, text.constData(), &four) == 1)
        return QByteArray(reinterpret_cast<const char *>(&four), 4);
    in6_addr six{};
    if (::inet_pton(AF_INET6, text.constData(), &six) != 1)
        return std::nullopt;
    const QByteArray bytes(reinterpret_cast<const char *>(&six), 16);
    const bool isMapped = bytes.startsWith(QByteArray(10, '\0') + QByteArray(2, '\xff'));
    return isMapped ? bytes.right(4) : bytes;
}

std::optional<QByteArray> addressSubject(const QString &address)
{
    const auto bytes = addressBytes(address);
    if (!bytes)
        return std::nullopt;
    const QByteArray plain = carriedAddress(*bytes);
    if (isLoopback(plain))
        return QByteArray("\x7f\0\0\x01", 4);
    return plain.size() == 16 ? plain.first(8) : plain;
}

std::optional<Subnet> Subnet::fromText(const QString &text)
{
    const QStringList parts = text.split(u'/');
    const auto address = addressBytes(parts.first());
    if (!address || parts.size() > 2 || parts.first().contains(u'%'))
        return std::nullopt;
    const int most = int(address->size()) * 8;
    bool isNumber = true;
    const int bits = parts.size() == 1 ? most : parts.last().toInt(&isNumber);
    if (!isNumber || bits < 0 || bits > most)
        return std::nullopt;
    return Subnet(*address, bits);
}

bool Subnet::contains(const QByteArray &address) const
{
    if (address.size() != m_address.size())
        return false;
    const int whole = m_bits / 8;
    if (address.left(whole) != m_address.left(whole))
        return false;
    const int rest = m_bits % 8;
    if (rest == 0)
        return true;
    const uchar mask = uchar(0xff << (8 - rest));
    return (uchar(address[whole]) & mask) == (uchar(m_address[whole]) & mask);
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Network addresses as bytes that can be compared: who counts as one client, and which network an address lies in. Pure.
// Never resolves a name and never believes a header: the server says which address it saw.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace Ringproof {

/// 4 bytes for IPv4, 16 for IPv6; an IPv4 address written as IPv6 (::ffff:192.0.2.1) is the IPv4 address. A scope is left
/// out: "fe80::1%eth0" names one of our own interfaces, not the client. Nothing for anything else.
std::optional<QByteArray> addressBytes(const QString &address);

/// Whose requests count together, 4 bytes or 8: an IPv4 address, or the IPv6 network of 64 bits, which one customer has to
/// themselves. Every loopback address is this machine, 127.0.0.1. Addresses that carry an IPv4 address are that address:
/// IPv4-mapped (RFC 4291), NAT64's well-known prefix 64:ff9b::/96 (RFC 6052), and 6to4's 2002::/16 (RFC 3056).
std::optional<QByteArray> addressSubject(const QString &address);

/// A network by CIDR (RFC 4632), such as 10.0.0.0/8 or 2001:db8::/32; a bare address is a network of one.
class Subnet final
{
public:
    static std::optional<Subnet> fromText(const QString &text);

    bool contains(const QByteArray &address) const; ///< addressBytes() of it

private:
    Subnet(QByteArray address, int bits)
        : m_address(std::move(address))
        , m_bits(bits)
    {}

    QByteArray m_address;
    int m_bits;
};

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A value that must not be shown: a token, a key, a code. It has no stream operator and no conversion.
// Never claims to wipe memory: Qt's containers copy freely.
#pragma once

#include <QString>

namespace Ringproof {

class Secret final
{
public:
    Secret() = default;
    explicit Secret(QString value)
        : m_value(std::move(value))
    {}

    /// The only way to the value. Give it to the wire, never to a log or a message.
    const QString &reveal() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }
    bool operator==(const Secret &) const = default;

private:
    QString m_value;
};

} // namespace Ringproof

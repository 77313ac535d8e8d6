// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes JSON member by member in the order in which it is told: Twilio documents an order, QJsonObject sorts its keys.
// Never reads JSON, and never checks that the calls add up to a whole document.
#pragma once

#include <QByteArray>
#include <QString>

namespace Ringproof {

class JsonText final
{
public:
    /// Keys are our own ASCII words and are written as they are; no key inside an array.
    JsonText &openObject(const char *key = nullptr);
    JsonText &closeObject();
    JsonText &openArray(const char *key = nullptr);
    JsonText &closeArray();

    JsonText &text(const char *key, QByteArrayView utf8);
    JsonText &text(const char *key, const QByteArray &utf8) { return text(key, QByteArrayView(utf8)); }
    JsonText &text(const char *key, const QString &value) { return text(key, QByteArrayView(value.toUtf8())); }
    JsonText &textOrNull(const char *key, QByteArrayView utf8); ///< null when empty
    JsonText &number(const char *key, qint64 value);
    JsonText &flag(const char *key, bool value);
    JsonText &null(const char *key);

    QByteArray take() { return std::move(m_out); }

private:
    void begin(const char *key);

    QByteArray m_out;
    bool m_first = true;
};

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/jsontext.h"

namespace Ringproof {

namespace {

/// RFC 8259, section 7: quotation mark, backslash and control characters must be escaped, nothing else.
void appendQuoted(QByteArray &out, QByteArrayView utf8)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4];
            out += kHex[byte & 0xf];
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace

void JsonText::begin(const char *key)
{
    if (!m_first)
        m_out += ',';
    m_first = false;
    if (!key)
        return;
    m_out += '"';
    m_out += key;
    m_out += "\":";
}

JsonText &JsonText::openObject(const char *key)
{
    begin(key);
    m_out += '{';
    m_first = true;
    return *this;
}

JsonText &JsonText::closeObject()
{
    m_out += '}';
    m_first = false;
    return *this;
}

JsonText &JsonText::openArray(const char *key)
{
    begin(key);
    m_out += '[';
    m_first = true;
    return *this;
}

JsonText &JsonText::closeArray()
{
    m_out += ']';
    m_first = false;
    return *this;
}

JsonText &JsonText::text(const char *key, QByteArrayView utf8)
{
    begin(key);
    appendQuoted(m_out, utf8);
    return *this;
}

JsonText &JsonText::textOrNull(const char *key, QByteArrayView utf8)
{
    return utf8.isEmpty() ? null(key) : text(key, utf8);
}

JsonText &JsonText::number(const char *key, qint64 value)
{
    begin(key);
    m_out += QByteArray::number(value);
    return *this;
}

JsonText &JsonText::flag(const char *key, bool value)
{
    begin(key);
    m_out += value ? "true" : "false";
    return *this;
}

JsonText &JsonText::null(const char *key)
{
    begin(key);
    m_out += "null";
    return *this;
}

} // namespace Ringproof

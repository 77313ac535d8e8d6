// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <vector>

namespace Ringproof {

namespace {

/// Four hex digits as a number; nothing when they are not.
std::optional<char16_t> unitAt(const QByteArray &text, qsizetype at)
{
    bool isHex = false;
    const uint unit = text.mid(at, 4).toUInt(&isHex, 16);
    return isHex ? std::optional(char16_t(unit)) : std::nullopt;
}

/// How long the escape at `at` is, a pair of surrogates as one; zero for one that RFC 8259 does not know, or half a pair:
/// Qt makes other characters of those.
qsizetype escapeLength(const QByteArray &text, qsizetype at)
{
    if (text.at(at + 1) != 'u')
        return QByteArrayView("\"\\/bfnrt").contains(text.at(at + 1)) ? 2 : 0;
    const auto unit = unitAt(text, at + 2);
    if (!unit || QChar::isLowSurrogate(*unit))
        return 0;
    if (!QChar::isHighSurrogate(*unit))
        return 6;
    const auto second = text.mid(at + 6, 2) == "\\u" ? unitAt(text, at + 8) : std::nullopt;
    return second && QChar::isLowSurrogate(*second) ? 12 : 0;
}

/// The position after the string that begins at `start`, nothing for one that RFC 8259 does not allow. Qt has found its end.
std::optional<qsizetype> endOfString(const QByteArray &text, qsizetype start)
{
    qsizetype at = start + 1;
    while (text.at(at) != '"') {
        const bool isEscape = text.at(at) == '\\';
        const qsizetype length = isEscape ? escapeLength(text, at) : 1;
        if (length == 0 || (!isEscape && static_cast<unsigned char>(text.at(at)) < 0x20))
            return std::nullopt;
        at += length;
    }
    return at + 1;
}

bool isNumber(const QByteArray &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\\z"));
    return shape.match(QString::fromLatin1(text)).hasMatch();
}

/// The position after the number that begins at `start`; nothing for one that Qt takes and RFC 8259 does not.
std::optional<qsizetype> endOfNumber(const QByteArray &text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && QByteArrayView("+-.0123456789eE").contains(text.at(end)))
        ++end;
    return isNumber(text.mid(start, end - start)) ? std::optional(end) : std::nullopt;
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Escapes make different spellings of one name: each is read by the parser that reads the whole.
QString nameOf(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

/// Each name once in its object, and texts and numbers as RFC 8259 has them.
bool isStrict(const QByteArray &text)
{
    std::vector<QSet<QString>> open;
    qsizetype at = 0;
    while (at < text.size()) {
        const char c = text.at(at);
        if (c == '{')
            open.emplace_back();
        else if (c == '}')
            open.pop_back();
        const bool isText = c == '"';
        if (!isText && !QByteArrayView("-.0123456789").contains(c)) {
            ++at;
            continue;
        }
        const auto end = isText ? endOfString(text, at) : endOfNumber(text, at);
        if (!end)
            return false;
        qsizetype next = *end;
        while (next < text.size() && isSpace(text.at(next)))
            ++next;
        if (isText && next < text.size() && text.at(next) == ':') {
            const QString name = nameOf(text.mid(at, *end - at));
            if (open.back().contains(name))
                return false;
            open.back().insert(name);
        }
        at = *end;
    }
    return true;
}

} // namespace

std::optional<QJsonObject> parseStrictObject(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject() || !isStrict(text))
        return std::nullopt;
    return document.object();
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <vector>

namespace Ringproof {

namespace {

/// The position after the string that begins at `start`. The text is known to be valid JSON.
qsizetype endOfString(const QByteArray &text, qsizetype start)
{
    qsizetype at = start + 1;
    while (text.at(at) != '"')
        at += text.at(at) == '\\' ? 2 : 1;
    return at + 1;
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Escapes make different spellings of one name: each is read by the parser that reads the whole.
QString nameOf(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

bool repeatsAName(const QByteArray &text)
{
    std::vector<QSet<QString>> open;
    qsizetype at = 0;
    while (at < text.size()) {
        const char c = text.at(at);
        if (c == '{')
            open.emplace_back();
        else if (c == '}')
            open.pop_back();
        if (c != '"') {
            ++at;
            continue;
        }
        const qsizetype end = endOfString(text, at);
        qsizetype next = end;
        while (next < text.size() && isSpace(text.at(next)))
            ++next;
        if (next < text.size() && text.at(next) == ':') {
            const QString name = nameOf(text.mid(at, end - at));
            if (open.back().contains(name))
                return true;
            open.back().insert(name);
        }
        at = end;
    }
    return false;
}

} // namespace

std::optional<QJsonObject> parseStrictObject(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject() || repeatsAName(text))
        return std::nullopt;
    return document.object();
}

} // namespace Ringproof

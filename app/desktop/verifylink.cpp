// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/verifylink.h"

#include "base/strictjson.h"

#include <QJsonDocument>
#include <QStringDecoder>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr auto kScheme = QLatin1StringView("ringproof:");
constexpr auto kPath = QLatin1StringView("verify?");
constexpr qsizetype kLongestLink = 1024;
constexpr qsizetype kLongestNumber = 40;
constexpr qsizetype kLongestReference = 120;

bool isSeen(QChar c)
{
    // Direction marks and invisible joiners are among "format".
    static const QList<QChar::Category> unseen{QChar::Other_Control, QChar::Other_Format, QChar::Other_Surrogate,
        QChar::Other_PrivateUse, QChar::Other_NotAssigned, QChar::Separator_Line, QChar::Separator_Paragraph};
    return !unseen.contains(c.category());
}

bool isOfNumber(QChar c)
{
    return c.category() == QChar::Number_DecimalDigit || QStringView(u"+()-./ ").contains(c) || c == QChar(QChar::Nbsp);
}

int hexValue(QChar c)
{
    const ushort lower = c.toLower().unicode();
    if (lower >= '0' && lower <= '9')
        return lower - '0';
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Qt's own decoder lets bad escapes pass as they are.
std::optional<QString> unescaped(QStringView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'%') {
            bytes += QStringView(&c, 1).toUtf8();
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text.at(i + 1)) : -1;
        const int low = i + 2 < text.size() ? hexValue(text.at(i + 2)) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += char(high * 16 + low);
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(decoded);
}

} // namespace

bool isAcceptable(const VerifyRequest &request)
{
    return request.number.size() <= kLongestNumber && request.reference.size() <= kLongestReference &&
           std::all_of(request.number.begin(), request.number.end(), isOfNumber) &&
           std::all_of(request.reference.begin(), request.reference.end(), isSeen);
}

bool isVerifyLink(const QString &argument) { return argument.startsWith(kScheme, Qt::CaseInsensitive); }

std::optional<VerifyRequest> parseVerifyLink(const QString &link)
{
    if (link.size() > kLongestLink || !isVerifyLink(link))
        return std::nullopt;
    const QStringView rest = QStringView(link).mid(kScheme.size());
    if (!rest.startsWith(kPath) || rest.contains(u'#'))
        return std::nullopt;
    VerifyRequest request;
    for (const QStringView pair : rest.mid(kPath.size()).split(u'&')) {
        const qsizetype equals = pair.indexOf(u'=');
        const auto value = unescaped(pair.mid(equals + 1));
        const QStringView key = pair.left(std::max<qsizetype>(equals, 0));
        QString *target = key == QLatin1StringView("number")      ? &request.number
                          : key == QLatin1StringView("reference") ? &request.reference
                                                                  : nullptr;
        if (!target || !target->isEmpty() || !value || value->isEmpty())
            return std::nullopt;
        *target = *value;
    }
    return isAcceptable(request) ? std::optional(request) : std::nullopt;
}

QByteArray handoverText(const VerifyRequest &request)
{
    const QJsonObject object{{QStringLiteral("number"), request.number},
        {QStringLiteral("reference"), request.reference}, {QStringLiteral("sandbox"), request.wantsSandbox}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<VerifyRequest> parseHandover(const QByteArray &line)
{
    const auto object = line.size() > kLongestHandover ? std::nullopt : parseStrictObject(line);
    const auto isText = [&](const char *key) { return object->value(QLatin1StringView(key)).isString(); };
    if (!object || object->size() != 3 || !isText("number") || !isText("reference") ||
        !object->value(QLatin1StringView("sandbox")).isBool())
        return std::nullopt;
    const VerifyRequest request{object->value(QLatin1StringView("number")).toString(),
        object->value(QLatin1StringView("reference")).toString(),
        object->value(QLatin1StringView("sandbox")).toBool()};
    return isAcceptable(request) ? std::optional(request) : std::nullopt;
}

} // namespace Ringproof

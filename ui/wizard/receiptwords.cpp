// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/receiptwords.h"

#include "base/base64url.h"
#include "base/strictjson.h"
#include "ui/datetext.h"
#include "ui/text.h"

#include <QDateTime>
#include <QLocale>

namespace Ringproof {

namespace {

constexpr int kLongestName = 40;

/// In UTC: a receipt is read elsewhere.
QString utcText(Timestamp time)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    return QLocale().toString(at.date(), QLocale::LongFormat) + u' ' + timeWithSeconds(at.time()) + QStringLiteral(" UTC");
}

/// What people typed may look like markup.
QString escaped(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_{}[]()<>#+-.!|~").contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

} // namespace

std::optional<ReceiptSummary> summarize(const QString &receipt)
{
    const QByteArrayList parts = receipt.toLatin1().split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto read = [](const QByteArray &part) { return parseStrictObject(fromBase64Url(part).value_or(QByteArray())); };
    const auto header = read(parts.at(0));
    const auto claims = read(parts.at(1));
    if (!header || !claims)
        return std::nullopt;
    const QJsonValue expires = claims->value(QLatin1StringView("exp"));
    const QString keyId = header->value(QLatin1StringView("kid")).toString();
    if (!expires.isDouble() || keyId.isEmpty())
        return std::nullopt;
    return ReceiptSummary{keyId, Timestamp(std::chrono::seconds(expires.toInteger()))};
}

QList<std::pair<QString, QString>> ReceiptWords::rows() const
{
    QList<std::pair<QString, QString>> rows{{tr("Phone number"), verification.number.masked()}};
    if (verification.endedAt)
        rows.append({tr("Verified at"), utcText(*verification.endedAt)});
    rows.append({tr("Verified by"), verification.actor});
    if (!verification.reference.isEmpty())
        rows.append({tr("Reference"), verification.reference});
    if (!verification.purpose.isEmpty())
        rows.append({tr("Purpose"), verification.purpose});
    rows.append({tr("Code sent by"), channelLabel(verification.channel)});
    rows.append({tr("Verification"), verification.sid});
    if (verification.provider != QLatin1StringView("twilio"))
        rows.append({tr("Sandbox"), tr("Nothing was sent: this is a trial.")});
    if (const auto summary = summarize(receipt))
        rows.append({tr("Receipt valid until"), utcText(summary->expires)});
    return rows;
}

QString ReceiptWords::text() const
{
    QStringList lines{tr("Phone verified")};
    for (const auto &[name, value] : rows())
        lines.append(tr("%1: %2", "name and value of a receipt's line").arg(name, value));
    if (!receipt.isEmpty())
        lines.append({QString(), receipt});
    return lines.join(u'\n') + u'\n';
}

QString ReceiptWords::markdown() const
{
    QStringList lines{QStringLiteral("**%1**").arg(escaped(tr("Phone verified"))), QString()};
    for (const auto &[name, value] : rows())
        lines.append(QStringLiteral("- %1: %2").arg(escaped(name), escaped(value)));
    if (!receipt.isEmpty())
        lines.append({QString(), QStringLiteral("```"), receipt, QStringLiteral("```")});
    return lines.join(u'\n') + u'\n';
}

QString ReceiptWords::fileName() const
{
    QString name;
    for (const QChar c : verification.reference.left(kLongestName))
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'-');
    if (name.isEmpty())
        name = verification.sid.right(8);
    return QStringLiteral("receipt-%1.jws").arg(name);
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historycsv.h"

namespace Ringproof {

namespace {

QString line(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    return quoted.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front()))
        cell.prepend(u'\'');
    const bool mustBeQuoted = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') ||
                              cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (!mustBeQuoted)
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvHeader()
{
    return line({QStringLiteral("verificationSid"), QStringLiteral("status"), QStringLiteral("to"),
        QStringLiteral("channel"), QStringLiteral("createdAt"), QStringLiteral("expiresAt"), QStringLiteral("endedAt"),
        QStringLiteral("attempts"), QStringLiteral("provider"), QStringLiteral("actor"), QStringLiteral("reference"),
        QStringLiteral("purpose")});
}

QString csvLine(const VerificationRecord &record, const QString &to)
{
    return line({record.sid, statusName(record.status), to, channelName(record.channel), toIso(record.createdAt),
        toIso(record.expiresAt), record.endedAt ? toIso(*record.endedAt) : QString(), QString::number(record.sends),
        record.provider, record.actor, record.reference, record.purpose});
}

} // namespace Ringproof

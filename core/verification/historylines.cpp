// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/historylines.h"

#include "store/historycsv.h"
#include "verification/verificationjson.h"

#include <QJsonDocument>

namespace Ringproof {

namespace {

QByteArray jsonLine(const VerificationRecord &record, const QString &to)
{
    // Of a list nobody asks what the limits allow next.
    QJsonObject object = toJson(record);
    object[QStringLiteral("to")] = to;
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray linesHead(LineFormat format) { return format == LineFormat::Csv ? csvHeader().toUtf8() : QByteArray(); }

QByteArray linesOf(const std::vector<VerificationRecord> &records, LineFormat format, WrittenNumbers numbers)
{
    QByteArray lines;
    for (const VerificationRecord &record : records) {
        const QString to = numbers == WrittenNumbers::Whole ? record.number.e164() : record.number.masked();
        lines += format == LineFormat::Csv ? csvLine(record, to).toUtf8() : jsonLine(record, to);
    }
    return lines;
}

} // namespace Ringproof

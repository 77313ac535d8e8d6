// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historycsv.h"

#include <algorithm>

namespace Ringproof {

namespace {

/// Spreadsheet programs skip these in front of a formula.
bool isBlank(QChar c)
{
    const QChar::Category category = c.category();
    return c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format;
}

/// The signs that begin a formula, also in the widths and positions that an East Asian program folds into them.
bool beginsFormula(QChar c)
{
    const QString folded = QString(c).normalized(QString::NormalizationForm_KC);
    return !folded.isEmpty() && QStringLiteral("=+-@").contains(folded.front());
}

/// Where another locale, or a file that is opened with other separators, begins a new cell or a new row.
bool isSeparator(QChar c)
{
    return c == u';' || c == u'\t' || c == u'\r' || c == u'\n' || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph;
}

QString line(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    return quoted.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QString withoutFormulas(const QString &text)
{
    QString safe;
    qsizetype cellStart = 0;  // in `safe`: where a formula would begin
    bool isAtStart = true;    // nothing but blanks since then
    for (const QChar c : text) {
        if (isAtStart && beginsFormula(c))
            safe.insert(cellStart, u'\'');
        isAtStart = isSeparator(c) || (isAtStart && isBlank(c));
        safe += c;
        if (isSeparator(c))
            cellStart = safe.size();
    }
    const bool isControlled = !text.isEmpty() && (text.front() == u'\t' || text.front() == u'\r');
    if (isControlled && !safe.startsWith(u'\''))
        safe.prepend(u'\'');
    return safe;
}

QString csvCell(const QString &text)
{
    QString cell = withoutFormulas(text);
    const bool mustBeQuoted = std::any_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u'"' || c == u',' || isSeparator(c);
    }) || (!cell.isEmpty() && (isBlank(cell.front()) || isBlank(cell.back())));
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

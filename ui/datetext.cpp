// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/datetext.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace Ringproof {

namespace {

/// A format of QLocale in its parts: fields such as "MMMM", and what is written between them.
struct FormatPart
{
    QString text;
    bool isField = false;
};

QList<FormatPart> partsOf(const QString &format)
{
    QList<FormatPart> parts;
    for (qsizetype at = 0; at < format.size();) {
        const QChar first = format.at(at);
        qsizetype end = at + 1;
        const bool isField = first.isLetter() && QStringView(u"dMy").contains(first);
        if (isField) {
            while (end < format.size() && format.at(end) == first)
                ++end;
        } else if (first == u'\'') {
            const qsizetype quote = format.indexOf(u'\'', end);
            end = quote < 0 ? format.size() : quote + 1;
        }
        parts.append({format.mid(at, end - at), isField});
        at = end;
    }
    return parts;
}

/// Drops a field and what joins it to the others: what stands before it, or after it where it is the first one.
void dropField(QList<FormatPart> &parts, qsizetype field)
{
    const auto isField = [](const FormatPart &part) { return part.isField; };
    const bool isFirst = std::none_of(parts.begin(), parts.begin() + field, isField);
    const bool isLast = std::none_of(parts.begin() + field + 1, parts.end(), isField);
    qsizetype begin = field;
    qsizetype end = field + 1;
    // A letter right behind another field belongs to that one, as in "8日".
    const auto isJoint = [](const FormatPart &part) { return !part.isField && !part.text.front().isLetter(); };
    while (!isFirst && isJoint(parts.at(begin - 1)))
        --begin;
    while ((isFirst || isLast) && end < parts.size() && !parts.at(end).isField)
        ++end;
    parts.remove(begin, end - begin);
}

} // namespace

QString dayText(QDate day, DayForm form)
{
    QList<FormatPart> parts = partsOf(QLocale().dateFormat(QLocale::LongFormat));
    for (qsizetype index = parts.size() - 1; index >= 0; --index) {
        if (index >= parts.size() || !parts.at(index).isField)
            continue;
        QString &field = parts[index].text;
        const bool isWeekday = field.size() > 2 && field.startsWith(u'd');
        if (field.startsWith(u'y') || (isWeekday && form == DayForm::Short))
            dropField(parts, index);
        else if (field == QLatin1StringView("MMMM") && form == DayForm::Short)
            field = QStringLiteral("MMM");
    }
    QString format;
    for (const FormatPart &part : std::as_const(parts))
        format += part.text;
    return QLocale().toString(day, format);
}

QString timeWithSeconds(QTime time)
{
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    if (const qsizetype minutes = format.indexOf(QLatin1StringView("mm")); minutes > 0 && !format.contains(u's'))
        format.insert(minutes + 2, format.at(minutes - 1) + QStringLiteral("ss")); // with the separator of the locale
    return QLocale().toString(time, format);
}

} // namespace Ringproof

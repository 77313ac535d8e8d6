// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>

namespace Ringproof {

namespace {

QDateTime toDateTime(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()); }

/// Labels show what people typed: never as markup.
QLabel *makePlain(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

QLabel *makeTitle(const QString &text, QWidget *parent)
{
    auto *label = makePlain(text, parent);
    label->setFont(scaledFont(24, QFont::DemiBold));
    label->setWordWrap(true);
    return label;
}

QLabel *makeSecondary(const QString &text, QWidget *parent)
{
    auto *label = makePlain(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

QLabel *makeFieldLabel(const QString &text, QWidget *control, QWidget *parent)
{
    auto *label = makePlain(text, parent);
    label->setFont(scaledFont(13, QFont::DemiBold));
    label->setBuddy(control);
    return label;
}

QString isolated(const QString &text)
{
    QString whole = text;
    whole.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    if (QGuiApplication::layoutDirection() == Qt::LeftToRight)
        return whole;
    return QChar(0x2066) + whole + QChar(0x2069);
}

QString channelLabel(Channel channel)
{
    switch (channel) {
    case Channel::Sms: return QCoreApplication::translate("Ringproof::Text", "Text message");
    case Channel::Call: return QCoreApplication::translate("Ringproof::Text", "Call");
    case Channel::WhatsApp: return QCoreApplication::translate("Ringproof::Text", "WhatsApp");
    }
    return {};
}

QString localTime(Timestamp time, Timestamp now)
{
    const QDateTime then = toDateTime(time);
    const QLocale locale;
    if (then.date() == toDateTime(now).date())
        return locale.toString(then.time(), QLocale::ShortFormat);
    return locale.toString(then, QLocale::ShortFormat);
}

} // namespace Ringproof

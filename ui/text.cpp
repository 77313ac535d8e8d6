// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QMap>
#include <QStyle>
#include <QTextLayout>

namespace Ringproof {

namespace {

QDateTime toDateTime(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()); }

/// Labels show what people typed: never as markup. QLabel aligns by the script of its text, so that a number or a name
/// would stand on the wrong side of a page that is read from the right.
class PlainLabel final : public QLabel
{
public:
    PlainLabel(const QString &text, QWidget *parent)
        : QLabel(text, parent)
    {
        setTextFormat(Qt::PlainText);
        align();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        const auto selecting = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
        if (isMirrored && !buddy() && !(textInteractionFlags() & selecting))
            paintMirrored();
        else
            QLabel::paintEvent(event);
    }
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
            align();
    }

private:
    /// QLabel keeps the space at which it breaks a line, and from right to left shows it in front of that line; and it takes
    /// figures alone, whatever their script, for words that are read from the left.
    void paintMirrored()
    {
        QTextOption option(alignment().testFlag(Qt::AlignHCenter) ? Qt::AlignHCenter : Qt::AlignRight);
        option.setTextDirection(Qt::RightToLeft);
        option.setWrapMode(wordWrap() ? QTextOption::WordWrap : QTextOption::NoWrap);
        QTextLayout lines(text(), font(), this);
        lines.setTextOption(option);
        qreal height = 0;
        lines.beginLayout();
        for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
            line.setLineWidth(width());
            line.setPosition({0, height});
            height += line.height();
        }
        lines.endLayout();
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        lines.draw(
            &painter, {0, alignment().testFlag(Qt::AlignTop) ? contentsRect().top() : (this->height() - height) / 2});
    }
    void align()
    {
        const auto vertical = alignment() & Qt::AlignVertical_Mask;
        if (!alignment().testFlag(Qt::AlignHCenter))
            setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | vertical));
        // The marks above and below Arabic letters stand out of the line that the font promises.
        const int room = layoutDirection() == Qt::RightToLeft ? fontMetrics().height() / 6 : 0;
        setContentsMargins(0, room, 0, room);
    }
};

} // namespace

QLabel *makeTitle(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setFont(scaledFont(24, QFont::DemiBold));
    label->setWordWrap(true);
    return label;
}

QLabel *makeSecondary(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

QLabel *makeFieldLabel(const QString &text, QWidget *control, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setFont(scaledFont(13, QFont::DemiBold));
    label->setBuddy(control);
    return label;
}

QString isolated(const QString &text)
{
    const bool isFromTheRight = text.isRightToLeft();
    QString whole = text;
    // Between two Arabic figures a space that does not break would make them one number: a date and a time.
    if (!isFromTheRight)
        whole.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    if (QGuiApplication::layoutDirection() == Qt::LeftToRight)
        return whole;
    return QChar(isFromTheRight ? 0x2067 : 0x2066) + whole + QChar(0x2069);
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

QString moneyText(qint64 micros, const QString &currency)
{
    static const QMap<QString, QString> symbols{{QStringLiteral("USD"), QStringLiteral("$")},
        {QStringLiteral("EUR"), QStringLiteral("€")}, {QStringLiteral("GBP"), QStringLiteral("£")}};
    constexpr qint64 kCent = 10'000;
    constexpr qint64 kUnit = 1'000'000;
    const bool hasFraction = micros < kUnit && micros % kCent != 0;
    return QLocale().toCurrencyString(
        double(micros) / double(kUnit), symbols.value(currency, currency + QChar(QChar::Nbsp)), hasFraction ? 4 : 2);
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

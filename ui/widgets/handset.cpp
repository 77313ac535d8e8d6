// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/handset.h"

#include "phone/channel.h"
#include "phone/phonenumber.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/roundedbox.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kWidth = 228;
constexpr int kSide = Space::kMedium + Space::kHair;
constexpr int kCaseHeight = 440;
constexpr int kStripHeight = 96;
constexpr int kCaseRadius = 30;
constexpr int kMostMessages = 20;

class PhoneCase final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), kCaseRadius, tokens().background, tokens().border);
    }
};

class Bubble final : public QLabel
{
public:
    Bubble(const QString &body, QWidget *parent)
        : QLabel(parent)
    {
        // Somebody else's text: shown as text, with only the code set off.
        static const QRegularExpression digits(QStringLiteral("\\b(\\d(?:[ .]{0,2}\\d){3,19})\\b"));
        QString shown = body.toHtmlEscaped();
        setTextFormat(Qt::RichText);
        setText(shown.replace(digits, QStringLiteral("<b>\\1</b>")));
        setWordWrap(true);
        setContentsMargins(Space::kSmall, Space::kTight, Space::kSmall, Space::kTight);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), Space::kSmall, tokens().raised, tokens().divider);
        if (hasFocus())
            paintRing(painter, rect(), Space::kSmall, tokens().accent, Size::kFocusRing);
        QLabel::paintEvent(event);
    }
};

QString arrivalText(const QString &channel, const QDateTime &at)
{
    const QString time = QLocale().toString(at.time(), QLocale::ShortFormat);
    switch (channelFromName(channel).value_or(Channel::Sms)) {
    case Channel::Sms: return Handset::tr("Text message, %1").arg(time);
    case Channel::Call: return Handset::tr("Call, %1").arg(time);
    case Channel::WhatsApp: return Handset::tr("WhatsApp, %1").arg(time);
    }
    return time;
}

} // namespace

Handset::Handset(QWidget *parent)
    : QWidget(parent)
    , m_owner(new QLabel(this))
    , m_case(new PhoneCase(this))
    , m_scroll(new QScrollArea(m_case))
    , m_messages(new QVBoxLayout)
    , m_empty(makeSecondary({}, m_case))
{
    build();
    keepTranslated(this, [this] { retranslate(); });
}

void Handset::retranslate()
{
    m_owner->setText(m_number.isEmpty() ? tr("Handset") : tr("Handset %1").arg(isolated(m_number)));
    m_empty->setText(tr("Messages arrive here."));
}

void Handset::build()
{
    m_owner->setFont(scaledFont(13, QFont::DemiBold));
    m_owner->setTextFormat(Qt::PlainText);
    m_owner->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter);
    m_empty->setFont(scaledFont(13));

    auto *inside = new QWidget;
    inside->setLayout(m_messages);
    m_messages->setContentsMargins(0, 0, 0, 0);
    m_messages->setSpacing(Space::kTight);
    m_messages->addWidget(m_empty);
    m_messages->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    // The newest message is seen, however many lines it turns out to take.
    auto *bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, bar, [bar](int, int most) { bar->setValue(most); });
    auto *screen = new QVBoxLayout(m_case);
    screen->addWidget(m_scroll);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(Space::kTight);
    column->addWidget(m_owner);
    m_case->setMinimumWidth(kWidth);
    column->addWidget(m_case, 1);
    column->addStretch();
    setBelow(false);
}

int Handset::leastWidth() const { return kWidth + 2 * kSide; }

void Handset::setBelow(bool isBelow)
{
    const int above = isBelow ? Space::kTight : Space::kLarge;
    layout()->setContentsMargins(kSide, above, kSide, isBelow ? Space::kTight : Space::kMedium);
    const int inside = isBelow ? Space::kTight : Space::kLarge;
    m_case->layout()->setContentsMargins(Space::kMedium, inside, Space::kMedium, inside);
    m_case->setMinimumHeight(isBelow ? kStripHeight : 0);
    m_case->setMaximumHeight(isBelow ? kStripHeight : kCaseHeight);
}

void Handset::receive(const QString &number, const QString &channel, const QString &body, const QDateTime &at)
{
    const auto known = PhoneNumber::fromE164(number);
    const QString owner = known ? known->international() : number;
    if (std::exchange(m_number, owner) != owner) {
        keepNewest(0); // they were somebody else's
        retranslate();
    }
    m_empty->hide();
    auto *arrival = makeSecondary({}, m_case);
    keepTranslated(arrival, [arrival, channel, at] { arrival->setText(arrivalText(channel, at)); });
    arrival->setAlignment(Qt::AlignHCenter);
    arrival->setFont(scaledFont(12));
    // Before the stretch at the end.
    m_messages->insertWidget(m_messages->count() - 1, arrival);
    m_messages->insertWidget(m_messages->count() - 1, new Bubble(body, m_case));
    keepNewest(kMostMessages);
}

void Handset::keepNewest(int messages)
{
    while (m_messages->count() > 2 * messages + 2) { // the line for "none" and the stretch stay
        QLayoutItem *oldest = m_messages->takeAt(1);
        delete oldest->widget();
        delete oldest;
    }
}

void Handset::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace Ringproof

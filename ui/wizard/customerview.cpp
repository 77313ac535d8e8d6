// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/customerview.h"

#include "base/clock.h"
#include "ui/readingorder.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/codefield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/resultmark.h"
#include "ui/wizard/sendoutlook.h"
#include "verification/errortext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

constexpr int kColumn = 720;

} // namespace

CustomerView::CustomerView(const Clock *clock, int codeLength, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_mark(new ResultMark(this))
    , m_title(makeTitle({}, this))
    , m_number(makeSecondary({}, this))
    , m_code(new CodeField(this))
    , m_times(makeSecondary({}, this))
    , m_notice(new Notice(this))
    , m_back(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    m_second.setInterval(1s);
    m_second.setTimerType(Qt::PreciseTimer);
    m_code->setCodeLength(codeLength);
    build();
    connect(m_code, &CodeField::codeEntered, this, &CustomerView::codeEntered);
    connect(m_code, &CodeField::textChanged, this, [this](const QString &text) { Q_EMIT typed(int(text.size())); });
    connect(m_back, &QPushButton::clicked, this, &CustomerView::left);
    connect(&m_second, &QTimer::timeout, this, &CustomerView::showTimes);
    keepTranslated(this, [this] { retranslate(); });
}

void CustomerView::build()
{
    m_title->setFont(scaledFont(40, QFont::DemiBold));
    m_number->setFont(scaledFont(20));
    m_times->setFont(scaledFont(20));
    m_code->setFont(scaledFont(44, QFont::DemiBold));
    m_notice->setWordsFont(scaledFont(20));
    QSizePolicy kept = m_notice->sizePolicy(); // its coming does not move what is being read
    kept.setRetainSizeWhenHidden(true);
    m_notice->setSizePolicy(kept);
    auto *codeRow = new QHBoxLayout;
    codeRow->addWidget(m_code);
    codeRow->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::kMedium);
    column->addStretch(2);
    column->addWidget(m_mark, 0, Qt::AlignLeading);
    column->addWidget(m_title);
    column->addWidget(m_number);
    column->addSpacing(Space::kLarge);
    column->addLayout(codeRow);
    column->addWidget(m_times);
    column->addWidget(m_notice);
    column->addStretch(3);
    column->addWidget(m_back);
    auto *area = new QWidget(this);
    area->setMaximumWidth(kColumn);
    area->setLayout(column);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::kPage, Space::kPage, Space::kPage, Space::kPage);
    row->addStretch(1);
    row->addWidget(area, 100);
    row->addStretch(1);
    setFocusProxy(m_code);
    putInReadingOrder(this);
}

void CustomerView::retranslate()
{
    m_back->setText(tr("Back (Esc)"));
    const WizardState drawn = m_drawn;
    draw(drawn);
}

void CustomerView::draw(const WizardState &state)
{
    m_drawn = state;
    const auto busy = [this](const Verification &verification) {
        drawCode(verification, {});
        m_code->setReadOnly(true);
        m_times->setText(tr("One moment…"));
        m_second.stop();
    };
    std::visit(Overloaded{[this](const EnteringCode &entering) { drawCode(entering.verification, entering.news); },
                   [&](const Checking &checking) { busy(checking.verification); },
                   [&](const Sending &sending) {
                       if (sending.live)
                           busy(*sending.live);
                   },
                   [this](const Verified &) { finish(true); }, [this](const Failed &) { finish(false); },
                   [](const EnteringPhone &) {}, [](const Resuming &) {}},
        state);
}

void CustomerView::drawCode(const Verification &verification, const News &news)
{
    m_mark->hide();
    m_title->setText(tr("Enter your code"));
    m_number->setText(tr("It was sent to %1.").arg(isolated(verification.number.masked())));
    if (std::exchange(m_sid, verification.sid) != verification.sid)
        m_code->startAnew();
    m_code->show();
    m_code->setReadOnly(false);
    m_expiresAt = verification.expiresAt;
    if (const auto *verdict = std::get_if<Verdict>(&news)) {
        m_notice->tell(Notice::Kind::Danger, verdictText(*verdict, verification.checksLeft));
        m_code->markWrong();
    } else if (std::holds_alternative<Error>(news)) {
        m_notice->tell(Notice::Kind::Danger, tr("The code could not be checked just now. Press Enter to try again."));
    } else {
        m_notice->clear();
    }
    showTimes();
    m_second.start();
    m_code->setFocus(Qt::OtherFocusReason);
}

void CustomerView::finish(bool isVerified)
{
    m_second.stop();
    m_code->clear();
    m_code->hide();
    m_notice->clear();
    m_times->clear();
    m_mark->setKind(isVerified ? ResultMark::Kind::Verified : ResultMark::Kind::NotVerified);
    m_mark->show();
    m_title->setText(isVerified ? tr("Thank you") : tr("That did not work"));
    m_number->setText(isVerified ? tr("Your phone is verified.") : tr("Please ask the person who helps you."));
    m_back->setFocus(Qt::OtherFocusReason);
}

void CustomerView::showTimes()
{
    const auto left = secondsUntil(m_expiresAt, m_clock->now());
    m_times->setText(left > 0s ? tr("Valid for %1.").arg(waitText(left))
                               : tr("The time for this code is over. Ask for a new one."));
    if (left <= 0s)
        m_second.stop();
}

void CustomerView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().background);
}

void CustomerView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (isEnter && m_code->isHidden()))
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void CustomerView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_second.stop();
}

} // namespace Ringproof

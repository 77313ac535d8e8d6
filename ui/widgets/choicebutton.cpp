// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choicebutton.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/dropdown.h"
#include "ui/widgets/roundedbox.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>

namespace Ringproof {

namespace {

int arrowSide() { return scaledSide(16); }
/// Names of people can be long; the list shows them whole.
constexpr int kWidest = 190;

} // namespace

ChoiceButton::ChoiceButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &ChoiceButton::showChoices);
}

void ChoiceButton::setTopic(const QString &topic)
{
    m_topic = topic;
    showChosen();
}

void ChoiceButton::setChoices(const QList<Choice> &choices)
{
    m_choices = choices;
    const bool isAmong =
        std::any_of(choices.begin(), choices.end(), [this](const Choice &each) { return each.value == m_chosen; });
    if (!isAmong)
        m_chosen = choices.value(0).value;
    showChosen();
}

void ChoiceButton::choose(const QVariant &value)
{
    m_chosen = value;
    showChosen();
}

void ChoiceButton::showChosen()
{
    const auto found =
        std::find_if(m_choices.begin(), m_choices.end(), [this](const Choice &each) { return each.value == m_chosen; });
    setText(found == m_choices.end() ? QString() : found->words);
    setAccessibleName(m_topic + QStringLiteral(": ") + text());
    updateGeometry();
    update();
}

void ChoiceButton::showChoices()
{
    m_menu->clear();
    auto *group = new QActionGroup(m_menu);
    for (const Choice &choice : std::as_const(m_choices)) {
        QAction *action = m_menu->addAction(QString(choice.words).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(choice.value == m_chosen);
        group->addAction(action);
        if (action->isChecked())
            m_menu->setActiveAction(action);
        connect(action, &QAction::triggered, this, [this, value = choice.value] {
            if (value == m_chosen)
                return;
            choose(value);
            Q_EMIT changed();
        });
    }
    connect(m_menu, &QMenu::aboutToHide, group, &QObject::deleteLater);
    m_menu->setMinimumWidth(width());
    popUpUnder(m_menu, this);
}

QSize ChoiceButton::sizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(font());
    const int width = metrics.horizontalAdvance(text()) + 2 * Space::kMedium + Space::kTight + arrowSide();
    return {qMin(width, kWidest), qMax(Size::kTool, metrics.height() + Space::kMedium)};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    const Tokens &token = tokens();
    QPainter painter(this);
    const bool isLively = isEnabled() && (underMouse() || isDown());
    paintBox(painter, rect(), Size::kRadius, isLively ? token.accentWash : token.raised, token.border);
    if (hasFocus())
        paintRing(painter, rect(), Size::kRadius, token.accent, Size::kFocusRing);
    const QRect inner = rect().adjusted(Space::kMedium, 0, -Space::kSmall, 0);
    const QRect arrow = QStyle::alignedRect(
        layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, QSize(arrowSide(), arrowSide()), inner);
    paintArrow(painter, arrow, token.secondary);
    const QRect words = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
        QSize(inner.width() - arrowSide() - Space::kTight, inner.height()), inner);
    painter.setPen(isEnabled() ? token.text : palette().color(QPalette::Disabled, QPalette::ButtonText));
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    painter.drawText(
        words, static_cast<int>(alignment), fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    const auto key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) && !event->isAutoRepeat())
        showChoices();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace Ringproof

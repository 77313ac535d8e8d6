// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/sidebar.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kSidebarWidth = 196;
constexpr int kMargin = 10;
constexpr int kMark = 24;

/// The mark in the accent of the moment; decoration, so nothing for screen readers.
class MarkView final : public QWidget
{
public:
    explicit MarkView(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(scaledSide(kMark), scaledSide(kMark));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, markPixmap(tokens().accent, width(), devicePixelRatioF()));
    }
};

QVBoxLayout *addColumn(QVBoxLayout *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::kHair);
    parent->addLayout(column);
    return column;
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
{
    setMinimumWidth(kSidebarWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *name = makeFieldLabel(QStringLiteral("Ringproof"), nullptr, this);
    name->setFont(scaledFont(14, QFont::DemiBold));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::kSmall, 0, Space::kSmall, 0);
    head->setSpacing(Space::kTight);
    head->addWidget(new MarkView(this));
    head->addWidget(name, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, Space::kMedium + 2, kMargin, Space::kMedium);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(Space::kMedium + Space::kHair);
    m_placeColumn = addColumn(column);
    column->addStretch();
    m_footColumn = addColumn(column);
}

ActionButton *Sidebar::addButton(Command command, const QString &icon, QVBoxLayout *column)
{
    auto *button = new ActionButton(ActionButton::Kind::Place, {}, this);
    button->setIconName(icon);
    button->setCommand(command);
    keepTranslated(button, [button, command] {
        button->setText(wordsOf(command));
        button->setHint(keysOf(command).toString(QKeySequence::NativeText));
    });
    column->addWidget(button);
    return button;
}

void Sidebar::addPlace(Command command, const QString &icon)
{
    ActionButton *button = addButton(command, icon, m_placeColumn);
    button->setCheckable(true);
    button->setChecked(command == m_current);
    m_places.insert(command, button);
    // Not clicked: a screen reader toggles what can be checked.
    connect(button, &QPushButton::toggled, this, [this, command](bool isOn) {
        if (isOn == (command == m_current))
            return;
        setCurrent(m_current); // the window decides whether it changes
        Q_EMIT chosen(command);
    });
}

void Sidebar::addAtFoot(Command command, const QString &icon)
{
    ActionButton *button = addButton(command, icon, m_footColumn);
    connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT chosen(command); });
    m_footColumn->insertWidget(0, button); // what comes later is asked for more often
}

void Sidebar::setCurrent(Command command)
{
    m_current = command;
    for (auto each = m_places.begin(); each != m_places.end(); ++each)
        each.value()->setChecked(each.key() == command);
}

void Sidebar::setUsable(Command command, bool isUsable)
{
    if (ActionButton *button = m_places.value(command))
        button->setEnabled(isUsable);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace Ringproof

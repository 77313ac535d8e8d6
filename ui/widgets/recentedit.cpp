// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/recentedit.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/translated.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QIcon>
#include <QKeyEvent>
#include <QStringListModel>

namespace Ringproof {

RecentEdit::RecentEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_recent(new QStringListModel(this))
    , m_arrow(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    auto *completer = new QCompleter(m_recent, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    m_arrow->setVisible(false);
    connect(m_arrow, &QAction::triggered, this, &RecentEdit::showAll);
    keepTranslated(this, [this] { m_arrow->setText(tr("Recent entries")); });
    drawArrow();
}

void RecentEdit::setRecent(const QStringList &texts)
{
    m_recent->setStringList(texts);
    showArrow();
}

void RecentEdit::showArrow() { m_arrow->setVisible(!isReadOnly() && m_recent->rowCount() > 0); }

void RecentEdit::showAll()
{
    if (isReadOnly() || m_recent->rowCount() == 0)
        return;
    setFocus(Qt::OtherFocusReason);
    completer()->popup()->setAccessibleName(m_arrow->text());
    completer()->setCompletionPrefix({});
    completer()->complete();
}

void RecentEdit::drawArrow() { m_arrow->setIcon(arrowIcon(tokens().secondary)); }

void RecentEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !event->isAutoRepeat())
        showAll();
    else
        QLineEdit::keyPressEvent(event);
}

void RecentEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawArrow();
    else if (event->type() == QEvent::ReadOnlyChange)
        showArrow();
}

} // namespace Ringproof

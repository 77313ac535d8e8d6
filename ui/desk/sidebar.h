// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The mark, the name, the places, and at the foot what opens beside them.
// Never changes the place itself: it says which was chosen, and shows which one it is told.
#pragma once

#include "ui/commands.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace Ringproof {

class ActionButton;

class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent);

    void addPlace(Command command, const QString &icon);
    void addAtFoot(Command command, const QString &icon);
    void setCurrent(Command command);
    /// A place is out of use while there are no records.
    void setUsable(Command command, bool isUsable);

Q_SIGNALS:
    void chosen(Ringproof::Command command);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ActionButton *addButton(Command command, const QString &icon, QVBoxLayout *column);

    QVBoxLayout *m_placeColumn;
    QVBoxLayout *m_footColumn;
    QMap<Command, ActionButton *> m_places;
    Command m_current = Command::Verify;
};

} // namespace Ringproof

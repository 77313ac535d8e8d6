// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line of free text that offers what was entered before: while typing, by the arrow in the field, or by the Down key.
// Never keeps anything by itself: it is told what is recent.
#pragma once

#include <QLineEdit>

class QAction;
class QStringListModel;

namespace Ringproof {

class RecentEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit RecentEdit(QWidget *parent);

    /// Most recent first. Without any there is no arrow.
    void setRecent(const QStringList &texts);
    void showAll();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawArrow();
    void showArrow();

    QStringListModel *m_recent;
    QAction *m_arrow;
};

} // namespace Ringproof

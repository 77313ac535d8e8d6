// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something secret that is shown while a button is pressed, or while Alt is held in the same window.
// Never stays shown when the release goes to somebody else, or when its place leaves the screen.
#pragma once

#include <QObject>

class QAbstractButton;

namespace Ringproof {

class HoldToShow final : public QObject
{
    Q_OBJECT
public:
    /// Belongs to `place`, which it watches.
    HoldToShow(QAbstractButton *button, QWidget *place);

Q_SIGNALS:
    void changed(bool isShown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void set(bool isShown);
    void watchApplication(bool isWatching);

    QAbstractButton *m_button;
    QWidget *m_place;
    bool m_isShown = false;
};

} // namespace Ringproof

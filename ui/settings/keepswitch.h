// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Keep them in the keychain", on by default where there is one; else the words for how to keep them.
// Never asks the keychain for its password: it only looks whether there is one.
#pragma once

#include "config/secretstore.h"

#include <QWidget>

class QLabel;

namespace Ringproof {

class SwitchBox;

class KeepSwitch final : public QWidget
{
    Q_OBJECT
public:
    explicit KeepSwitch(QWidget *parent);

    /// Looks at once; null: there is none. It must outlive the window.
    void useStore(SecretStore *store);
    bool isWished() const;

private:
    void draw();

    SwitchBox *m_switch;
    QLabel *m_words;
    SecretTrouble m_trouble = SecretTrouble::Absent;
    bool m_isKnown = false;
};

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The REST server: whether it runs here, where it listens, who may call it, and its keys.
// Never opens it to a network without saying what that needs.
#pragma once

#include "ui/settings/settingspage.h"

namespace Ringproof {

class ApiKeyList;
class Notice;
class SwitchBox;

class ServerPage final : public SettingsPage
{
    Q_OBJECT
public:
    ServerPage(SettingsModel *model, QWidget *parent);

    void arrive() override;

private:
    void addSwitch();
    void addFields();
    void drawSwitch();
    void warn();

    SwitchBox *m_switch;
    QLabel *m_state;
    Notice *m_warning;
    ApiKeyList *m_keys;
};

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limits in plain words, each with its unit and a switch.
// Never lets the budget be off without saying what that means.
#pragma once

#include "ui/settings/settingspage.h"

namespace Ringproof {

class LimitsPage final : public SettingsPage
{
    Q_OBJECT
public:
    LimitsPage(SettingsModel *model, QWidget *parent);

private:
    void addSends();
    void addChecks();
    void addBrakes();
};

} // namespace Ringproof

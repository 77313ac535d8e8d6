// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Light, dark, high contrast or as the desktop has it, and the language. Both are applied and kept at once.
// Never written to a file of settings: they are this user's, at this desk.
#pragma once

#include "ui/settings/settingspage.h"

namespace Ringproof {

class ChoiceList;

class AppearancePage final : public SettingsPage
{
    Q_OBJECT
public:
    AppearancePage(SettingsModel *model, QWidget *parent);
};

class LanguagePage final : public SettingsPage
{
    Q_OBJECT
public:
    LanguagePage(SettingsModel *model, QWidget *parent);

private:
    void fill();

    ChoiceList *m_list;
};

} // namespace Ringproof

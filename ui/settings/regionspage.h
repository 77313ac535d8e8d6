// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The countries that codes may be sent to: all, or those that are chosen.
// Never accepts a choice of none: that would be all.
#pragma once

#include "ui/settings/settingspage.h"

namespace Ringproof {

class Notice;
class RegionChecklist;
class SegmentedChoice;

class RegionsPage final : public SettingsPage
{
    Q_OBJECT
public:
    RegionsPage(SettingsModel *model, QWidget *parent);

    QList<std::pair<QString, QString>> settings() const override;

private:
    void draw();
    void enter();
    void tell();

    SegmentedChoice *m_choice;
    RegionChecklist *m_list;
    Notice *m_notice;
    QLabel *m_lock;
};

} // namespace Ringproof

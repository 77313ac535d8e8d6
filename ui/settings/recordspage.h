// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long records and receipts are kept, where they lie, and removing at once what is older.
// Never removes anything without asking in the same place.
#pragma once

#include "base/result.h"
#include "ui/settings/settingspage.h"

namespace Ringproof {

class ActionButton;
class Notice;

class RecordsPage final : public SettingsPage
{
    Q_OBJECT
public:
    RecordsPage(SettingsModel *model, QWidget *parent);

private:
    void addPurge();
    void addPaths();
    void showPurge(bool asks);
    void purge();
    void tellPurged(const Result<qint64> &purged);

    QLabel *m_path;
    QLabel *m_question;
    ActionButton *m_purge;
    ActionButton *m_yes;
    ActionButton *m_no;
    Notice *m_notice;
    bool m_asks = false;
    bool m_isBusy = false;
};

} // namespace Ringproof

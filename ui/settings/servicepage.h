// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The options of the Verify service as Twilio has them, read back, with advice.
// Never changes them: that is done in Twilio's console.
#pragma once

#include "ui/settings/settingspage.h"

#include "provider/connectiontest.h"

namespace Ringproof {

class ActionButton;
class Notice;

class ServicePage final : public SettingsPage
{
    Q_OBJECT
public:
    ServicePage(SettingsModel *model, QWidget *parent);

    void arrive() override;

private:
    void read();
    void draw();
    void drawOptions(const ProviderService &service, QVBoxLayout *into);
    void drawAdvice(const ProviderService &service, QVBoxLayout *into);

    Notice *m_sandbox;
    Notice *m_notice;
    QWidget *m_options = nullptr; ///< made anew for every reading
    QVBoxLayout *m_place;
    ActionButton *m_again;
    std::optional<ConnectionReport> m_report;
    bool m_isBusy = false;
};

} // namespace Ringproof

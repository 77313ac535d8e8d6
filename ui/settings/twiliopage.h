// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Twilio's credentials: entered, tested so that the exact mistake is found, used, and kept in the keychain.
// Never writes a credential anywhere else, and never uses one that was not tested.
#pragma once

#include "ui/settings/settingspage.h"

#include "config/secretstore.h"
#include "provider/connectiontest.h"

namespace Ringproof {

class ActionButton;
class CredentialForm;
class KeepSwitch;
class Notice;

class TwilioPage final : public SettingsPage
{
    Q_OBJECT
public:
    TwilioPage(SettingsModel *model, QWidget *parent);

    bool hasEntry() const override;
    QString entrySentence() const override;
    void discardEntry() override;

private:
    void draw();
    void retranslate();
    void test(bool uses);
    void tell(const ConnectionReport &report, const TwilioSettings &tested, bool uses);
    void keep(const TwilioSettings &twilio);
    void forget();
    void setBusy(bool isBusy);
    QString fixedBy() const;

    CredentialForm *m_form;
    KeepSwitch *m_keep;
    ActionButton *m_test;
    ActionButton *m_use;
    ActionButton *m_forget;
    Notice *m_notice;
    QLabel *m_origin;
    Notice *m_sandbox;
    bool m_isBusy = false;
};

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one screen of the first run: Twilio credentials, or the sandbox.
// Never keeps or sends the credentials: they are handed out once, with the wish to have them kept, and forgotten.
#pragma once

#include "config/credentials.h"

#include <QWidget>

namespace Ringproof {

class ActionButton;
class CredentialForm;
class KeepSwitch;
class Notice;
class SecretStore;

class FirstRun final : public QWidget
{
    Q_OBJECT
public:
    /// `keychain` may be null, and must outlive this.
    FirstRun(SecretStore *keychain, QWidget *parent);

    void focusFirst();
    /// What came of the credentials; the fields stay as they are.
    void tellProblem(const QString &sentence);

Q_SIGNALS:
    void sandboxChosen();
    void credentialsEntered(const Ringproof::TwilioSettings &twilio, bool keeps);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void submit();
    void setBusy(bool isBusy);

    CredentialForm *m_form;
    KeepSwitch *m_keep;
    Notice *m_notice;
    ActionButton *m_connect;
    ActionButton *m_sandbox;
    bool m_isBusy = false;
};

} // namespace Ringproof

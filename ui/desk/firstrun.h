// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one screen of the first run: Twilio credentials, or the sandbox.
// Never keeps or sends the credentials: they are handed out once and forgotten.
#pragma once

#include "config/credentials.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Ringproof {

class ActionButton;
class Notice;

class FirstRun final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRun(QWidget *parent);

    void focusFirst();
    /// What came of the credentials; the fields stay as they are.
    void tellProblem(const QString &sentence);

Q_SIGNALS:
    void sandboxChosen();
    void credentialsEntered(const QString &user, const QString &secret, const QString &serviceSid);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry
    {
        QLineEdit *edit;
        QLabel *label;
        QLabel *problem;
        CredentialField field;
    };

    Entry makeEntry(CredentialField field);
    void build();
    static void showProblem(const Entry &entry);
    void retranslate();
    void nameSecret();
    void submit();
    void setBusy(bool isBusy);

    Entry m_user;
    Entry m_secret;
    Entry m_service;
    Notice *m_notice;
    ActionButton *m_connect;
    ActionButton *m_sandbox;
    bool m_isBusy = false;
};

} // namespace Ringproof

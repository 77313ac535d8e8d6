// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one screen of the first run: Twilio credentials, or the sandbox.
// Never keeps or sends the credentials: they are handed out once and forgotten.
#pragma once

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
        QString (*check)(const QString &text);
    };

    Entry makeEntry(const QString &name, const QString &placeholder, QString (*check)(const QString &));
    void build();
    static void showProblem(const Entry &entry);
    void nameSecret();
    void submit();
    void setBusy(bool isBusy);

    Entry m_user;
    Entry m_secret;
    Entry m_service;
    Notice *m_notice;
    ActionButton *m_connect;
    ActionButton *m_sandbox;
};

} // namespace Ringproof

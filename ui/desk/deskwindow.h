// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk's main window. It works without a service and shows so; the program brings one, changes it and takes it away.
// Never makes a service, never stores a credential, and never puts a number into its title.
#pragma once

#include <QSettings>
#include <QWidget>
#include <optional>

class QDateTime;
class QHBoxLayout;
class QVBoxLayout;

namespace Ringproof {

class Banner;
class Clock;
class Divider;
class FirstRun;
class Handset;
class Notice;
class StatusLine;
class VerificationService;
class Wizard;

class DeskWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit DeskWindow(QWidget *parent = nullptr);

    void showFirstRun();
    /// Both must stay until useNothing() or another service; tasks given out end with the service.
    void useService(VerificationService *service, const Clock *clock, const QString &actor, bool isSandbox);
    /// Before the service goes: cancels upstream what is under way and forgets the service.
    void useNothing();
    void prefill(const QString &number, const QString &reference);
    /// On the handset; only in sandbox mode.
    void showMessage(const QString &number, const QString &channel, const QString &body, const QDateTime &at);
    /// In the status line; what the wizard learns later replaces it.
    void showDatabase(bool works);
    /// A trouble that stops the work, such as a database that cannot be opened. Empty when it is over.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void sandboxChosen();
    void credentialsEntered(const QString &user, const QString &secret, const QString &serviceSid);
    /// Once, when the first frame is on the screen and keys are taken.
    void firstPaint();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void restoreMemory();
    /// Puts it first among the few that a key of the memory holds; gives them all.
    QStringList remember(const QString &key, const QString &value);
    void setSandbox(bool isSandbox);
    void showStatus();
    void showWizard();

    QSettings m_memory;
    Banner *m_banner;
    Notice *m_problem;
    Wizard *m_wizard;
    FirstRun *m_firstRun = nullptr;
    Handset *m_handset = nullptr;
    Divider *m_handsetEdge;
    StatusLine *m_status;
    QVBoxLayout *m_place;
    QHBoxLayout *m_body;
    QString m_agent;
    std::optional<bool> m_isSandbox;     ///< nothing: no service
    std::optional<bool> m_databaseWorks; ///< nothing: not known yet
    bool m_isPainted = false;
};

} // namespace Ringproof

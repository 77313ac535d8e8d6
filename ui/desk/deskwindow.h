// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk's main window: its places between sidebar and status line. It works without a service and shows so; the program
// brings one, changes it and takes it away. Never makes a service, never stores a credential, and never puts a number into its title.
#pragma once

#include "ui/commands.h"
#include "ui/desk/place.h"
#include "ui/readingorder.h"
#include "ui/windowmemory.h"
#include "verification/healthtext.h"

#include <QPointer>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <optional>

class QDateTime;
class QStackedLayout;
class QStackedWidget;

namespace Ringproof {

struct AboutFacts;
class Banner;
class CustomerScreen;
class LeaveQuestion;
class Notice;
class RecordsWatch;
class Sidebar;
class StatusLine;
class SecretStore;
class VerificationService;
class VerifyPlace;
struct TwilioSettings;

class DeskWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit DeskWindow(QWidget *parent = nullptr);

    void showFirstRun();
    /// Both must stay until useNothing() or another service; tasks given out end with the service.
    void useService(VerificationService *service, const Clock *clock, const QString &actor, bool isSandbox);
    /// With the service, for the places that read; what it lends must stay until useNothing() too.
    void useRecords(const RecordsAccess &access);
    /// Before the service goes: cancels upstream what is under way and forgets the service.
    void useNothing();
    void prefill(const QString &number, const QString &reference);
    /// From a second start: comes to the front, and begins with it or offers it.
    void takeRequest(const QString &number, const QString &reference);
    void goTo(Command place);
    /// True when nothing would be lost. Otherwise asks the agent, who may stay or close the window.
    bool mayClose();
    /// What aboutAsked() asked for.
    void showAbout(const AboutFacts &facts);
    /// From now on the sidebar has them, and settingsAsked() is answered by somebody.
    void offerSettings();
    /// In which the first run may keep the credentials; it must outlive the window.
    void offerKeychain(SecretStore *keychain);
    /// On the handset; only in sandbox mode.
    void showMessage(const QString &number, const QString &channel, const QString &body, const QDateTime &at);
    /// In the status line; what the wizard learns later replaces it.
    void showDatabase(bool works);
    /// A trouble as below, which is over when the database works again.
    void showDatabaseProblem(const QString &sentence);
    /// The REST server's address in the status line; empty while it is off.
    void showServer(const QString &address);
    void showServerTrouble(const QString &sentence);
    /// What was last seen of provider, database and server, for the status line; null: nothing is known. `region`: Twilio's, for
    /// the sentences. Called again, it shows the newest.
    void useHealth(std::shared_ptr<HealthMonitor> health, const QString &region);
    /// A trouble that stops the work, such as a database that cannot be opened. Empty when it is over.
    void showProblem(const QString &sentence);
    /// Something to know that stops nothing. Empty when it is over.
    void showHint(const QString &sentence);

Q_SIGNALS:
    void sandboxChosen();
    /// `keeps`: in the keychain, once they have proved right.
    void credentialsEntered(const Ringproof::TwilioSettings &twilio, bool keeps);
    void settingsAsked();
    void aboutAsked();
    /// The button beside a state in the status line.
    void remedyAsked(Ringproof::HealthRemedy remedy);
    /// Once, when the first frame is on the screen and keys are taken.
    void firstPaint();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool isNext) override { return moveFocusInReadingOrder(this, isNext); }
    void closeEvent(QCloseEvent *event) override;

private:
    /// Made when it is first gone to, or in a quiet moment before.
    using PlaceMaker = std::function<Place *(QWidget *)>;

    void build();
    void addPlace(Command command, const QString &icon, PlaceMaker make);
    void bindKeys();
    void leave();
    void choose(Command command);
    void askBeforeClosing();
    void showShortcuts();
    Place *placeFor(Command command);
    /// One of those that nobody has gone to yet, so that the first visit needs no longer than the others.
    void prepareNextPlace();
    bool isUsable(Command command) const;
    void showUsable();
    void lookAtDatabase();
    void tellProblem(const QString &sentence);
    /// In the place on the screen.
    void showNewRecords();
    void showTitle();
    void showStatus();
    void buildStatus();
    void showProviderStatus();
    void showDatabaseStatus();
    void showServerStatus();
    QString withTime(const QString &words, const HealthReport &report) const;

    struct Entry
    {
        PlaceMaker make;
        Place *place = nullptr;
    };

    WindowMemory m_memory;
    QWidget *m_frame; ///< everything that the agent sees
    CustomerScreen *m_customerScreen;
    Banner *m_banner;
    Sidebar *m_sidebar;
    QWidget *m_problemArea; ///< takes no room while there is none
    Notice *m_problem;
    QStackedWidget *m_stack;
    VerifyPlace *m_verify;
    StatusLine *m_status;
    RecordsWatch *m_watch;
    std::map<Command, Entry> m_places;
    Command m_current = Command::Verify;
    std::optional<RecordsAccess> m_records; ///< nothing: the places that read are out of use
    QString m_agent;
    QString m_server;
    QString m_serverTrouble;
    std::shared_ptr<HealthMonitor> m_health;
    QString m_region;
    QTimer m_statusRefresh; ///< for the times; runs while there is m_health
    std::optional<bool> m_isSandbox;     ///< nothing: no service
    std::optional<bool> m_databaseWorks; ///< nothing: not known yet
    bool m_isDatabaseProblem = false;    ///< the trouble above the places
    QString m_otherProblem;              ///< stands there when the database works again
    bool m_isPainted = false;
    QPointer<LeaveQuestion> m_question;
    QTimer m_quiet; ///< from the first frame, and each other step, to the next place that is prepared
};

} // namespace Ringproof

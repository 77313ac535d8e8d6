// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/deskwindow.h"

#include "store/store.h"
#include "ui/desk/aboutdialog.h"
#include "ui/desk/customerscreen.h"
#include "ui/desk/deskparts.h"
#include "ui/desk/historyplace.h"
#include "ui/desk/leavequestion.h"
#include "ui/desk/overviewplace.h"
#include "ui/desk/recordswatch.h"
#include "ui/desk/shortcutsheet.h"
#include "ui/desk/sidebar.h"
#include "ui/desk/tray.h"
#include "ui/desk/verifyplace.h"
#include "ui/icons.h"
#include "ui/readingorder.h"
#include "ui/screenroom.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/notice.h"
#include "ui/wizard/customerview.h"
#include "ui/wizard/wizard.h"

#include <QCloseEvent>
#include <QCoroTask>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QSessionManager>
#include <QShortcut>
#include <QStackedLayout>
#include <QStackedWidget>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr QSize kLeastSize(900, 640);
constexpr QSize kFirstSize(1080, 700);
/// Long enough for the start to be over; a step takes about ten milliseconds.
constexpr auto kQuietPause = 400ms;
} // namespace

DeskWindow::DeskWindow(QWidget *parent)
    : QWidget(parent)
    , m_frame(new QWidget(this))
    , m_banner(new Banner(m_frame))
    , m_sidebar(new Sidebar(m_frame))
    , m_problemArea(new QWidget(m_frame))
    , m_problem(new Notice(m_problemArea))
    , m_stack(new QStackedWidget(m_frame))
    , m_verify(new VerifyPlace(m_frame))
    , m_status(new StatusLine(m_frame))
    , m_watch(new RecordsWatch(this))
{
    auto *views = new QStackedLayout(this);
    views->addWidget(m_frame);
    m_customerScreen = new CustomerScreen(this, views);
    fitToScreen(this, kFirstSize, kLeastSize);
    addPlace(Command::Verify, QStringLiteral("shield-check"), [this](QWidget *) { return m_verify; });
    addPlace(Command::History, QStringLiteral("history"), [this](QWidget *owner) {
        auto *history = new HistoryPlace(owner);
        connect(history, &HistoryPlace::resumeAsked, this, [this](const VerificationRecord &code) {
            goTo(Command::Verify);
            m_verify->wizard()->resume(code);
        });
        return history;
    });
    addPlace(
        Command::Overview, QStringLiteral("chart-column"), [](QWidget *window) { return new OverviewPlace(window); });
    m_sidebar->addAtFoot(Command::Help, QStringLiteral("circle-help"));
    build();
    bindKeys();
    connect(m_sidebar, &Sidebar::chosen, this, &DeskWindow::choose);
    connect(m_watch, &RecordsWatch::changed, this, &DeskWindow::showNewRecords);
    connect(m_verify, &VerifyPlace::sandboxChosen, this, &DeskWindow::sandboxChosen);
    connect(m_verify, &VerifyPlace::credentialsEntered, this, &DeskWindow::credentialsEntered);
    connect(m_verify->wizard(), &Wizard::customerViewOpened, m_customerScreen, &CustomerScreen::show);
    connect(m_verify->wizard(), &Wizard::customerViewClosed, m_customerScreen, &CustomerScreen::takeAway);
    connect(m_verify->wizard(), &Wizard::storageWorks, this, &DeskWindow::showDatabase);
    connect(m_verify->wizard(), &Wizard::storageDoubted, this, &DeskWindow::lookAtDatabase);
    connect(m_verify->wizard(), &Wizard::storageRead, this, [this] {
        if (m_databaseWorks == false)
            lookAtDatabase();
    });
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietPause);
    connect(&m_quiet, &QTimer::timeout, this, &DeskWindow::prepareNextPlace);
    connect(this, &DeskWindow::firstPaint, &m_quiet, qOverload<>(&QTimer::start));
    // The end of the session asks as closing does, where the session lets programs ask.
    const auto endSession = [this](QSessionManager &session) {
        if (session.allowsInteraction() && !mayClose())
            session.cancel();
    };
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, endSession, Qt::DirectConnection);
    if (const QByteArray geometry = m_memory.value(QStringLiteral("desk/geometry")).toByteArray(); !geometry.isEmpty())
        restoreGeometry(geometry);
    goTo(Command::Verify);
}

void DeskWindow::build()
{
    m_banner->hide();
    m_problemArea->hide();
    auto *problemRow = new QHBoxLayout(m_problemArea);
    problemRow->setContentsMargins(0, 0, 0, 0);
    m_problem->setStrip();
    problemRow->addWidget(m_problem);
    auto *place = new QVBoxLayout;
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(0);
    place->addWidget(m_problemArea);
    place->addWidget(m_stack, 1);

    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_sidebar);
    body->addWidget(new Divider(Qt::Vertical, m_frame));
    body->addLayout(place, 1);

    auto *all = new QVBoxLayout(m_frame);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addLayout(body, 1);
    all->addWidget(new Divider(Qt::Horizontal, m_frame));
    all->addWidget(m_status);
    buildStatus();
    keepTranslated(this, [this] {
        showTitle();
        showStatus();
    });
}

void DeskWindow::addPlace(Command command, const QString &icon, PlaceMaker make)
{
    m_places.insert({command, Entry{std::move(make)}});
    m_sidebar->addPlace(command, icon);
    m_sidebar->setUsable(command, isUsable(command));
}

void DeskWindow::offerKeychain(SecretStore *keychain) { m_verify->offerKeychain(keychain); }

void DeskWindow::offerSettings()
{
    m_sidebar->addAtFoot(Command::Settings, QStringLiteral("settings"));
    putInReadingOrder(this);
}

void DeskWindow::bindKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, m_frame); // of no use to the customer
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(Qt::Key_Question, [this] { showShortcuts(); }); // where no field takes it as a letter
    bind(keysOf(Command::About), [this] { Q_EMIT aboutAsked(); });
    bind(keysOf(Command::Quit), [this] { leave(); });
}

void DeskWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(this);
    connect(sheet, &ShortcutSheet::aboutAsked, this, &DeskWindow::aboutAsked);
    sheet->open();
}

void DeskWindow::showAbout(const AboutFacts &facts) { (new AboutDialog(facts, this))->open(); }

Place *DeskWindow::placeFor(Command command)
{
    Entry &entry = m_places.at(command);
    if (entry.place)
        return entry.place;
    entry.place = entry.make(m_stack);
    m_stack->addWidget(entry.place);
    connect(entry.place, &Place::recordsReadable, this, [this](bool isPossible) {
        if (isPossible)
            lookAtDatabase();
        else
            showDatabase(false);
    });
    if (m_records)
        entry.place->useRecords(*m_records);
    putInReadingOrder(this);
    return entry.place;
}

void DeskWindow::prepareNextPlace()
{
    const auto next = std::find_if(m_places.begin(), m_places.end(),
        [this](const auto &each) { return !each.second.place && isUsable(each.first); });
    if (next == m_places.end())
        return;
    placeFor(next->first);
    m_quiet.start();
}

bool DeskWindow::isUsable(Command command) const
{
    return m_places.contains(command) && (command == Command::Verify || m_records);
}

void DeskWindow::showUsable()
{
    for (const auto &[command, entry] : m_places)
        m_sidebar->setUsable(command, isUsable(command));
}

void DeskWindow::choose(Command command)
{
    if (command == Command::Settings) {
        Q_EMIT settingsAsked();
        return;
    }
    if (command == Command::Help) {
        showShortcuts();
        return;
    }
    goTo(command);
}

void DeskWindow::goTo(Command command)
{
    if (!isUsable(command))
        return;
    m_current = command;
    Place *place = placeFor(command);
    m_stack->setCurrentWidget(place);
    m_sidebar->setCurrent(command);
    showTitle();
    showStatus();
    place->arrive();
}

void DeskWindow::showFirstRun()
{
    goTo(Command::Verify);
    m_verify->showFirstRun();
}

void DeskWindow::useService(VerificationService *service, const Clock *clock, const QString &actor, bool isSandbox)
{
    showProblem({});
    m_isSandbox = isSandbox;
    m_databaseWorks.reset();
    // The records name the kind of door first, which this window itself is.
    m_agent = actor.startsWith(QLatin1StringView("desk:")) ? actor.mid(5) : actor;
    m_verify->useService(service, clock, actor, isSandbox);
    m_banner->setVisible(isSandbox);
    showStatus();
    putInReadingOrder(this);
}

void DeskWindow::useRecords(const RecordsAccess &access)
{
    m_records = access;
    m_watch->watch(access.store->files());
    for (const auto &[command, entry] : m_places)
        if (entry.place)
            entry.place->useRecords(access);
    showUsable();
    if (m_isPainted)
        m_quiet.start();
}

void DeskWindow::useNothing()
{
    for (const auto &[command, entry] : m_places)
        if (entry.place)
            entry.place->useNothing();
    m_records.reset();
    m_watch->watch({});
    m_isSandbox.reset();
    m_databaseWorks.reset();
    m_agent.clear();
    useHealth(nullptr, {});
    goTo(Command::Verify);
    showUsable();
    showStatus();
}

/// Reading says nothing of writing.
void DeskWindow::lookAtDatabase()
{
    if (!m_records)
        return;
    QCoro::connect(m_records->store->check(), this, [this, store = m_records->store](const Result<void> &answer) {
        if (m_records && m_records->store == store)
            showDatabase(answer.has_value());
    });
}

void DeskWindow::showNewRecords()
{
    const auto entry = m_places.find(m_current);
    if (m_records && entry != m_places.end() && entry->second.place)
        entry->second.place->recordsChanged();
}

void DeskWindow::prefill(const QString &number, const QString &reference)
{
    m_verify->wizard()->prefill(number, reference);
}

void DeskWindow::takeRequest(const QString &number, const QString &reference)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (number.isEmpty() && reference.isEmpty())
        return;
    goTo(Command::Verify);
    prefill(number, reference);
}

void DeskWindow::showMessage(const QString &number, const QString &channel, const QString &body, const QDateTime &at)
{
    m_verify->showMessage(number, channel, body, at);
}

void DeskWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Not every database has files that can be watched.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_watch->addFiles();
        showNewRecords();
    }
}

void DeskWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_isPainted)
        return;
    m_isPainted = true;
    // The children paint and the frame is flushed before the event loop comes back to this.
    QTimer::singleShot(0, this, [this] {
        setWindowIcon(applicationIcon());
        auto *tray = new Tray(this);
        connect(tray, &Tray::quitAsked, this, &DeskWindow::leave);
        connect(tray, &Tray::verificationAsked, this, [this] {
            takeRequest({}, {});
            goTo(Command::Verify);
        });
        Q_EMIT firstPaint();
    });
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/deskwindow.h"

#include "ui/desk/deskparts.h"
#include "ui/desk/firstrun.h"
#include "ui/icons.h"
#include "ui/readingorder.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/handset.h"
#include "ui/widgets/notice.h"
#include "ui/wizard/wizard.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QHBoxLayout>
#include <QIcon>
#include <QLocale>
#include <QTimer>

namespace Ringproof {

namespace {

constexpr QSize kLeastSize(900, 640);
constexpr QSize kFirstSize(1080, 700);
constexpr int kRecentEntries = 5;
const auto kRegionsKey = QStringLiteral("desk/recentRegions");
const auto kPurposesKey = QStringLiteral("desk/recentPurposes");
const auto kGeometryKey = QStringLiteral("desk/geometry");

/// Where the system says we are; the United States when it does not say.
RegionCode systemRegion()
{
    const QString code = QLocale::territoryToCode(QLocale::system().territory());
    return code.size() == 2 ? code : QStringLiteral("US");
}

} // namespace

DeskWindow::DeskWindow(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
    , m_problem(new Notice(this))
    , m_wizard(new Wizard(this))
    , m_handsetEdge(new Divider(Qt::Vertical, this))
    , m_status(new StatusLine(this))
    , m_place(new QVBoxLayout)
    , m_body(new QHBoxLayout)
{
    setWindowTitle(QStringLiteral("Ringproof"));
    setMinimumSize(kLeastSize);
    resize(kFirstSize);
    build();
    restoreMemory();
    connect(m_wizard, &Wizard::regionUsed, this, [this](const RegionCode &region) {
        if (region.size() == 2)
            m_wizard->setRecentRegions(remember(kRegionsKey, region));
    });
    connect(m_wizard, &Wizard::purposeUsed, this,
        [this](const QString &purpose) { m_wizard->setRecentPurposes(remember(kPurposesKey, purpose)); });
    connect(m_wizard, &Wizard::storageWorks, this, &DeskWindow::showDatabase);
}

void DeskWindow::build()
{
    m_banner->hide();
    m_handsetEdge->hide();
    auto *sidebar = new Sidebar(this);
    connect(sidebar, &Sidebar::verifyChosen, m_wizard, &Wizard::focusFirst);

    auto *problemRow = new QHBoxLayout;
    problemRow->setContentsMargins(Space::kPage, Space::kMedium, Space::kPage, 0);
    m_problem->setMaximumWidth(Size::kPageWidth);
    problemRow->addWidget(m_problem, 100);
    problemRow->addStretch(1);
    m_place->setContentsMargins(0, 0, 0, 0);
    m_place->setSpacing(0);
    m_place->addLayout(problemRow);
    m_place->addWidget(m_wizard, 1);

    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_body->addWidget(sidebar);
    m_body->addWidget(new Divider(Qt::Vertical, this));
    m_body->addLayout(m_place, 1);
    m_body->addWidget(m_handsetEdge);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addLayout(m_body, 1);
    all->addWidget(new Divider(Qt::Horizontal, this));
    all->addWidget(m_status);
    putInReadingOrder(this);
    translated(m_banner, [] { return tr("Sandbox: nothing is sent. Messages appear on the handset beside."); });
    keepTranslated(this, [this] { showStatus(); });
    m_wizard->focusFirst();
}

void DeskWindow::restoreMemory()
{
    const QStringList regions = m_memory.value(kRegionsKey).toStringList();
    m_wizard->setRecentRegions(regions);
    m_wizard->setRecentPurposes(m_memory.value(kPurposesKey).toStringList());
    m_wizard->setRegion(regions.value(0, systemRegion()));
    if (const QByteArray geometry = m_memory.value(kGeometryKey).toByteArray(); !geometry.isEmpty())
        restoreGeometry(geometry);
}

QStringList DeskWindow::remember(const QString &key, const QString &value)
{
    QStringList values = m_memory.value(key).toStringList();
    values.removeAll(value);
    values.prepend(value);
    values.resize(qMin(values.size(), qsizetype{kRecentEntries}));
    m_memory.setValue(key, values);
    return values;
}

void DeskWindow::showFirstRun()
{
    if (!m_firstRun) {
        m_firstRun = new FirstRun(this);
        m_place->addWidget(m_firstRun, 1);
        putInReadingOrder(this);
        connect(m_firstRun, &FirstRun::sandboxChosen, this, &DeskWindow::sandboxChosen);
        connect(m_firstRun, &FirstRun::credentialsEntered, this, &DeskWindow::credentialsEntered);
    }
    m_wizard->hide();
    m_firstRun->show();
    m_firstRun->focusFirst();
}

void DeskWindow::showWizard()
{
    if (m_firstRun) {
        m_firstRun->hide();
        m_firstRun->deleteLater(); // with the credentials in its fields
    }
    m_firstRun = nullptr;
    const bool wasHidden = m_wizard->isHidden();
    m_wizard->show();
    if (wasHidden)
        m_wizard->focusFirst();
}

void DeskWindow::useService(VerificationService *service, const Clock *clock, const QString &actor, bool isSandbox)
{
    showProblem({});
    setSandbox(isSandbox);
    m_databaseWorks.reset();
    m_agent = actor;
    showStatus();
    m_wizard->useService(service, clock, actor);
    showWizard();
}

void DeskWindow::useNothing()
{
    m_wizard->useNothing();
    m_isSandbox.reset();
    m_databaseWorks.reset();
    m_agent.clear();
    showStatus();
}

void DeskWindow::setSandbox(bool isSandbox)
{
    m_banner->setVisible(isSandbox);
    m_handsetEdge->setVisible(isSandbox);
    if (isSandbox && !m_handset) {
        m_handset = new Handset(this);
        m_body->addWidget(m_handset);
    } else if (!isSandbox && m_handset) {
        m_handset->deleteLater();
        m_handset = nullptr;
    }
    m_isSandbox = isSandbox;
    putInReadingOrder(this);
}

void DeskWindow::showStatus()
{
    using Health = StatusItem::Health;
    if (!m_isSandbox)
        m_status->provider()->show(Health::Good, {});
    else if (*m_isSandbox)
        m_status->provider()->show(Health::Notable, tr("Sandbox"));
    else
        m_status->provider()->show(Health::Good, tr("Twilio"));
    if (!m_databaseWorks)
        m_status->database()->show(Health::Good, {});
    else if (*m_databaseWorks)
        m_status->database()->show(Health::Good, tr("Database: in order"));
    else
        m_status->database()->show(Health::Bad, tr("Database: not available"));
    m_status->setAgent(m_agent);
}

void DeskWindow::prefill(const QString &number, const QString &reference) { m_wizard->prefill(number, reference); }

void DeskWindow::showMessage(const QString &number, const QString &channel, const QString &body, const QDateTime &at)
{
    if (m_handset)
        m_handset->receive(number, channel, body, at);
}

void DeskWindow::showDatabase(bool works)
{
    m_databaseWorks = works;
    showStatus();
}

void DeskWindow::showProblem(const QString &sentence)
{
    if (m_firstRun && !sentence.isEmpty())
        m_firstRun->tellProblem(sentence);
    else
        m_problem->tell(Notice::Kind::Danger, sentence);
    m_wizard->setTrouble(!sentence.isEmpty());
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
        Q_EMIT firstPaint();
    });
}

void DeskWindow::closeEvent(QCloseEvent *event)
{
    m_wizard->leave();
    m_memory.setValue(kGeometryKey, saveGeometry());
    event->accept();
}

} // namespace Ringproof

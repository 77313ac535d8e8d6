// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window says of its own state: title, banner, status line, and the trouble above the places.
#include "ui/desk/deskparts.h"
#include "ui/desk/deskwindow.h"
#include "ui/desk/recordswatch.h"
#include "ui/desk/statustext.h"
#include "ui/desk/verifyplace.h"
#include "ui/text.h"
#include "ui/widgets/notice.h"
#include "ui/wizard/wizard.h"

namespace Ringproof {

namespace {

/// The times in the status line move on without a signal.
constexpr auto kStatusRefresh = std::chrono::seconds(30);

} // namespace

void DeskWindow::showTitle()
{
    const auto name = QStringLiteral("Ringproof");
    const auto entry = m_places.find(m_current);
    const Place *place = entry == m_places.end() ? nullptr : entry->second.place;
    setWindowTitle(m_current == Command::Verify || !place
                       ? name
                       : tr("%1 – %2", "the place, the program").arg(place->placeName(), name));
}

void DeskWindow::useHealth(std::shared_ptr<HealthMonitor> health, const QString &region)
{
    if (m_health != health) {
        if (m_health)
            m_health->disconnect(this);
        m_health = std::move(health);
        if (m_health)
            connect(m_health.get(), &HealthMonitor::changed, this, &DeskWindow::showStatus);
    }
    m_region = region;
    if (m_health)
        m_statusRefresh.start();
    else
        m_statusRefresh.stop();
    showStatus();
}

void DeskWindow::buildStatus()
{
    m_statusRefresh.setInterval(kStatusRefresh);
    connect(&m_statusRefresh, &QTimer::timeout, this, &DeskWindow::showStatus);
    for (StatusItem *item : {m_status->provider(), m_status->database(), m_status->server()})
        connect(item, &StatusItem::remedyAsked, this, &DeskWindow::remedyAsked);
}

QString DeskWindow::withTime(const QString &words, const HealthReport &report) const
{
    if (report.state == HealthState::Unknown)
        return words;
    const Timestamp now = m_records ? m_records->clock->now() : report.seenAt;
    return tr("%1 (%2)", "a state, the time at which it was seen").arg(words, isolated(localTime(report.seenAt, now)));
}

void DeskWindow::showProviderStatus()
{
    using Health = StatusItem::Health;
    StatusItem *item = m_status->provider();
    const HealthReport report = m_health ? m_health->report(HealthPart::Provider) : HealthReport();
    const HealthState state = report.state;
    const bool isSandbox = m_isSandbox.value_or(false);
    const bool isUnknown = state == HealthState::Unknown;
    const Health usable = isSandbox || state == HealthState::Limited ? Health::Notable : Health::Good;
    const Health unknown = isSandbox ? Health::Notable : Health::Off;
    item->show(isUnknown ? unknown : Ringproof::isUsable(state) ? usable : Health::Bad,
        m_isSandbox ? withTime(providerStatusText(state, isSandbox), report) : QString());
    item->setDetail(m_health ? healthText(HealthPart::Provider, report, m_region) : QString());
    // Nothing is wrong with a sandbox that nobody has used yet.
    const bool hasRemedy = m_health && m_isSandbox && !(isSandbox && isUnknown);
    item->offer(hasRemedy ? healthRemedy(HealthPart::Provider, state) : HealthRemedy::None);
}

void DeskWindow::showDatabaseStatus()
{
    using Health = StatusItem::Health;
    StatusItem *item = m_status->database();
    HealthReport report = m_health ? m_health->report(HealthPart::Database) : HealthReport();
    const bool isReportedBad = report.state != HealthState::Unknown && !Ringproof::isUsable(report.state);
    // What the window has seen itself is at least as new as what it was told.
    if (m_databaseWorks == true)
        report.state = HealthState::Working;
    else if (m_databaseWorks == false && !isReportedBad)
        report.state = HealthState::DatabaseUnavailable;
    const bool isUnknown = report.state == HealthState::Unknown;
    const bool isShown = m_databaseWorks || (m_health && m_isSandbox);
    const QString words = databaseStatusText(report.state);
    item->show(isUnknown ? Health::Off : Ringproof::isUsable(report.state) ? Health::Good : Health::Bad,
        !isShown ? QString() : report.seenAt == Timestamp() ? words : withTime(words, report));
    item->setDetail(isShown ? healthText(HealthPart::Database, report) : QString());
    item->offer(isShown && m_health ? healthRemedy(HealthPart::Database, report.state) : HealthRemedy::None);
}

void DeskWindow::showServerStatus()
{
    using Health = StatusItem::Health;
    StatusItem *item = m_status->server();
    const bool isFailed = !m_serverTrouble.isEmpty();
    HealthReport report;
    if (m_health)
        report = m_health->report(HealthPart::Server);
    if (!m_isSandbox)
        item->show(Health::Off, {});
    else if (isFailed)
        item->show(Health::Bad, withTime(tr("REST server: not started"), report));
    else if (m_server.isEmpty())
        item->show(Health::Off, tr("REST server: off"));
    else
        item->show(Health::Good, withTime(tr("REST server: %1").arg(isolated(m_server)), report));
    item->setDetail(m_serverTrouble);
    item->offer(m_health && m_isSandbox && isFailed ? HealthRemedy::Server : HealthRemedy::None);
}

void DeskWindow::showStatus()
{
    showProviderStatus();
    showDatabaseStatus();
    showServerStatus();
    m_status->setAgent(m_agent);
    m_banner->setText(m_current == Command::Verify
                          ? tr("Sandbox: nothing is sent. Messages appear on the handset beside.")
                          : tr("Sandbox: nothing is sent."));
}

void DeskWindow::showDatabase(bool works)
{
    m_databaseWorks = works;
    m_watch->addFiles();
    if (works && std::exchange(m_isDatabaseProblem, false))
        tellProblem(m_otherProblem);
    showStatus();
}

void DeskWindow::showDatabaseProblem(const QString &sentence)
{
    m_isDatabaseProblem = true;
    tellProblem(sentence);
    showDatabase(false);
}

void DeskWindow::showHint(const QString &sentence)
{
    m_isDatabaseProblem = false;
    m_otherProblem.clear();
    m_problemArea->setVisible(!sentence.isEmpty());
    m_problem->tell(Notice::Kind::Warning, sentence);
}

void DeskWindow::showServer(const QString &address)
{
    m_server = address;
    m_serverTrouble.clear();
    showStatus();
}

void DeskWindow::showServerTrouble(const QString &sentence)
{
    m_server.clear();
    m_serverTrouble = sentence;
    showStatus();
}

void DeskWindow::showProblem(const QString &sentence)
{
    m_isDatabaseProblem = false;
    m_otherProblem = sentence;
    tellProblem(sentence);
}

void DeskWindow::tellProblem(const QString &sentence)
{
    if (sentence.isEmpty() || !m_verify->tellFirstRun(sentence)) {
        m_problemArea->setVisible(!sentence.isEmpty());
        m_problem->tell(Notice::Kind::Danger, sentence);
    }
    m_verify->wizard()->setTrouble(!sentence.isEmpty());
}

} // namespace Ringproof

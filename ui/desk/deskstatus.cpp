// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window says of its own state: title, banner, status line, and the trouble above the places.
#include "ui/desk/deskparts.h"
#include "ui/desk/deskwindow.h"
#include "ui/desk/recordswatch.h"
#include "ui/desk/verifyplace.h"
#include "ui/text.h"
#include "ui/widgets/notice.h"
#include "ui/wizard/wizard.h"

namespace Ringproof {

void DeskWindow::showTitle()
{
    const auto name = QStringLiteral("Ringproof");
    const auto entry = m_places.find(m_current);
    const Place *place = entry == m_places.end() ? nullptr : entry->second.place;
    setWindowTitle(m_current == Command::Verify || !place
                       ? name
                       : tr("%1 – %2", "the place, the program").arg(place->placeName(), name));
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
    if (!m_isSandbox)
        m_status->server()->show(Health::Off, {});
    else if (!m_serverTrouble.isEmpty())
        m_status->server()->show(Health::Bad, tr("REST server: not started"));
    else if (m_server.isEmpty())
        m_status->server()->show(Health::Off, tr("REST server: off"));
    else
        m_status->server()->show(Health::Good, tr("REST server: %1").arg(isolated(m_server)));
    m_status->server()->setToolTip(m_serverTrouble);
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

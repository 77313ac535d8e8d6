// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the number page that knows what was before: a live verification of the number, and the usual country.
#include "ui/text.h"
#include "ui/widgets/phonefield.h"
#include "ui/wizard/phonepage.h"
#include "verification/errortext.h"

#include <QLineEdit>

namespace Ringproof {

void PhonePage::showLatest(const std::optional<Verification> &latest, const QString &actor)
{
    m_outlook.latest = latest;
    m_outlook.actor = actor;
    showNextStep();
}

void PhonePage::resume()
{
    if (!canResume())
        return;
    Q_EMIT resumed(QString(m_outlook.latest->sid), requestOf(*m_outlook.latest));
}

/// Whatever the reference says: the agent may go on with every live code that they have sent.
bool PhonePage::canResume() const
{
    if (!m_clock || m_isBusy)
        return false;
    const Verification *live = m_outlook.live(m_clock->now());
    return live && live->actor == m_outlook.actor && !live->sid.isEmpty();
}

bool PhonePage::isResumeFirst() const
{
    return canResume() && m_outlook.resumable(m_reference->text().trimmed(), m_clock->now());
}

QString PhonePage::resumeWords() const
{
    const Verification &live = *m_outlook.latest;
    const Timestamp now = m_clock->now();
    return tr("A code was sent at %1. It expires in %2.")
        .arg(isolated(localTime(live.createdAt, now)), waitText(secondsUntil(live.expiresAt, now)));
}

void PhonePage::setHomeRegion(const RegionCode &region)
{
    m_homeRegion = region;
    if (isBlank())
        m_phone->setRegion(region);
}

} // namespace Ringproof

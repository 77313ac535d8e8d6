// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/heaptrimmer.h"

#include <QThreadPool>
#include <algorithm>
#include <chrono>
#include <malloc.h>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

/// Late enough for what the last connections have left to be deleted.
constexpr auto kDelay = 2s;

} // namespace

HeapTrimmer::HeapTrimmer(QObject *parent)
    : QObject(parent)
{
    m_trim.setSingleShot(true);
    m_trim.setInterval(kDelay);
    connect(&m_trim, &QTimer::timeout, this, [this] {
        m_peak = m_load;
        QThreadPool::globalInstance()->start([] { malloc_trim(0); });
    });
}

void HeapTrimmer::setLoad(int connections)
{
    m_load = connections;
    m_peak = std::max(m_peak, connections);
    if (m_peak >= kBurst && m_load <= m_peak / 4 && !m_trim.isActive())
        m_trim.start();
}

} // namespace Ringproof

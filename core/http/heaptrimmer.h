// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Returns freed memory to the system after a burst of load: glibc keeps what many small objects have used.
// Belongs to one thread, whose event loop drives it; the work itself is done on a thread of the global pool.
#pragma once

#include <QTimer>

namespace Ringproof {

class HeapTrimmer final : public QObject
{
public:
    explicit HeapTrimmer(QObject *parent = nullptr);

    /// Reports the current load, in connections. Once it has fallen to a quarter of a peak of at least `kBurst`, memory
    /// is given back, at most every two seconds.
    void setLoad(int connections);

    static constexpr int kBurst = 64;

private:
    QTimer m_trim;
    int m_load = 0;
    int m_peak = 0; ///< since the last time that memory was given back
};

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that is full after a few bytes, as far as this process can tell.
// Never touches what has been written.
#pragma once

#include <csignal>
#include <sys/resource.h>

namespace Ringproof::Testing {

/// No file of this process grows beyond it while this lives: to the program that is a full disk.
class SmallDisk final
{
public:
    explicit SmallDisk(rlim_t most)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{.rlim_cur = most, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

} // namespace Ringproof::Testing

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets any thread continue a coroutine on the thread that it was suspended on, from that thread's event loop.
// Never continues it anywhere else: where that thread has ended, the coroutine stays as it is.
#pragma once

#include <QObject>
#include <coroutine>
#include <deque>
#include <memory>
#include <mutex>

namespace Ringproof {

class Resumer final
{
public:
    static std::shared_ptr<Resumer> ofThisThread();

    /// Never before it returns, even on the thread itself.
    void resume(std::coroutine_handle<> handle);

private:
    struct Owner;

    void resumeNext();

    std::mutex m_mutex;
    std::deque<std::coroutine_handle<>> m_waiting;
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>(); ///< lives on the thread and ends with it
};

} // namespace Ringproof

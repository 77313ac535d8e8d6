// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/resumer.h"

#include <QCoreApplication>
#include <QThread>
#include <vector>

namespace Ringproof {

struct Resumer::Owner
{
    std::shared_ptr<Resumer> resumer = std::make_shared<Resumer>();
    const bool isMain = qApp && QThread::currentThread() == qApp->thread();

    ~Owner()
    {
        // The main thread ends with the program: what has not been resumed by then stays where it is.
        static auto *kept = new std::vector<std::shared_ptr<Resumer>>;
        if (isMain) {
            kept->push_back(resumer);
            return;
        }
        const std::lock_guard lock(resumer->m_mutex);
        resumer->m_context.reset();
    }
};

std::shared_ptr<Resumer> Resumer::ofThisThread()
{
    thread_local const Owner owner;
    return owner.resumer;
}

void Resumer::resume(std::coroutine_handle<> handle)
{
    const std::lock_guard lock(m_mutex);
    if (!m_context)
        return;
    m_waiting.push_back(handle);
    QMetaObject::invokeMethod(
        m_context.get(), [this] { resumeNext(); }, Qt::QueuedConnection);
}

void Resumer::resumeNext()
{
    std::coroutine_handle<> handle;
    {
        const std::lock_guard lock(m_mutex);
        handle = m_waiting.front();
        m_waiting.pop_front();
    }
    handle.resume();
}

} // namespace Ringproof

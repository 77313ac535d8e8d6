// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/resumer.h"

#include <QCoreApplication>
#include <QThread>

namespace Ringproof {

struct Resumer::Owner
{
    std::shared_ptr<Resumer> resumer = std::make_shared<Resumer>();
    const bool isMain = qApp && QThread::currentThread() == qApp->thread();

    ~Owner()
    {
        const std::lock_guard lock(resumer->m_mutex);
        // The main thread ends with the program, and what has not been resumed by then stays in its list of events.
        if (isMain)
            static_cast<void>(resumer->m_context.release());
        else
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
    if (m_context)
        QMetaObject::invokeMethod(
            m_context.get(), [handle] { handle.resume(); }, Qt::QueuedConnection);
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Coroutines that wait for something scarce, first come first served: whoever has it to give calls admitFirst().
// Never blocks a thread, and never keeps anyone past the deadline it came with.
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <coroutine>
#include <deque>

namespace Ringproof {

/// `Gift` is what the one who is admitted gets; a default-made one means that the wait was in vain. Belongs to one thread.
template<class Gift>
class WaitLine final
{
public:
    /// Lives in the waiting coroutine. Use: Place place(line, deadline); const auto turn = place.turn(); then await `turn`.
    class Place final
    {
    public:
        Place(WaitLine &line, QDeadlineTimer deadline)
            : m_line(line)
            , m_deadline(deadline)
        {
            m_late.setSingleShot(true);
        }
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

        /// QCoro copies what is awaited, hence the pointer.
        struct Turn
        {
            Place *place;
            bool await_ready() const { return place->m_deadline.hasExpired(); }
            void await_suspend(std::coroutine_handle<> handle) const { place->queueUp(handle); }
            Gift await_resume() const { return place->m_gift; }
        };
        Turn turn() { return {this}; }

    private:
        friend class WaitLine;

        void queueUp(std::coroutine_handle<> handle)
        {
            m_handle = handle;
            m_line.m_places.push_back(this);
            QObject::connect(&m_late, &QTimer::timeout, &m_line.m_context, [this] {
                if (std::erase(m_line.m_places, this) > 0)
                    resumeSoon();
            });
            if (!m_deadline.isForever())
                m_late.start(std::chrono::milliseconds(m_deadline.remainingTime()));
        }
        /// From the event loop, so that a chain of short turns does not deepen the stack and no timer dies in its own signal.
        void resumeSoon()
        {
            m_late.stop();
            QMetaObject::invokeMethod(
                &m_line.m_context, [this] { m_handle.resume(); }, Qt::QueuedConnection);
        }

        WaitLine &m_line;
        QDeadlineTimer m_deadline;
        std::coroutine_handle<> m_handle;
        Gift m_gift{};
        QTimer m_late;
    };

    bool isEmpty() const { return m_places.empty(); }
    int size() const { return int(m_places.size()); }
    /// The line must not be empty.
    void admitFirst(Gift gift)
    {
        Place *first = m_places.front();
        m_places.pop_front();
        first->m_gift = std::move(gift);
        first->resumeSoon();
    }
    void admitAll(const Gift &gift)
    {
        while (!isEmpty())
            admitFirst(gift);
    }
    void dismissAll() { admitAll({}); }

private:
    QObject m_context;
    std::deque<Place *> m_places;
};

} // namespace Ringproof

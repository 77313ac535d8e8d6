// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// FIFO queue of the requests that came in from outside (links, options, second starts) and wait for the number page.
// Never drops a request that it has accepted, and never holds the same request twice.
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace Ringproof {

struct WaitingRequest
{
    QString number; ///< as it was written; the number page reads it
    QString reference;

    bool isEmpty() const { return number.isEmpty() && reference.isEmpty(); }
    /// The same reference, and the same digits however they are grouped.
    bool isSameAs(const WaitingRequest &other) const;
};

class RequestQueue final
{
public:
    static constexpr std::size_t kCapacity = 20;

    enum class Outcome { Added, Duplicate, Full };

    Outcome add(WaitingRequest request);
    /// At the front, for a request that was taken and has to wait again. Ignores the capacity, so that nothing is lost.
    void putBack(WaitingRequest request);
    /// Removes and returns the request at `index`; nothing when there is none.
    std::optional<WaitingRequest> take(std::size_t index = 0);

    const std::vector<WaitingRequest> &requests() const { return m_requests; }
    bool isEmpty() const { return m_requests.empty(); }

private:
    bool contains(const WaitingRequest &request) const;

    std::vector<WaitingRequest> m_requests;
};

} // namespace Ringproof

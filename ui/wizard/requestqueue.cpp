// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/requestqueue.h"

#include <algorithm>

namespace Ringproof {

namespace {

/// ASCII digits with a leading plus, so that "+1 415-555 0123" and "+14155550123" are one number.
QString digitsOf(const QString &number)
{
    QString digits;
    for (const QChar character : number) {
        if (character.isDigit())
            digits += QChar(u'0' + character.digitValue());
        else if (character == u'+' && digits.isEmpty())
            digits += character;
    }
    return digits.isEmpty() ? number : digits;
}

} // namespace

bool WaitingRequest::isSameAs(const WaitingRequest &other) const
{
    return reference.trimmed() == other.reference.trimmed() && digitsOf(number) == digitsOf(other.number);
}

bool RequestQueue::contains(const WaitingRequest &request) const
{
    return std::any_of(m_requests.begin(), m_requests.end(),
        [&](const WaitingRequest &waiting) { return waiting.isSameAs(request); });
}

RequestQueue::Outcome RequestQueue::add(WaitingRequest request)
{
    if (contains(request))
        return Outcome::Duplicate;
    if (m_requests.size() >= kCapacity)
        return Outcome::Full;
    m_requests.push_back(std::move(request));
    return Outcome::Added;
}

void RequestQueue::putBack(WaitingRequest request)
{
    if (!contains(request))
        m_requests.insert(m_requests.begin(), std::move(request));
}

std::optional<WaitingRequest> RequestQueue::take(std::size_t index)
{
    if (index >= m_requests.size())
        return std::nullopt;
    const auto place = m_requests.begin() + static_cast<std::ptrdiff_t>(index);
    const WaitingRequest request = *place;
    m_requests.erase(place);
    return request;
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The services of the emulated account, and the operations on /v2/Services.
// Never empty after a reset: the default service is always made again.
#pragma once

#include "sandbox/emulatedservice.h"
#include "sandbox/verifyroute.h"

#include <QHash>

namespace Ringproof {

class ServiceRegistry final
{
public:
    explicit ServiceRegistry(const Clock &clock);

    /// Null when there is no such service.
    const EmulatedService *find(const QByteArray &sid) const;
    /// `route` is Services or Service.
    TwilioAnswer answer(
        const VerifyRoute &route, const FormFields &query, const FormFields &form, const QByteArray &baseUrl);
    void reset();

private:
    TwilioAnswer list(const FormFields &query, const QByteArray &baseUrl) const;
    TwilioAnswer create(const FormFields &form, const QByteArray &baseUrl);
    TwilioAnswer update(EmulatedService &service, const FormFields &form, const QByteArray &baseUrl);

    const Clock &m_clock;
    QHash<QByteArray, EmulatedService> m_services;
    QList<QByteArray> m_order; ///< newest first
};

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/connectiontext.h"

#include "verification/errortext.h"

#include <QCoreApplication>

namespace Ringproof {

namespace {

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

} // namespace

QString connectionText(const ConnectionReport &report, const QString &region)
{
    if (report.service)
        return ConnectionText::tr("It works: Twilio accepts the credentials and knows the service “%1”.")
            .arg(report.service->friendlyName);
    if (!report.otherRegion.isEmpty())
        return ConnectionText::tr("These credentials belong to the region %1, but %2 was asked. Choose the region %1, "
                                  "or use credentials of %2.")
            .arg(report.otherRegion, region.isEmpty() ? QStringLiteral("us1") : region);
    if (!report.error)
        return errorText(Error(ErrorCode::InternalError));
    if (report.error->code == ErrorCode::ServiceNotFound)
        return ConnectionText::tr("Twilio accepts the credentials, but this account has no Verify service of this SID. "
                                  "Copy it from the Twilio console, from the same account and region.");
    if (report.error->code == ErrorCode::ProviderUnavailable)
        return ConnectionText::tr("Twilio could not be reached. Check the network, the edge and the region.");
    return errorText(*report.error);
}

} // namespace Ringproof

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
        return ConnectionText::tr("Connected. Twilio accepted the credentials and found the service “%1”.")
            .arg(report.service->friendlyName);
    if (!report.otherRegion.isEmpty())
        return ConnectionText::tr("These credentials belong to the region %1, but %2 was asked. Choose the region %1, "
                                  "or use credentials of %2.")
            .arg(report.otherRegion, region.isEmpty() ? QStringLiteral("us1") : region);
    if (!report.error)
        return errorText(Error(ErrorCode::InternalError));
    return connectionText(*report.error, region);
}

QString connectionText(const Error &error, const QString &region)
{
    if (error.code == ErrorCode::ServiceNotFound)
        return error.subject.isEmpty()
                   ? ConnectionText::tr("Twilio accepted the credentials, but this account has no Verify service with "
                                        "that SID. Copy the SID from the Twilio Console, from the same account and region.")
                   : ConnectionText::tr("Twilio accepted the credentials, but this account has no Verify service with the "
                                        "SID %1. Copy the SID from the Twilio Console, from the same account and region.")
                         .arg(error.subject);
    if (error.code == ErrorCode::ProviderUnavailable)
        return region.isEmpty()
                   ? ConnectionText::tr("Couldn't reach Twilio. Check your network connection.")
                   : ConnectionText::tr(
                         "Couldn't reach Twilio. Check your network connection, the edge and the region (%1).")
                         .arg(region);
    if (error.code == ErrorCode::ProviderFailing)
        return ConnectionText::tr("Twilio answers, but reports an internal error. Try again in a minute.");
    if (error.code == ErrorCode::ProviderLimited)
        return ConnectionText::tr("Twilio answers, but limits the requests from this account. Try again in a minute.");
    if (error.code == ErrorCode::ProviderAnswerUnusable)
        return ConnectionText::tr("Something answered, but not as Twilio does. Check the proxy, the base URL and whether "
                                  "this network asks you to sign in.");
    return errorText(error);
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/verifyroute.h"

#include <QList>

namespace Ringproof {

namespace {

VerifyResource serviceResource(const QList<QByteArray> &segments)
{
    switch (segments.size()) {
    case 1: return VerifyResource::Services;
    case 2: return VerifyResource::Service;
    case 3:
        if (segments[2] == "Verifications")
            return VerifyResource::Verifications;
        return segments[2] == "VerificationCheck" ? VerifyResource::VerificationCheck : VerifyResource::Unknown;
    case 4: return segments[2] == "Verifications" ? VerifyResource::Verification : VerifyResource::Unknown;
    default: return VerifyResource::Unknown;
    }
}

VerifyResource attemptResource(const QList<QByteArray> &segments)
{
    if (segments.size() > 2)
        return VerifyResource::Unknown;
    if (segments.size() == 1)
        return VerifyResource::Attempts;
    return segments[1] == "Summary" ? VerifyResource::AttemptsSummary : VerifyResource::Attempt;
}

} // namespace

VerifyOperation VerifyRoute::operation() const
{
    switch (resource) {
    case VerifyResource::Services:
    case VerifyResource::Service: return VerifyOperation::Service;
    case VerifyResource::Verifications: return VerifyOperation::Start;
    case VerifyResource::Verification: return method == "POST" ? VerifyOperation::Update : VerifyOperation::Fetch;
    case VerifyResource::VerificationCheck: return VerifyOperation::Check;
    case VerifyResource::Attempts:
    case VerifyResource::AttemptsSummary:
    case VerifyResource::Attempt: return VerifyOperation::Attempts;
    case VerifyResource::Unknown: return VerifyOperation::Other;
    }
    Q_UNREACHABLE();
}

VerifyRoute verifyRoute(const QByteArray &method, const QByteArray &path)
{
    VerifyRoute route;
    route.method = method;
    const QByteArray inner = path.mid(qsizetype(sizeof "/v2") - 1);
    route.path = QString::fromUtf8(QByteArray::fromPercentEncoding(inner));
    QList<QByteArray> segments = inner.split('/').mid(1);
    for (QByteArray &segment : segments) {
        segment = QByteArray::fromPercentEncoding(segment);
        if (segment.isEmpty())
            return route;
    }
    if (segments.isEmpty())
        return route;
    if (segments[0] == "Services")
        route.resource = serviceResource(segments);
    else if (segments[0] == "Attempts")
        route.resource = attemptResource(segments);
    if (route.resource != VerifyResource::Unknown && segments[0] == "Services" && segments.size() > 1)
        route.service = segments[1];
    if (route.resource == VerifyResource::Verification || route.resource == VerifyResource::Attempt)
        route.sid = segments.last();
    return route;
}

} // namespace Ringproof

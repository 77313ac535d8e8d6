// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bodies and queries of the REST routes as values, JSON (RFC 8259) and forms alike; the house's parsing at the door. Pure.
// Never repairs: a field of another type, a name that stands twice, a control character is an answer of its own.
#pragma once

#include "base/secret.h"
#include "server/apierrors.h"
#include "store/store.h"
#include "verification/verificationservice.h"

#include <variant>

namespace Ringproof {

/// What was read, or the answer that says what is wrong with it.
template<class T>
using Read = std::variant<T, ApiAnswer>;

/// The fields of a body by its Content-Type; no body is no fields. Form values are texts.
Read<QJsonObject> readBody(const QByteArray &contentType, const QByteArray &body);

struct RequestOtp
{
    StartInput input; ///< without the actor
    QString warning;  ///< about the number or the language; empty when there is nothing to say
};
Read<RequestOtp> readRequestOtp(const QJsonObject &fields);

struct VerifyOtp
{
    VerificationTarget target;
    Secret code; ///< not empty, as it was written; the verification service reads it
};
Read<VerifyOtp> readVerifyOtp(const QJsonObject &fields);

/// phoneNumber or verificationSid.
Read<VerificationTarget> readTarget(const QJsonObject &fields);
/// Empty when it is not given.
Read<QString> readClientAddress(const QJsonObject &fields);
Read<HistoryQuery> readHistoryQuery(const QByteArray &query);

/// "VE" and 32 hex digits.
bool isVerificationSid(const QString &text);

} // namespace Ringproof

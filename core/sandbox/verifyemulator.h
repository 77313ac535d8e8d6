// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The state machine of Twilio Verify v2: one parsed request in, one answer and perhaps one message out.
// Never opens a socket, never waits, never logs. Rules: twilio.com/docs/verify/api and /rate-limits-and-timeouts.
#pragma once

#include "sandbox/sandboxmessage.h"
#include "sandbox/serviceregistry.h"
#include "sandbox/verificationledger.h"

#include <QSet>
#include <variant>

namespace Ringproof {

struct StartParameters;
struct CheckParameters;

struct EmulatorRequest
{
    VerifyRoute route;
    FormFields query;
    FormFields form;
    bool delivers = true; ///< false: the message of a start is lost on its way
};

struct EmulatorAnswer
{
    TwilioAnswer answer;
    std::optional<SandboxMessage> message; ///< what reached the phone
    std::optional<NumberKey> started;      ///< set by a start that was accepted
};

class VerifyEmulator final
{
public:
    struct Options
    {
        QByteArray baseUrl = "https://verify.twilio.com"; ///< of the links in answers
        std::size_t attemptQueriesPerMinute = 100;        ///< Twilio's limit for the Attempts API
    };

    VerifyEmulator(Options options, const Clock &clock);

    EmulatorAnswer answer(const EmulatorRequest &request);
    void setBaseUrl(const QByteArray &url) { m_options.baseUrl = url; }

    /// From hold() to release() a start of that number is still being answered, and another one is refused with 60212.
    /// The window that Twilio looks at is not documented [?]; this one is seen only when answers take their time.
    void hold(const NumberKey &key) { m_held.insert(key); }
    void release(const NumberKey &key) { m_held.remove(key); }

    void reset();

private:
    using Verification = VerificationLedger::Verification;

    EmulatorAnswer answerUnderService(const EmulatorRequest &request);
    EmulatorAnswer start(const EmulatorRequest &request, const EmulatedService &service);
    Verification newVerification(const StartParameters &parameters, const EmulatedService &service);
    EmulatorAnswer send(const Verification &verification, const StartParameters &parameters,
        const EmulatedService &service, bool delivers);
    TwilioAnswer check(const EmulatorRequest &request, const EmulatedService &service);
    TwilioAnswer fetch(const VerifyRoute &route);
    TwilioAnswer update(const EmulatorRequest &request);
    TwilioAnswer attempts(const EmulatorRequest &request);

    /// The live one that a path's last segment means: a SID or a number. Null otherwise.
    Verification liveByName(const QByteArray &service, const QByteArray &name) const;
    /// The live one that a check means. Null otherwise.
    Verification liveByTarget(const QByteArray &service, const CheckParameters &target) const;
    TwilioAnswer shown(int status, const EmulatedVerification &verification) const;

    Options m_options;
    const Clock &m_clock;
    ServiceRegistry m_services;
    VerificationLedger m_ledger;
    QSet<NumberKey> m_held;
    std::vector<Timestamp> m_attemptQueries;
};

} // namespace Ringproof

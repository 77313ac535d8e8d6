// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the wizard is. Each alternative carries what is true there and nothing else.
// Never holds a code: the field that shows it is its only place.
#pragma once

#include "base/error.h"
#include "verification/verification.h"

#include <optional>
#include <variant>

namespace Ringproof {

/// What the number page asks for.
struct SendRequest
{
    PhoneNumber number;
    Channel channel = Channel::Sms;
    QString reference;
    QString purpose;
};

struct EnteringPhone
{
    std::optional<SendRequest> request; ///< what was asked for last, to go on from
    std::optional<Error> error;         ///< why it did not go out
};

struct Sending
{
    SendRequest request;
    std::optional<Verification> live; ///< when a code is out already
};

/// A live code is being looked up, so that it can be entered; nothing is sent.
struct Resuming
{
    SendRequest request;
};

/// The code was sent before, perhaps by an earlier start of the program.
struct Resumed
{};

/// The code went out once more, perhaps another way.
struct SentAgain
{};

/// What came of the last thing that was done on the code page.
using News = std::variant<std::monostate, SentAgain, Resumed, Verdict, Error>;

struct EnteringCode
{
    Verification verification;
    News news;
};

struct Checking
{
    Verification verification;
};

struct Verified
{
    Verification verification;
    QString receipt; ///< signed; empty where none could be made
};

/// Not verified: the code came to its end, or we could not find out whether one is on its way.
struct Failed
{
    SendRequest request;
    std::optional<Verification> verification;
    std::variant<Verdict, Error> reason;
    bool isLooking = false; ///< or checking a code
    std::optional<Timestamp> nextSendAt; ///< by the limits; nothing while that is not known

    /// It is not known whether a code was sent; one that arrives can be entered.
    bool isUnknown() const { return std::holds_alternative<Error>(reason); }
};

using WizardState = std::variant<EnteringPhone, Resuming, Sending, EnteringCode, Checking, Verified, Failed>;

/// What would be asked for to begin this verification again.
SendRequest requestOf(const Verification &verification);
/// The verification whose code can be entered, or could be when the answer under way is here; none in the other states.
const Verification *liveVerification(const WizardState &state);

/// For std::visit: one lambda an alternative.
template<class... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template<class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Ringproof {

namespace {

/// The context of these sentences for Qt Linguist.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// Twilio's numbers that deserve words of their own; empty for the others.
QString providerCodeText(int providerCode)
{
    switch (providerCode) {
    case 20005:
        return ErrorText::tr("The Twilio account is suspended or closed. The Twilio console says why.");
    case 20429:
        return ErrorText::tr(
            "Twilio is answering too many requests of this account at the moment. Try again in a minute.");
    case 21211:
        return ErrorText::tr("Twilio says that this is not a valid phone number. Check it with the customer.");
    case 21215:
        return ErrorText::tr("Calls to this country are switched off in the Twilio account.");
    case 21408:
        return ErrorText::tr("Text messages to this country are switched off in the Twilio account.");
    case 21608:
        return ErrorText::tr(
            "This is a Twilio trial account: it can only send to numbers that were verified in the Twilio console.");
    case 21610:
        return ErrorText::tr("The owner of this number has asked not to receive messages from this sender.");
    case 21612:
        return ErrorText::tr("This number cannot be reached by text message. Try a call.");
    case 21614:
        return ErrorText::tr("This number cannot receive text messages. Try a call.");
    case 30450:
        return ErrorText::tr("Twilio holds messages to this number back as suspected fraud.");
    case 60201:
        return ErrorText::tr("The message template of the Verify service has not been approved yet.");
    case 60202:
        return ErrorText::tr("Five wrong codes were entered. A new code can be sent when this one has expired.");
    case 60203:
        return ErrorText::tr("Five codes were sent already. Enter one of them, or wait until they expire.");
    case 60204:
        return ErrorText::tr("The Verify service is not allowed to use a feature that this request needs.");
    case 60205:
        return ErrorText::tr("This is a landline: it cannot receive text messages. Try a call.");
    case 60206:
        return ErrorText::tr(
            "The Verify service requires an amount and a payee (PSD2), which phone proofs do not have.");
    case 60212:
        return ErrorText::tr("Several codes were asked for this number at once. Wait a moment, then try again.");
    case 60214:
        return ErrorText::tr("Calls are not possible with a PSD2 service. Try a text message.");
    case 60217:
        return ErrorText::tr("The Verify service has no e-mail integration. Try another channel.");
    case 60215:
    case 60216:
    case 60218:
    case 60219:
    case 60222:
    case 60245:
        return ErrorText::tr("The e-mail integration of the Verify service is not set up correctly.");
    case 60220:
        return ErrorText::tr("Sending to China needs an approval by Twilio that this account does not have.");
    case 60223:
        return ErrorText::tr("This channel is switched off in the Verify service. Try another one.");
    case 60224:
    case 60227:
    case 60228:
    case 60229:
    case 60230:
    case 60408:
        return ErrorText::tr("The message template of the Verify service does not fit this request.");
    case 60226:
        return ErrorText::tr("Sending to China needs a friendly name that the Verify service does not have.");
    case 60238:
        return ErrorText::tr("Twilio has blocked new verifications of this account. Its support knows why.");
    case 60242:
        return ErrorText::tr("WhatsApp is not fully set up in the Verify service. Try another channel.");
    case 60243:
        return ErrorText::tr("The Verify service does not accept messages of one's own.");
    case 60247:
        return ErrorText::tr("The message template of the Verify service is too long.");
    case 60248:
        return ErrorText::tr("The name of the Verify service contains a word that Twilio does not allow.");
    case 60250:
        return ErrorText::tr("Sending to Australia needs a registered sender.");
    case 60331:
        return ErrorText::tr("This language cannot be spoken in a call. Choose another one.");
    case 60410:
        return ErrorText::tr("Twilio has blocked numbers like this one for some hours as suspected fraud.");
    case 60412:
        return ErrorText::tr("Twilio holds this sign-up back as suspected fraud.");
    case 60605:
        return ErrorText::tr("This country is switched off in the Verify geo permissions of the Twilio account.");
    case 60624:
        return ErrorText::tr("The Twilio trial account has reached its limit. Upgrade it to go on.");
    case 60728:
        return ErrorText::tr("The Twilio account has sent as many messages as it may in an hour. Try again later.");
    case 68008:
        return ErrorText::tr("WhatsApp is not set up in the Verify service. Try a text message.");
    default:
        return {};
    }
}

/// Which of our limits it was and what to do; empty where the code says enough.
QString limitText(Limit limit)
{
    switch (limit) {
    case Limit::Wait:
        return ErrorText::tr("A code was sent to this number a moment ago. Wait for it before you ask for another one.");
    case Limit::PerTenMinutes:
        return ErrorText::tr("No more codes may be sent to this number within ten minutes. Enter the latest one, or wait.");
    case Limit::PerDay:
        return ErrorText::tr("No more codes may be sent to this number within a day. Enter the latest one, or wait.");
    case Limit::WrongCodesPerHour:
        return ErrorText::tr("Too many wrong codes were entered for this number within an hour. Wait, then send a new one.");
    case Limit::WrongCodesPerDay:
        return ErrorText::tr("Too many wrong codes were entered for this number within a day. Wait, then send a new one.");
    case Limit::NewNumbersOfPrefix:
        return ErrorText::tr(
            "Codes were asked for too many new numbers that begin like this one within an hour. Wait, then try again.");
    case Limit::Region:
        return ErrorText::tr(
            "Codes are not sent to this country. An operator can allow it with RINGPROOF_ALLOWED_REGIONS.");
    case Limit::ClientAddress:
        return ErrorText::tr("Too many requests came from this network address. Wait, then try again.");
    case Limit::None:
    case Limit::DailyBudget:
    case Limit::WrongCodesInARow:
    case Limit::NumberType:
    case Limit::RegionConversion:
        return {};
    }
    Q_UNREACHABLE();
}

QString textFor(const Error &error)
{
    using enum ErrorCode;
    if (const QString own = limitText(error.limit); !own.isEmpty())
        return own;
    switch (error.code) {
    case InvalidNumber:
        return ErrorText::tr("This is not a phone number.");
    case InvalidCode:
        return ErrorText::tr("This is not a code: enter the digits from the message, all of them and nothing else.");
    case InvalidRequest:
        return ErrorText::tr("The request cannot be understood.");
    case VerificationNotFound:
        return ErrorText::tr("No verification was ever started for this number. Send a code first.");
    case VerificationInProgress:
        return ErrorText::tr("A verification of this number is under way for another reference, purpose or person. "
                             "Cancel it first, or wait until it expires.");
    case SendInProgress:
        return ErrorText::tr("Another code is being sent to this number right now. Nothing was sent or changed. Try again in a few seconds.");
    case DestinationNotAllowed:
        return ErrorText::tr("Codes are not sent to numbers of this kind.");
    case DestinationPaused:
        return ErrorText::tr("Codes to this country are paused, because too few of the last ones were entered. From time "
                             "to time one is let through to try.");
    case NumberLocked:
        return ErrorText::tr("This number is locked after too many wrong codes in a row. An operator can unlock it with: "
                             "ringproof-cli limits reset.");
    case TooManyRequests:
        return ErrorText::tr("Codes were asked for this number too often.");
    case BudgetSpent:
        return ErrorText::tr("The budget of codes for today is spent.");
    case TooManyChecks:
        return ErrorText::tr("Too many wrong codes were entered. Send a new code when this one has expired.");
    case VerificationExpired:
        return ErrorText::tr("The code has expired. Send a new one.");
    case VerificationCanceled:
        return ErrorText::tr("This verification was cancelled. Send a new code.");
    case VerificationUsed:
        return ErrorText::tr("This code was used already. Send a new one.");
    case ProviderLimited:
        return ErrorText::tr("Twilio asks to slow down.");
    case ChannelNotAvailable:
        return ErrorText::tr("This number cannot be reached this way. Try another channel.");
    case DestinationBlocked:
        return ErrorText::tr("Twilio does not deliver to this number.");
    case ProviderNumberRejected:
        return ErrorText::tr("Twilio does not accept this phone number. Check it with the customer.");
    case ProviderRequestRejected:
        return ErrorText::tr("Twilio does not accept the request.");
    case RecipientUnverified:
        return ErrorText::tr("The Twilio trial account may not send to this number.");
    case CredentialsRejected:
        return ErrorText::tr("Twilio does not accept the credentials. Check the account SID and its token, or the API "
                             "key, and that both belong to this region.");
    case ServiceNotFound:
        return error.subject.isEmpty()
                   ? ErrorText::tr("This Twilio account has no Verify service with that SID.")
                   : ErrorText::tr("This Twilio account has no Verify service with the SID %1. Check the service SID in the settings.")
                         .arg(error.subject);
    case ProviderRejected:
        return ErrorText::tr("Twilio refused the request.");
    case ProviderNotFound:
        return ErrorText::tr("Twilio no longer has this verification.");
    case ProviderUnavailable:
        return ErrorText::tr("Couldn't reach Twilio. Nothing was sent or changed. Try again.");
    case ProviderFailing:
        return ErrorText::tr("Twilio couldn't process the request. Nothing was sent or changed. Try again.");
    case ProviderBusy:
        return ErrorText::tr("Too many requests are waiting for Twilio. Nothing was sent or changed. Try again.");
    case ProviderAnswerUnusable:
        return ErrorText::tr("Twilio's response was incomplete or unexpected, so it was ignored. Try again.");
    case SendUnknown:
        return ErrorText::tr("It is not certain whether the code went out. If it arrives, it can be used; otherwise "
                             "send again in half a minute.");
    case CheckUnknown:
        return ErrorText::tr("It could not be found out whether the code was right. Check it once more.");
    case StorageUnavailable:
        return ErrorText::tr(
            "The database cannot be used at the moment, so nothing was sent and nothing decided. Check the disk and the data folder.");
    case StorageDamaged:
        return ErrorText::tr(
            "The database is damaged or is not a Ringproof database. Put a backup in its place, or start "
            "Ringproof with another data folder.");
    case StorageKeyWrong:
        return ErrorText::tr("The data key is not the one that this database was begun with. Restore data.key or RINGPROOF_DATA_KEY.");
    case StorageTooNew:
        return ErrorText::tr("The database was written by a newer version of Ringproof. Update this program.");
    case Misconfigured:
        return ErrorText::tr("Ringproof is not set up correctly.");
    case ShuttingDown:
        return ErrorText::tr("Ringproof is closing. Nothing was sent.");
    case InternalError:
        return ErrorText::tr("Something went wrong inside Ringproof. Nothing was decided.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString waitText(std::chrono::seconds wait)
{
    const auto inDigitsOfLanguage = [](QString time) {
        const QString zero = QLocale().zeroDigit();
        if (zero == u'0')
            return time;
        for (QChar &character : time) {
            if (character.isDigit())
                character = QChar(zero.front().unicode() + character.digitValue());
        }
        return time;
    };
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(wait);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(wait - hours);
    const auto seconds = wait - hours - minutes;
    const auto two = [](auto value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (hours.count() > 0)
        return inDigitsOfLanguage(
            QStringLiteral("%1:%2:%3").arg(hours.count()).arg(two(minutes.count()), two(seconds.count())));
    return inDigitsOfLanguage(QStringLiteral("%1:%2").arg(minutes.count()).arg(two(seconds.count())));
}

bool isUncertain(const Error &error)
{
    return error.code == ErrorCode::SendUnknown || error.code == ErrorCode::CheckUnknown;
}

QString errorText(const Error &error)
{
    // Where we do not know what happened, the provider's reason is no answer to that.
    const QString own = isUncertain(error) ? QString() : providerCodeText(error.providerCode);
    QString text = own.isEmpty() ? textFor(error) : own;
    if (own.isEmpty() && error.providerCode != 0)
        text = ErrorText::tr("%1 (Twilio error %2)").arg(text).arg(error.providerCode);
    // The sentences of what is not known say themselves when to try again.
    if (error.retryAfter.count() > 0 && !isUncertain(error))
        text = ErrorText::tr("%1 Possible again in %2.").arg(text, waitText(error.retryAfter));
    return text;
}

QString verdictText(Verdict verdict, int checksLeft)
{
    switch (verdict) {
    case Verdict::Approved:
        return ErrorText::tr("Verified.");
    case Verdict::WrongCode:
        return checksLeft > 0
                   ? ErrorText::tr("That code is not right. Tries left before a new code is needed: %L1.")
                         .arg(checksLeft)
                   : ErrorText::tr(
                         "That code is not right, and it was the last try. Send a new code when this one has expired.");
    case Verdict::Expired:
        return textFor(Error(ErrorCode::VerificationExpired));
    case Verdict::TooManyAttempts:
        return textFor(Error(ErrorCode::TooManyChecks));
    case Verdict::Canceled:
        return textFor(Error(ErrorCode::VerificationCanceled));
    case Verdict::AlreadyUsed:
        return textFor(Error(ErrorCode::VerificationUsed));
    }
    Q_UNREACHABLE();
}

QString phoneProblemText(PhoneProblem problem)
{
    switch (problem) {
    case PhoneProblem::None:
        return {};
    case PhoneProblem::Empty:
        return ErrorText::tr("Enter a phone number.");
    case PhoneProblem::NotANumber:
        return ErrorText::tr("This is not one phone number: use digits, with + and the country code or with the "
                             "country chosen, and no extension.");
    case PhoneProblem::TooShort:
        return ErrorText::tr("This number is too short.");
    case PhoneProblem::TooLong:
        return ErrorText::tr("This number is too long.");
    case PhoneProblem::NotPossible:
        return ErrorText::tr("A number like this is not possible in this country.");
    case PhoneProblem::PossibleButUnknown:
        return ErrorText::tr("The numbering data does not know this number. It can be tried; Twilio decides.");
    case PhoneProblem::TypeNotAllowed:
        return ErrorText::tr("Codes are not sent to premium, shared-cost or pager numbers.");
    }
    Q_UNREACHABLE();
}

} // namespace Ringproof

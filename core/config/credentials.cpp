// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/credentials.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace Ringproof {

namespace {

struct CredentialText
{
    Q_DECLARE_TR_FUNCTIONS(CredentialText)
};

struct SidKind
{
    const char *prefix;
    const char *naming;
};

/// By the two letters that Twilio's SIDs begin with (twilio.com/docs/glossary/what-is-a-sid).
constexpr std::array kKinds{
    SidKind{"AC", QT_TRANSLATE_NOOP("CredentialText", "That is an account SID (AC…).")},
    SidKind{"SK", QT_TRANSLATE_NOOP("CredentialText", "That is an API key SID (SK…).")},
    SidKind{"VA", QT_TRANSLATE_NOOP("CredentialText", "That is a Verify service SID (VA…).")},
    SidKind{"VE", QT_TRANSLATE_NOOP("CredentialText", "That is a verification SID (VE…).")},
    SidKind{"MG", QT_TRANSLATE_NOOP("CredentialText", "That is a messaging service SID (MG…).")},
    SidKind{"PN", QT_TRANSLATE_NOOP("CredentialText", "That is a phone number SID (PN…).")},
    SidKind{"", QT_TRANSLATE_NOOP("CredentialText", "That is a SID of something else.")},
};

const SidKind *kindOf(const QString &text)
{
    static const QRegularExpression sid(QStringLiteral(R"(^[A-Z]{2}[0-9a-fA-F]{32}\z)"));
    if (!sid.match(text).hasMatch())
        return nullptr;
    return std::find_if(kKinds.begin(), kKinds.end(),
        [&](const SidKind &kind) { return text.startsWith(QLatin1StringView(kind.prefix)); });
}

QString fieldName(CredentialField field)
{
    switch (field) {
    case CredentialField::AccountSid: return QStringLiteral("TWILIO_ACCOUNT_SID");
    case CredentialField::AuthToken: return QStringLiteral("TWILIO_AUTH_TOKEN");
    case CredentialField::ApiKeySid: return QStringLiteral("TWILIO_API_KEY_SID");
    case CredentialField::ApiKeySecret: return QStringLiteral("TWILIO_API_KEY_SECRET");
    case CredentialField::ServiceSid: return QStringLiteral("TWILIO_VERIFY_SERVICE_SID");
    case CredentialField::EitherSid:
    case CredentialField::EitherSecret: break; // fields of a form, not settings
    }
    Q_UNREACHABLE();
}

/// What a SID in the field begins with; none for a secret.
QStringList prefixesOf(CredentialField field)
{
    switch (field) {
    case CredentialField::AccountSid: return {QStringLiteral("AC")};
    case CredentialField::ApiKeySid: return {QStringLiteral("SK")};
    case CredentialField::ServiceSid: return {QStringLiteral("VA")};
    case CredentialField::EitherSid: return {QStringLiteral("AC"), QStringLiteral("SK")};
    case CredentialField::AuthToken:
    case CredentialField::ApiKeySecret:
    case CredentialField::EitherSecret: return {};
    }
    Q_UNREACHABLE();
}

QString missingText(CredentialField field)
{
    switch (field) {
    case CredentialField::AccountSid: return CredentialText::tr("Enter the account SID. It begins with AC.");
    case CredentialField::AuthToken: return CredentialText::tr("Enter the auth token of the account.");
    case CredentialField::ApiKeySid: return CredentialText::tr("Enter the API key SID. It begins with SK.");
    case CredentialField::ApiKeySecret: return CredentialText::tr("Enter the secret of the API key.");
    case CredentialField::ServiceSid:
        return CredentialText::tr("Enter the SID of the Verify service. It begins with VA.");
    case CredentialField::EitherSid: return CredentialText::tr("Enter the account SID (AC…) or an API key SID (SK…).");
    case CredentialField::EitherSecret:
        return CredentialText::tr("Enter the auth token of the account, or the secret of the API key.");
    }
    Q_UNREACHABLE();
}

QString belongsText(CredentialField field)
{
    switch (field) {
    case CredentialField::AccountSid: return CredentialText::tr("The account SID begins with AC.");
    case CredentialField::AuthToken: return CredentialText::tr("Here belongs the auth token, not a SID.");
    case CredentialField::ApiKeySid: return CredentialText::tr("An API key SID begins with SK.");
    case CredentialField::ApiKeySecret: return CredentialText::tr("Here belongs the secret of the API key, not a SID.");
    case CredentialField::ServiceSid: return CredentialText::tr("The service SID begins with VA.");
    case CredentialField::EitherSid:
        return CredentialText::tr("An account SID begins with AC, an API key SID with SK.");
    case CredentialField::EitherSecret:
        return CredentialText::tr("Here belongs the auth token or the secret of the API key, not a SID.");
    }
    Q_UNREACHABLE();
}

QString bothSentences(const QString &first, const QString &second)
{
    //: Two whole sentences, one after the other.
    return CredentialText::tr("%1 %2").arg(first, second);
}

void require(std::vector<ConfigProblem> &problems, CredentialField field, const QString &text)
{
    const QString name = fieldName(field);
    const auto problem = credentialProblem(field, text);
    if (text.isEmpty())
        problems.push_back({name, CredentialText::tr("%1 is missing.").arg(name)});
    else if (problem)
        problems.push_back({name, bothSentences(CredentialText::tr("%1 cannot be used.").arg(name), *problem)});
}

bool isTrusted(const QString &host)
{
    return host.isEmpty() || host == QLatin1StringView("verify.twilio.com") ||
           host.endsWith(QLatin1StringView(".twilio.com")) || host == QLatin1StringView("localhost") ||
           host == QLatin1StringView("127.0.0.1") || host == QLatin1StringView("::1");
}

/// A foreign address must not be able to draw credentials that another, more trusted place has set.
void requireSameSource(std::vector<ConfigProblem> &problems, const Config &config)
{
    const QString variable = QStringLiteral("RINGPROOF_TWILIO_BASE_URL");
    if (isTrusted(config.twilio.baseUrl.host()))
        return;
    for (const QString &secret : {QStringLiteral("TWILIO_AUTH_TOKEN"), QStringLiteral("TWILIO_API_KEY_SECRET")}) {
        if (!config.sources.contains(secret) || config.sources.value(secret) == config.sources.value(variable))
            continue;
        problems.push_back({variable, CredentialText::tr("%1 names a host other than Twilio's, which needs its "
                                                         "credentials from the same place, but %2 comes from "
                                                         "%3.")
                                          .arg(variable, secret, config.sources.value(secret))});
    }
}

} // namespace

std::optional<QString> credentialProblem(CredentialField field, const QString &text)
{
    if (text.isEmpty())
        return missingText(field);
    const QStringList wanted = prefixesOf(field);
    const bool hasPrefix = wanted.contains(text.left(2));
    if (const SidKind *given = kindOf(text)) {
        if (hasPrefix)
            return std::nullopt;
        return bothSentences(CredentialText::tr(given->naming), belongsText(field));
    }
    if (hasPrefix)
        return CredentialText::tr(
            "This is not a whole SID: after its two letters come 32 digits and letters from a to f.");
    if (!wanted.isEmpty())
        return belongsText(field);
    const bool isClean = std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
    if (isClean)
        return std::nullopt;
    return CredentialText::tr("There is a space inside, or a character that no Twilio secret has. Copy it once more.");
}

bool hasNoCredentials(const TwilioSettings &settings)
{
    return settings.accountSid.isEmpty() && settings.authToken.isEmpty() && settings.apiKeySid.isEmpty() &&
           settings.apiKeySecret.isEmpty() && settings.verifyServiceSid.isEmpty();
}

std::vector<ConfigProblem> twilioProblems(const Config &config)
{
    const TwilioSettings &twilio = config.twilio;
    std::vector<ConfigProblem> problems;
    if (!twilio.apiKeySid.isEmpty() || !twilio.apiKeySecret.isEmpty()) {
        require(problems, CredentialField::ApiKeySid, twilio.apiKeySid);
        require(problems, CredentialField::ApiKeySecret, twilio.apiKeySecret.reveal());
        if (!twilio.accountSid.isEmpty())
            require(problems, CredentialField::AccountSid, twilio.accountSid);
    } else {
        require(problems, CredentialField::AccountSid, twilio.accountSid);
        require(problems, CredentialField::AuthToken, twilio.authToken.reveal());
    }
    require(problems, CredentialField::ServiceSid, twilio.verifyServiceSid);
    requireSameSource(problems, config);
    return problems;
}

TwilioLogin twilioLogin(const TwilioSettings &settings)
{
    if (!settings.apiKeySid.isEmpty())
        return {settings.apiKeySid, settings.apiKeySecret};
    return {settings.accountSid, settings.authToken};
}

} // namespace Ringproof

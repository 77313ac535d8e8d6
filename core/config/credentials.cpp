// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/credentials.h"

#include <QCoreApplication>
#include <QRegularExpression>
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
    const char *name;
};

constexpr std::array kKinds{
    SidKind{"AC", QT_TRANSLATE_NOOP("CredentialText", "an account SID")},
    SidKind{"SK", QT_TRANSLATE_NOOP("CredentialText", "an API key SID")},
    SidKind{"VA", QT_TRANSLATE_NOOP("CredentialText", "a Verify service SID")},
    SidKind{"VE", QT_TRANSLATE_NOOP("CredentialText", "a verification SID")},
    SidKind{"MG", QT_TRANSLATE_NOOP("CredentialText", "a messaging service SID")},
    SidKind{"PN", QT_TRANSLATE_NOOP("CredentialText", "a phone number SID")},
};

const SidKind *kindOf(const QString &text)
{
    static const QRegularExpression sid(QStringLiteral(R"(^[A-Z]{2}[0-9a-fA-F]{32}\z)"));
    if (!sid.match(text).hasMatch())
        return nullptr;
    const auto found = std::find_if(kKinds.begin(), kKinds.end(),
        [&](const SidKind &kind) { return text.startsWith(QLatin1StringView(kind.prefix)); });
    return found == kKinds.end() ? nullptr : &*found;
}

QString fieldName(CredentialField field)
{
    switch (field) {
    case CredentialField::AccountSid:
        return QStringLiteral("TWILIO_ACCOUNT_SID");
    case CredentialField::AuthToken:
        return QStringLiteral("TWILIO_AUTH_TOKEN");
    case CredentialField::ApiKeySid:
        return QStringLiteral("TWILIO_API_KEY_SID");
    case CredentialField::ApiKeySecret:
        return QStringLiteral("TWILIO_API_KEY_SECRET");
    case CredentialField::ServiceSid:
        return QStringLiteral("TWILIO_VERIFY_SERVICE_SID");
    }
    Q_UNREACHABLE();
}

const char *prefixOf(CredentialField field)
{
    switch (field) {
    case CredentialField::AccountSid:
        return "AC";
    case CredentialField::ApiKeySid:
        return "SK";
    case CredentialField::ServiceSid:
        return "VA";
    case CredentialField::AuthToken:
    case CredentialField::ApiKeySecret:
        return nullptr;
    }
    Q_UNREACHABLE();
}

void require(std::vector<ConfigProblem> &problems, CredentialField field, const QString &text)
{
    if (const auto problem = credentialProblem(field, text))
        problems.push_back({fieldName(field), fieldName(field) + QStringLiteral(": ") + *problem});
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
        problems.push_back({variable,
            CredentialText::tr(
                "%1: a host other than Twilio's needs its credentials from the same place, but %2 comes from %3.")
                .arg(variable, secret, config.sources.value(secret))});
    }
}

} // namespace

std::optional<QString> credentialProblem(CredentialField field, const QString &text)
{
    if (text.isEmpty())
        return CredentialText::tr("missing.");
    const SidKind *given = kindOf(text);
    const char *wanted = prefixOf(field);
    if (wanted && given && qstrcmp(given->prefix, wanted) == 0)
        return std::nullopt;
    if (given) {
        const QString kind = CredentialText::tr(given->name);
        return wanted ? CredentialText::tr("this is %1 (%2...); a SID that begins with %3 belongs here.")
                            .arg(kind, QLatin1StringView(given->prefix), QLatin1StringView(wanted))
                      : CredentialText::tr("this is %1 (%2...); a secret belongs here, not a SID.")
                            .arg(kind, QLatin1StringView(given->prefix));
    }
    if (wanted)
        return CredentialText::tr("not a SID: %1 and 32 hexadecimal digits are expected.")
            .arg(QLatin1StringView(wanted));
    for (const QChar c : text)
        if (c.isSpace() || c.unicode() < 0x20 || c.unicode() > 0x7e)
            return CredentialText::tr("it contains a space or a character that no Twilio secret has.");
    return std::nullopt;
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

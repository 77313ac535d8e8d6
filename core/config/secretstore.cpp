// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/secretstore.h"

#include "config/settingtable.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace Ringproof {

namespace {

struct SecretStoreText
{
    Q_DECLARE_TR_FUNCTIONS(SecretStoreText)
};

constexpr std::array kKept{"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_KEY_SID", "TWILIO_API_KEY_SECRET",
    "TWILIO_VERIFY_SERVICE_SID"};

bool isKept(const QString &variable)
{
    return std::any_of(
        kKept.begin(), kKept.end(), [&](const char *each) { return variable == QLatin1StringView(each); });
}

} // namespace

QString secretTroubleText(SecretTrouble trouble)
{
    switch (trouble) {
    case SecretTrouble::None: return {};
    case SecretTrouble::Absent:
        return SecretStoreText::tr("This system has no keychain (Secret Service), so the credentials last until you "
                                   "close Ringproof. To keep them, set the TWILIO_ variables in the environment or in a "
                                   "file that you name with --env-file.");
    case SecretTrouble::Locked:
        return SecretStoreText::tr("The keychain is locked and was not opened. Unlock it and try again, or use the "
                                   "environment or a file that you name with --env-file.");
    case SecretTrouble::Slow:
        return SecretStoreText::tr("The keychain does not answer. It may be asking for its password in another window. "
                                   "Try again when it is open.");
    case SecretTrouble::Refused:
        return SecretStoreText::tr("The keychain refused. Nothing was changed there; its own program may say why. The "
                                   "environment or a file that you name with --env-file work without it.");
    }
    Q_UNREACHABLE();
}

SecretValues credentialValues(const TwilioSettings &settings)
{
    const std::array all{Secret(settings.accountSid), settings.authToken, Secret(settings.apiKeySid),
        settings.apiKeySecret, Secret(settings.verifyServiceSid)};
    SecretValues values;
    for (size_t i = 0; i < kKept.size(); ++i)
        if (!all[i].isEmpty())
            values.insert(QString::fromLatin1(kKept[i]), all[i]);
    return values;
}

void applySecrets(const SecretValues &values, const QString &source, Config &config)
{
    for (const Setting &setting : allSettings()) {
        const auto value = values.constFind(setting.name());
        if (value == values.constEnd() || !isKept(setting.name()) || setting.apply(value->reveal(), config))
            continue;
        config.sources.insert(setting.name(), source);
    }
}

Secret packSecrets(const SecretValues &values)
{
    QJsonObject object;
    for (auto value = values.begin(); value != values.end(); ++value)
        object.insert(value.key(), value->reveal());
    return Secret(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

std::optional<SecretValues> unpackSecrets(const Secret &packed)
{
    const QJsonDocument document = QJsonDocument::fromJson(packed.reveal().toUtf8());
    if (!document.isObject())
        return std::nullopt;
    SecretValues values;
    const QJsonObject object = document.object();
    for (auto value = object.begin(); value != object.end(); ++value)
        if (value->isString() && isKept(value.key()) && !value->toString().isEmpty())
            values.insert(value.key(), Secret(value->toString()));
    return values;
}

} // namespace Ringproof

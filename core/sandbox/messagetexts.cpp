// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/messagetexts.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

namespace Ringproof {

namespace {

struct Texts
{
    const char *language;
    const char *code; ///< %1 the service's friendly name, %2 the code
    const char *warning;
    const char *spoken; ///< %1 likewise, %2 the code digit by digit, twice
};

constexpr Texts kTexts[] = {
    {"en", "Your %1 verification code is: %2", "Do not share it with anyone. Nobody from our team will ask you for it.",
        "Hello. Your %1 verification code is: %2. Once more, your code is: %2. Goodbye."},
    {"de", "Ihr Bestätigungscode für %1 lautet: %2",
        "Geben Sie ihn an niemanden weiter. Niemand aus unserem Team wird Sie danach fragen.",
        "Guten Tag. Ihr Bestätigungscode für %1 lautet: %2. Noch einmal, Ihr Code lautet: %2. Auf Wiederhören."},
    {"es", "Tu código de verificación de %1 es: %2", "No lo compartas con nadie. Nadie de nuestro equipo te lo pedirá.",
        "Hola. Tu código de verificación de %1 es: %2. Lo repetimos, tu código es: %2. Adiós."},
    {"fr", "Votre code de vérification %1 est : %2",
        "Ne le communiquez à personne. Aucun membre de notre équipe ne vous le demandera.",
        "Bonjour. Votre code de vérification %1 est : %2. Je répète, votre code est : %2. Au revoir."},
    {"it", "Il tuo codice di verifica %1 è: %2",
        "Non condividerlo con nessuno. Nessuno del nostro team te lo chiederà.",
        "Buongiorno. Il tuo codice di verifica %1 è: %2. Ripetiamo, il tuo codice è: %2. Arrivederci."},
    {"pt", "Seu código de verificação %1 é: %2", "Não o compartilhe com ninguém. Ninguém da nossa equipe vai pedi-lo.",
        "Olá. Seu código de verificação %1 é: %2. Repetindo, seu código é: %2. Até logo."},
    {"pl", "Twój kod weryfikacyjny %1 to: %2", "Nie podawaj go nikomu. Nikt z naszego zespołu o niego nie zapyta.",
        "Dzień dobry. Twój kod weryfikacyjny %1 to: %2. Powtarzam, twój kod to: %2. Do widzenia."},
    {"ja", "%1 の確認コードは %2 です",
        "このコードを誰にも教えないでください。当社の担当者がお尋ねすることはありません。",
        "こんにちは。%1 の確認コードは %2 です。繰り返します。コードは %2 です。"},
    {"zh", "您的 %1 验证码是：%2", "请勿告诉任何人。我们的员工不会向您索要验证码。",
        "您好。您的 %1 验证码是：%2。再重复一遍，验证码是：%2。再见。"},
    {"ar", "رمز التحقق الخاص بك في %1 هو: %2", "لا تشاركه مع أي شخص. لن يطلبه منك أحد من فريقنا.",
        "مرحبًا. رمز التحقق الخاص بك في %1 هو: %2. مرة أخرى، الرمز هو: %2. مع السلامة."},
};

/// Countries whose language has a text above; everybody else gets English.
constexpr struct
{
    const char *language;
    const char *countries;
} kCountries[] = {
    {"de", "DE AT CH LI"},
    {"es", "ES MX AR CO PE CL VE EC GT CU BO DO HN PY SV NI CR PA UY GQ PR"},
    {"fr", "FR BE MC LU SN CI ML BF NE TG BJ GA CG CD GF GP MQ RE YT NC PF PM"},
    {"it", "IT SM VA"},
    {"pt", "BR PT AO MZ CV GW ST TL"},
    {"pl", "PL"},
    {"ja", "JP"},
    {"zh", "CN TW HK MO"},
    {"ar", "SA AE EG IQ JO KW LB LY MA OM QA SY TN DZ BH YE SD PS"},
};

/// Signal's list for Verify, which is Twilio's "more than 30 languages" spelled out.
constexpr QLatin1StringView kLocales(
    "af ar ca zh zh-CN zh-HK hr cs da nl en en-GB et fi fr de el he hi hu id it ja kn ko lt ms "
    "mr nb pl pt-BR pt ro ru sk es sv tl te th tr uk vi");

const Texts &textsFor(const QString &locale)
{
    const QString language = locale.section(u'-', 0, 0).toLower();
    const auto *found = std::find_if(std::begin(kTexts), std::end(kTexts),
        [&language](const Texts &texts) { return language == QLatin1StringView(texts.language); });
    return found == std::end(kTexts) ? kTexts[0] : *found;
}

/// A voice reads "482913" as a number; with pauses it reads digits.
QString spelled(const QString &code)
{
    QStringList characters;
    for (const QChar c : code)
        characters.append(c);
    return characters.join(QStringLiteral(", "));
}

QHash<QString, QString> languagesByCountry()
{
    QHash<QString, QString> languages;
    for (const auto &row : kCountries)
        for (const QString &country : QString(QLatin1StringView(row.countries)).split(u' '))
            languages.insert(country, QLatin1StringView(row.language));
    return languages;
}

} // namespace

QString messageText(const MessageRequest &request)
{
    const Texts &texts = textsFor(request.locale);
    if (request.channel == Channel::Call)
        return QString::fromUtf8(texts.spoken).arg(request.friendlyName, spelled(request.code));
    QString text = QString::fromUtf8(texts.code).arg(request.friendlyName, request.code);
    if (request.channel != Channel::Sms)
        return text;
    if (request.doNotShare)
        text += QStringLiteral(". ") + QString::fromUtf8(texts.warning);
    // The retriever wants the mark in front and the hash at the end (developers.google.com/identity/sms-retriever/verify).
    return request.appHash.isEmpty() ? text : QStringLiteral("<#> ") + text + u' ' + request.appHash;
}

bool isVerifyLocale(const QString &locale)
{
    static const QStringList locales = QString(kLocales).split(u' ');
    return locales.contains(locale, Qt::CaseInsensitive);
}

QString messageLocale(const QString &requested, const RegionCode &country)
{
    static const QHash<QString, QString> languages = languagesByCountry();
    return requested.isEmpty() ? languages.value(country, QStringLiteral("en")) : requested;
}

} // namespace Ringproof

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/verifylocale.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace Ringproof {

namespace {

/// What Verify has, and what else names the same language: ISO 639-2 and 639-3, withdrawn codes, and the spoken form
/// that a macrolanguage usually stands for.
struct Language
{
    const char *verify;
    const char *aliases;
};

constexpr Language kLanguages[] = {
    {"af", "afr"},
    {"ar", "ara arb"},
    {"ca", "cat"},
    {"zh", "zho chi cmn"},
    {"hr", "hrv scr"},
    {"cs", "ces cze"},
    {"da", "dan"},
    {"nl", "nld dut"},
    {"en", "eng"},
    {"et", "est ekk"},
    {"fi", "fin"},
    {"fr", "fra fre"},
    {"de", "deu ger"},
    {"el", "ell gre"},
    {"he", "heb iw"},
    {"hi", "hin"},
    {"hu", "hun"},
    {"id", "ind in"},
    {"it", "ita"},
    {"ja", "jpn"},
    {"kn", "kan"},
    {"ko", "kor"},
    {"lt", "lit"},
    {"ms", "msa may zsm"},
    {"mr", "mar"},
    {"nb", "nob no nor nn nno"},
    {"pl", "pol"},
    {"pt", "por"},
    {"ro", "ron rum mo mol"},
    {"ru", "rus"},
    {"sk", "slk slo"},
    {"es", "spa"},
    {"sv", "swe"},
    {"tl", "tgl fil"},
    {"te", "tel"},
    {"th", "tha"},
    {"tr", "tur"},
    {"uk", "ukr"},
    {"vi", "vie"},
};

/// Regional variants that Verify has beside the language itself; Chinese is a matter of the script first.
constexpr std::array kVariants{"en-GB", "pt-BR"};

constexpr qsizetype kLongestQuoted = 35; ///< what BCP 47 (section 4.4.1) expects of a language tag

QString languageOf(const QString &subtag)
{
    for (const auto &[verify, aliases] : kLanguages) {
        if (subtag == QLatin1StringView(verify) || QString(QLatin1StringView(aliases)).split(u' ').contains(subtag))
            return QLatin1StringView(verify);
    }
    return {};
}

/// Hong Kong's is the one that Verify has in traditional characters.
QString chinese(const QStringList &subtags)
{
    if (subtags.contains(QLatin1StringView("hans")))
        return QStringLiteral("zh-CN");
    for (const char *traditional : {"hant", "yue", "hk", "mo", "tw"}) {
        if (subtags.contains(QLatin1StringView(traditional)))
            return QStringLiteral("zh-HK");
    }
    for (const char *simplified : {"cn", "sg"}) {
        if (subtags.contains(QLatin1StringView(simplified)))
            return QStringLiteral("zh-CN");
    }
    return QStringLiteral("zh");
}

/// The subtags in lower case, without a POSIX encoding or modifier, and without BCP 47 extensions and private use.
QStringList subtagsOf(const QString &text)
{
    QString tag = text.trimmed().toLower();
    tag.replace(u'_', u'-');
    const auto end = std::find_if(tag.begin(), tag.end(), [](QChar c) { return c == u'.' || c == u'@'; });
    QStringList subtags = tag.left(end - tag.begin()).split(u'-');
    const auto single = std::find_if(subtags.begin(), subtags.end(), [](const QString &each) { return each.size() == 1; });
    subtags.erase(single, subtags.end());
    return subtags;
}

bool isSubtag(const QString &text)
{
    const auto isLetterOrDigit = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    return !text.isEmpty() && text.size() <= 8 && std::all_of(text.begin(), text.end(), isLetterOrDigit);
}

QString warningAbout(const QString &text)
{
    const auto isInTags = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"-_.@").contains(c));
    };
    const bool isQuotable = text.size() <= kLongestQuoted && std::all_of(text.begin(), text.end(), isInTags);
    return QStringLiteral("Twilio Verify doesn't have the language %1. The message is in a language of the number's country.")
        .arg(isQuotable ? u'"' + text + u'"' : QStringLiteral("that was requested"));
}

} // namespace

VerifyLocale verifyLocale(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QStringList subtags = subtagsOf(text);
    if (subtags.isEmpty() || !std::all_of(subtags.begin(), subtags.end(), isSubtag))
        return {{}, warningAbout(text)};
    const QString language = subtags.first() == QLatin1StringView("yue") ? QStringLiteral("zh") : languageOf(subtags.first());
    if (language.isEmpty())
        return {{}, warningAbout(text)};
    if (language == QLatin1StringView("zh"))
        return {chinese(subtags), {}};
    for (const char *variant : kVariants) {
        const QStringList parts = QString(QLatin1StringView(variant)).toLower().split(u'-');
        if (language == parts.first() && subtags.contains(parts.last()))
            return {QLatin1StringView(variant), {}};
    }
    return {language, {}};
}

} // namespace Ringproof

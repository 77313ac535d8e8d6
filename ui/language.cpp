// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace Ringproof {

namespace {

/// Of the translation nearest to a locale; empty when there is none.
QString fileFor(const QLocale &locale)
{
    for (const QString &name : {locale.name(), QLocale::languageToCode(locale.language())}) {
        const QString file = QStringLiteral(":/i18n/ringproof_%1.qm").arg(name);
        if (QFile::exists(file))
            return file;
    }
    return {};
}

bool isEnglish(const QLocale &locale)
{
    return locale.language() == QLocale::English || locale.language() == QLocale::C;
}

/// Null when the file is not there.
template<class... Place>
std::unique_ptr<QTranslator> install(const Place &...place)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(place...) || !QCoreApplication::installTranslator(translator.get()))
        return nullptr;
    return translator;
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
    , m_locale(QLocale::English)
{
    use(QLocale::system());
}

QLocale Language::nearest(const QStringList &tags)
{
    // QTranslator::load() looks for files only, and that of English holds nothing but plurals.
    for (const QString &tag : tags) {
        const QLocale locale(tag);
        if (isEnglish(locale))
            break;
        if (!fileFor(locale).isEmpty())
            return locale;
    }
    return QLocale(QLocale::English);
}

void Language::use(const QLocale &wanted)
{
    m_locale = nearest(wanted.uiLanguages());
    // The names of countries and the shape of dates follow the words, not another language of the system.
    const bool isSame = wanted.language() == m_locale.language();
    QLocale::setDefault(isSame ? wanted : QLocale(m_locale.language(), wanted.territory()));
    m_ours.reset();
    m_ofQt.reset();
    if (!isEnglish(m_locale))
        m_ofQt = install(m_locale, QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    m_ours = install(fileFor(m_locale)); // of English: its plurals
    QGuiApplication::setLayoutDirection(m_locale.textDirection());
}

} // namespace Ringproof

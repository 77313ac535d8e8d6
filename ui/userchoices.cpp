// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/userchoices.h"

#include <QDir>
#include <QSettings>

namespace Ringproof {

namespace {

const auto kAppearanceKey = QStringLiteral("desk/appearance");
const auto kLanguageKey = QStringLiteral("desk/language");

/// In the order of the enumerators.
QStringList names()
{
    return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("high-contrast")};
}

} // namespace

Appearance storedAppearance()
{
    const auto index = names().indexOf(QSettings().value(kAppearanceKey).toString());
    return index < 0 ? Appearance::System : static_cast<Appearance>(index);
}

void storeAppearance(Appearance appearance)
{
    QSettings().setValue(kAppearanceKey, names().at(static_cast<int>(appearance)));
}

QString storedLanguage()
{
    const QString tag = QSettings().value(kLanguageKey).toString();
    return shippedLanguages().contains(tag) ? tag : QString();
}

void storeLanguage(const QString &tag) { QSettings().setValue(kLanguageKey, tag); }

QStringList shippedLanguages()
{
    QStringList tags{QStringLiteral("en")};
    const QStringList files = QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("ringproof_*.qm")}, QDir::Files);
    for (const QString &file : files)
        tags.append(file.mid(10).chopped(3).replace(u'_', u'-'));
    tags.removeDuplicates();
    return tags;
}

} // namespace Ringproof

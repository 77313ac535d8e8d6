// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The language of the whole application: its own sentences, Qt's, the direction of the layout and how dates are written.
// Never mixes two languages: what the user wants most and we have is taken whole, and English when nothing fits.
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>
#include <memory>

namespace Ringproof {

/// One object, made by the program after the application and before any window.
class Language final : public QObject
{
    Q_OBJECT
public:
    /// Takes the system's languages, in the user's order.
    explicit Language(QObject *parent = nullptr);

    /// The first of these tags ("de-AT") whose language we have; English when there is none.
    static QLocale nearest(const QStringList &tags);
    /// The nearest of its UI languages. Widgets hear of it by QEvent::LanguageChange.
    void use(const QLocale &wanted);
    /// Which one is shown.
    const QLocale &locale() const { return m_locale; }

private:
    QLocale m_locale;
    std::unique_ptr<QTranslator> m_ours;
    std::unique_ptr<QTranslator> m_ofQt;
};

} // namespace Ringproof

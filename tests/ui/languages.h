// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tests of languages share: a pseudo-translation from right to left, and signs that something was left in English.
// Never a language that anybody speaks.
#pragma once

#include <QCoreApplication>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTranslator>

namespace Ringproof::Testing {

/// Those whose every sentence has to be there.
inline const QStringList kLanguages{QStringLiteral("de")};

inline QString ours(const char *context, const char *source) { return QCoreApplication::translate(context, source); }

/// Words that no German sentence of ours has.
inline QString englishIn(const QString &text)
{
    static const QRegularExpression english(
        QStringLiteral("\\b(the|this|that|is|are|not|of|to|with|and|your|number|call|again|cannot|send|sent|by|for|it|"
                       "phone|wrong|expired|new|enter|wait|wanted|needs|does|could|from|request|country|landline)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return english.match(text).captured();
}

/// Not a language: every text two fifths longer and turned from right to left, to see what a layout bears.
class LongerAndMirrored final : public QTranslator
{
public:
    LongerAndMirrored()
    {
        QCoreApplication::installTranslator(this);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }
    ~LongerAndMirrored() override { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QByteArrayView place(context);
        if (!place.startsWith("Ringproof::") && !place.endsWith("Text"))
            return {};
        const QString text = QString::fromUtf8(source);
        QString longer = QStringLiteral("\u200F\u202E"); // right to left to whoever asks, and drawn so
        int owed = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            longer += text.at(i);
            const bool isMark = text.at(i) == u'&' || text.at(i) == u'%' || (i > 0 && text.at(i - 1) == u'%');
            owed += 2;
            for (; owed >= 5 && !isMark && !text.at(i).isSpace(); owed -= 5)
                longer += text.at(i);
        }
        return longer + QChar(0x202c);
    }
};

} // namespace Ringproof::Testing

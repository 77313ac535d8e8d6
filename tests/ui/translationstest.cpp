// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The translation files are complete, up to date and whole, and every sentence of the core is in them.
#include "languages.h"
#include "support/testregistry.h"
#include "ui/language.h"
#include "verification/errortext.h"

#include <QFile>
#include <QLibraryInfo>
#include <QMetaEnum>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

const QString kSources = QStringLiteral(RINGPROOF_SOURCE_DIR);
const QString kTranslations = kSources + QStringLiteral("/resources/translations");

struct Message
{
    QString context, source, comment, type;
    QStringList translations; ///< one, or one for each plural form

    QString key() const { return context + u'|' + source + u'|' + comment; }
};

/// Of a translation: one, or one for each plural form of the language.
QStringList formsIn(QXmlStreamReader &xml)
{
    QStringList forms;
    QString plain;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement())
            forms.append(xml.readElementText());
        else
            plain += xml.text();
    }
    return forms.isEmpty() ? QStringList{plain} : forms;
}

/// Empty when the file cannot be read or is no .ts file.
QList<Message> messagesOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append({context, {}, {}, {}, {}});
        else if (xml.name() == u"source")
            messages.last().source = xml.readElementText();
        else if (xml.name() == u"comment")
            messages.last().comment = xml.readElementText();
        else if (xml.name() == u"translation") {
            const auto type = xml.attributes().value(QStringLiteral("type"));
            messages.last().type = type.toString();
            messages.last().translations = formsIn(xml);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(?:L?[1-9]|n)"));
    QStringList found;
    for (auto each = place.globalMatch(text); each.hasNext();)
        found.append(each.next().captured());
    found.sort();
    return found;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void translatesEverything_data() { addFiles(); }
    void translatesEverything();
    void keepsPlaceholdersAndMnemonics_data() { addFiles(); }
    void keepsPlaceholdersAndMnemonics();
    void isUpToDate_data() { addFiles(); }
    void isUpToDate();
    void speaksOfErrorsInGerman();
    void speaksOfTwiliosErrorsInGerman();
    void leavesNoEnglish_data() { addFiles(); }
    void leavesNoEnglish();

private:
    static void addFiles();
};

void TranslationsTest::addFiles()
{
    QTest::addColumn<QString>("file");
    for (const QString &language : kLanguages) {
        const QString file = QStringLiteral("ringproof_%1.ts").arg(language);
        QVERIFY2(QFile::exists(kTranslations + u'/' + file), qPrintable(file));
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TranslationsTest::translatesEverything()
{
    QFETCH(QString, file);
    const auto messages = messagesOf(kTranslations + u'/' + file);
    QVERIFY(!messages.isEmpty() || file == QStringLiteral("ringproof_en.ts")); // perhaps without a plural
    for (const Message &message : messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u' ' + message.key()));
        for (const QString &form : message.translations)
            QVERIFY2(!form.trimmed().isEmpty(), qPrintable(message.key()));
        // Without the include folders lupdate writes contexts that nobody asks for at run time.
        const bool isKnown = message.context.startsWith(u"Ringproof::") || message.context.endsWith(u"Text");
        QVERIFY2(isKnown, qPrintable(message.context));
    }
}

void TranslationsTest::keepsPlaceholdersAndMnemonics()
{
    QFETCH(QString, file);
    for (const Message &message : messagesOf(kTranslations + u'/' + file)) {
        for (const QString &text : message.translations) {
            QCOMPARE(placeholdersOf(text), placeholdersOf(message.source));
            QVERIFY2(text.count(u'&') == message.source.count(u'&'), qPrintable(text));
            QVERIFY2(text.trimmed() == text && !text.contains(QStringLiteral("  ")), qPrintable(text));
            QVERIFY2(text.endsWith(u'.') == message.source.endsWith(u'.'), qPrintable(text));
        }
    }
}

void TranslationsTest::isUpToDate()
{
    QFETCH(QString, file);
    const QString lupdate =
        QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QLibraryInfo::path(QLibraryInfo::BinariesPath)});
    if (lupdate.isEmpty())
        QSKIP("lupdate is not installed");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    QVERIFY(QFile::copy(kTranslations + u'/' + file, copy));
    QProcess process;
    process.setWorkingDirectory(kSources);
    process.setProcessChannelMode(QProcess::MergedChannels);
    // English is what the sources have, but for its plurals.
    const bool isPluralsOnly = file == QStringLiteral("ringproof_en.ts");
    process.start(lupdate, QStringLiteral("%1-silent -locations none -no-obsolete -source-language en -extensions cpp,h "
                                          "-I . -I core core ui app/desktop -ts")
                                   .arg(isPluralsOnly ? QStringLiteral("-pluralonly ") : QString())
                                   .split(u' ') +
                               QStringList{copy});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    const auto keysOf = [](const QString &name) {
        QStringList keys;
        for (const Message &message : messagesOf(name))
            keys.append(message.key());
        keys.sort();
        return keys;
    };
    // After a change of sentences: build the target update_translations, then translate what is unfinished.
    QCOMPARE(keysOf(kTranslations + u'/' + file), keysOf(copy));
}

void TranslationsTest::speaksOfErrorsInGerman()
{
    QStringList english, german;
    const auto say = [](QStringList &sentences) {
        const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
        for (int i = 0; i < codes.keyCount(); ++i)
            sentences.append(errorText(Error(ErrorCode(codes.value(i)), {}, 75s)));
        for (const Verdict verdict : {Verdict::Approved, Verdict::WrongCode, Verdict::Expired, Verdict::TooManyAttempts,
                 Verdict::Canceled, Verdict::AlreadyUsed})
            sentences << verdictText(verdict, 3) << verdictText(verdict, 0);
        for (const PhoneProblem problem :
            {PhoneProblem::Empty, PhoneProblem::NotANumber, PhoneProblem::TooShort, PhoneProblem::TooLong,
                PhoneProblem::NotPossible, PhoneProblem::PossibleButUnknown, PhoneProblem::TypeNotAllowed})
            sentences.append(phoneProblemText(problem));
    };
    Language language;
    language.use(QLocale(QLocale::English));
    say(english);
    language.use(QLocale(QLocale::German));
    say(german);
    for (qsizetype i = 0; i < german.size(); ++i) {
        QVERIFY2(german.at(i) != english.at(i), qPrintable(german.at(i)));
        QVERIFY2(englishIn(german.at(i)).isEmpty(), qPrintable(german.at(i)));
    }
    QVERIFY(german.first().contains(QStringLiteral("Wieder möglich in 1:15.")));
}

void TranslationsTest::speaksOfTwiliosErrorsInGerman()
{
    Language language;
    language.use(QLocale(QLocale::German));
    for (const auto &[first, last] : {std::pair(20400, 20500), std::pair(21200, 21700), std::pair(30400, 30500),
             std::pair(60200, 60800), std::pair(68000, 68100)}) {
        for (int code = first; code < last; ++code) {
            Error error(ErrorCode::ProviderRejected);
            error.providerCode = code;
            const QString sentence = errorText(error);
            QVERIFY2(englishIn(sentence).isEmpty(), qPrintable(sentence));
        }
    }
}

void TranslationsTest::leavesNoEnglish()
{
    QFETCH(QString, file);
    if (file == QStringLiteral("ringproof_en.ts"))
        return;
    for (const Message &message : messagesOf(kTranslations + u'/' + file)) {
        for (QString text : message.translations)
            QVERIFY2(englishIn(text.remove(u'&')).isEmpty(), qPrintable(text));
    }
}

RINGPROOF_TEST(TranslationsTest)

} // namespace Ringproof

#include "translationstest.moc"

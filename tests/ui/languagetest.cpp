// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Translations are complete, up to date and fit into the window; the language is found, switched and left again.
#include "ui/language.h"
#include "support/testregistry.h"
#include "support/wizardrig.h"
#include "ui/desk/deskwindow.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/codefield.h"
#include "ui/widgets/phoneedit.h"
#include "verification/errortext.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QKeySequence>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QMetaEnum>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStandardPaths>
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
            const QString whole = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().translations = QStringList{whole};
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList translationFiles() { return QDir(kTranslations).entryList({QStringLiteral("*.ts")}); }

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(?:L?[1-9]|n)"));
    QStringList found;
    for (auto each = place.globalMatch(text); each.hasNext();)
        found.append(each.next().captured());
    found.sort();
    return found;
}

/// Words that no German sentence of ours has.
QString englishIn(const QString &text)
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
        if (!QByteArrayView(context).startsWith("Ringproof::") && qstrcmp(context, "ErrorText") != 0)
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

class HearsOfLanguages final : public QWidget
{
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override { changes += event->type() == QEvent::LanguageChange ? 1 : 0; }
};

QString ours(const char *context, const char *source) { return QCoreApplication::translate(context, source); }

int widthOfLongestWord(const QLabel *label)
{
    int widest = 0;
    for (const QString &word : label->text().split(u' '))
        widest = qMax(widest, label->fontMetrics().horizontalAdvance(word));
    return widest;
}

bool fits(const QLabel *label)
{
    if (!label->wordWrap())
        return label->width() >= label->sizeHint().width() && label->height() >= label->sizeHint().height();
    return label->height() >= label->heightForWidth(label->width()) && label->width() >= widthOfLongestWord(label);
}

bool fits(const QLineEdit *edit)
{
    constexpr int kFrame = 2 * (13 + 2); // the padding of the style sheet and the margin of every QLineEdit
    return edit->width() - kFrame >= edit->fontMetrics().horizontalAdvance(edit->placeholderText());
}

/// An example inside a field may be elided (without hints). Otherwise: what does not show all of its text, or is itself cut off at the side.
QStringList clippedIn(const QWidget &window, bool withHints)
{
    QStringList clipped;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        const auto *scroll = qobject_cast<const QScrollArea *>(widget);
        if (label && !label->text().isEmpty() && !fits(label))
            clipped.append(label->text());
        if (button && !QRect({}, button->size()).contains(QRect({}, button->sizeHint())))
            clipped.append(QStringLiteral("%1 (%2 of %3 wide, %4 of %5 high)")
                               .arg(button->text())
                               .arg(button->width())
                               .arg(button->sizeHint().width())
                               .arg(button->height())
                               .arg(button->sizeHint().height()));
        if (edit && withHints && !edit->placeholderText().isEmpty() && !fits(edit))
            clipped.append(edit->placeholderText());
        if (scroll && scroll->widget() && scroll->widget()->width() > scroll->viewport()->width())
            clipped.append(QStringLiteral("a page wider than its place"));
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if ((label || button || edit) && (place.left() < 0 || place.right() >= window.width()))
            clipped.append(QStringLiteral("beyond the window: ") + (label       ? label->text()
                                                                       : button ? button->text()
                                                                                : QString()));
    }
    return clipped;
}

/// Letters that two controls of one screen claim, the sign & before them in both.
QString sharedMnemonicsIn(const QWidget &window)
{
    QSet<QString> seen;
    QString shared;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->isVisible() || (!button && !(label && label->buddy())))
            continue;
        const QString letter = QKeySequence::mnemonic(label ? label->text() : button->text()).toString();
        if (!letter.isEmpty() && seen.contains(letter))
            shared += letter;
        seen.insert(letter);
    }
    return shared;
}

} // namespace

class LanguageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void speaksGermanFromTheLibrary();
    void takesTheUsersOrder_data();
    void takesTheUsersOrder();
    void switchesAtRunTime();
    void keepsTheDirection();
    void translatesEverything_data() { addFiles(); }
    void translatesEverything();
    void keepsPlaceholdersAndMnemonics_data() { addFiles(); }
    void keepsPlaceholdersAndMnemonics();
    void isUpToDate_data() { addFiles(); }
    void isUpToDate();
    void speaksOfErrorsInGerman();
    void speaksOfTwiliosErrorsInGerman();
    void leavesNoEnglishInGerman();
    void clipsNothing_data();
    void clipsNothing();

private:
    static void addFiles();
    void look(const char *page);
    void walkFirstRun();
    void walkNumber();
    void walkCode();
    void walkResult();
    ActionButton *button(const QString &text) const;

    QTemporaryDir m_settings;
    std::unique_ptr<WizardRig> m_rig;
    std::unique_ptr<DeskWindow> m_window;
    QStringList m_troubles;
};

void LanguageTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("ringproof-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void LanguageTest::cleanup()
{
    if (!m_window)
        return;
    m_window->useNothing();
    m_window.reset();
    QTRY_COMPARE(m_rig->service.activeCount(), 0);
    m_rig.reset();
}

void LanguageTest::addFiles()
{
    QTest::addColumn<QString>("file");
    QVERIFY(translationFiles().contains(QStringLiteral("ringproof_de.ts")));
    for (const QString &file : translationFiles())
        QTest::newRow(qPrintable(file)) << file;
}

void LanguageTest::speaksGermanFromTheLibrary()
{
    QVERIFY(QFile::exists(QStringLiteral(":/i18n/ringproof_de.qm")));
    Language language;
    language.use(QLocale(QStringLiteral("de_CH")));
    QCOMPARE(language.locale().language(), QLocale::German);
    QCOMPARE(channelLabel(Channel::Call), QStringLiteral("Anruf"));
    QCOMPARE(ours("Ringproof::SendBar", "Cancel"), QStringLiteral("Abbrechen"));
    QCOMPARE(errorText(Error(ErrorCode::InvalidNumber)), QStringLiteral("Das ist keine Telefonnummer."));
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm")))
        QSKIP("Qt's own translations are not installed");
    QCOMPARE(ours("QWidgetTextControl", "Select All"), QStringLiteral("Alles auswählen"));
}

void LanguageTest::takesTheUsersOrder_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QLocale::Language>("shown");
    const auto row = [](const char *wanted, QLocale::Language shown) {
        QTest::newRow(wanted) << QString::fromLatin1(wanted).split(u':') << shown;
    };
    row("de", QLocale::German);
    row("de-AT", QLocale::German);
    row("de_DE", QLocale::German);
    row("fi:de:en", QLocale::German);
    row("fi", QLocale::English);
    row("ar-EG", QLocale::English);
    row("en-GB:de", QLocale::English); // English has no file, but stands first
    row("C:de", QLocale::English);
    row("", QLocale::English);
}

void LanguageTest::takesTheUsersOrder()
{
    QFETCH(QStringList, wanted);
    QFETCH(QLocale::Language, shown);
    QCOMPARE(Language::nearest(wanted).language(), shown);
}

void LanguageTest::switchesAtRunTime()
{
    Language language;
    language.use(QLocale(QLocale::English));
    HearsOfLanguages widget;
    QCoreApplication::processEvents();
    widget.changes = 0;
    language.use(QLocale(QLocale::German));
    QTRY_VERIFY(widget.changes > 0);
    QCOMPARE(channelLabel(Channel::Sms), QStringLiteral("SMS"));
    QCOMPARE(QLocale().language(), QLocale::German);
    widget.changes = 0;
    language.use(QLocale(QStringLiteral("ar_EG"))); // not there: English, and its direction
    QTRY_VERIFY(widget.changes > 0);
    QCOMPARE(channelLabel(Channel::Sms), QStringLiteral("Text message"));
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void LanguageTest::keepsTheDirection()
{
    const LongerAndMirrored pseudo;
    QCoreApplication::processEvents();
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    Language language;
    language.use(QLocale(QLocale::German));
    QCoreApplication::processEvents();
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void LanguageTest::translatesEverything()
{
    QFETCH(QString, file);
    const auto messages = messagesOf(kTranslations + u'/' + file);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u' ' + message.key()));
        QVERIFY2(!message.translations.value(0).trimmed().isEmpty(), qPrintable(message.key()));
        // Without the include folders lupdate writes contexts that nobody asks for at run time.
        const bool isKnown = message.context.startsWith(u"Ringproof::") || message.context.endsWith(u"Text");
        QVERIFY2(isKnown, qPrintable(message.context));
    }
}

void LanguageTest::keepsPlaceholdersAndMnemonics()
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

void LanguageTest::isUpToDate()
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
    process.start(lupdate, QStringLiteral("-silent -locations none -no-obsolete -source-language en -extensions cpp,h "
                                          "-I . -I core core ui app/desktop -ts")
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

void LanguageTest::speaksOfErrorsInGerman()
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

void LanguageTest::speaksOfTwiliosErrorsInGerman()
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

void LanguageTest::leavesNoEnglishInGerman()
{
    for (const Message &message : messagesOf(kTranslations + QStringLiteral("/ringproof_de.ts"))) {
        const QString text = message.translations.value(0).remove(u'&');
        QVERIFY2(englishIn(text).isEmpty(), qPrintable(text));
    }
}

void LanguageTest::clipsNothing_data()
{
    QTest::addColumn<bool>("isPseudo");
    QTest::newRow("German") << false;
    QTest::newRow("longer, from right to left") << true;
}

void LanguageTest::clipsNothing()
{
    QFETCH(bool, isPseudo);
    const Theme theme;
    Language language;
    language.use(QLocale(isPseudo ? QLocale::English : QLocale::German));
    const auto pseudo = isPseudo ? std::make_unique<LongerAndMirrored>() : nullptr;
    QCoreApplication::processEvents();
    m_troubles.clear();
    m_rig = std::make_unique<WizardRig>();
    m_window = std::make_unique<DeskWindow>();
    m_window->resize(m_window->minimumSize());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    walkFirstRun();
    m_window->useService(&m_rig->service, &m_rig->clock, kActor, true);
    m_window->showDatabase(true);
    walkNumber();
    if (!QTest::currentTestFailed())
        walkCode();
    if (!QTest::currentTestFailed())
        walkResult();
    QCOMPARE(m_window->size(), m_window->minimumSize());
    QVERIFY2(m_troubles.isEmpty(), qPrintable(m_troubles.join(u'\n')));
}

/// RINGPROOF_PICTURES=<folder> keeps what is seen.
void LanguageTest::look(const char *page)
{
    const bool isPseudo = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    for (const QString &text : clippedIn(*m_window, !isPseudo))
        m_troubles.append(QStringLiteral("%1: clipped: %2").arg(QLatin1StringView(page), text));
    if (const QString shared = sharedMnemonicsIn(*m_window); !isPseudo && !shared.isEmpty())
        m_troubles.append(QStringLiteral("%1: shared mnemonic: %2").arg(QLatin1StringView(page), shared));
    const QString folder = qEnvironmentVariable("RINGPROOF_PICTURES");
    if (!folder.isEmpty())
        m_window->grab().save(QStringLiteral("%1/%2-%3.png")
                                  .arg(folder, QLatin1StringView(isPseudo ? "pseudo" : "de"), QLatin1StringView(page)));
}

ActionButton *LanguageTest::button(const QString &text) const
{
    for (ActionButton *each : m_window->findChildren<ActionButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

void LanguageTest::walkFirstRun()
{
    m_window->showFirstRun();
    look("first-run");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    m_window->showProblem(errorText(Error(ErrorCode::CredentialsRejected)));
    look("first-run-problems");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("SK"));
    look("first-run-key");
}

void LanguageTest::walkNumber()
{
    look("number");
    // Another reference's verification is under way, so that the page shows all of its buttons.
    const StartInput other{.number = *PhoneNumber::fromE164(kFictionNumber), .reference = QStringLiteral("CASE-9")};
    m_rig->provider.starts.answer(m_rig->sent());
    std::optional<bool> isStarted;
    QCoro::connect(m_rig->service.start(other), m_window.get(),
        [&isStarted](const Result<Verification> &answer) { isStarted = answer.has_value(); });
    QTRY_VERIFY(isStarted.has_value());
    QTest::keyClicks(QApplication::focusWidget(), kFictionNumber);
    // The forecast waits for a pause in typing.
    const ActionButton *send = button(ours("Ringproof::SendBar", "&Send code"));
    QVERIFY(send);
    QTRY_VERIFY(send->accessibleDescription().contains(u':'));
    look("number-too-early");
    m_rig->clock.advance(61s);
    QTRY_VERIFY(send->isEnabled());
    look("number-ready");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(button(ours("Ringproof::SendBar", "Start &anew")));
    look("number-under-way");
}

void LanguageTest::walkCode()
{
    m_rig->provider.cancels.answer(m_rig->canceled());
    const auto sending = m_rig->provider.starts.answerLater();
    QTest::mouseClick(button(ours("Ringproof::SendBar", "Start &anew")), Qt::LeftButton);
    QTRY_VERIFY(button(ours("Ringproof::SendBar", "Cancel")));
    look("number-sending");
    m_rig->provider.starts.give(sending, m_rig->sent(kOtherSid));
    QTRY_VERIFY(qobject_cast<CodeField *>(QApplication::focusWidget()));
    look("code");
    m_rig->provider.checks.answer(fail(ErrorCode::CheckUnknown, {}));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("111111"));
    QTRY_VERIFY(button(ours("Ringproof::CodePage", "&Try again")));
    look("code-unknown");
    m_rig->clock.advance(61s);
    QTRY_VERIFY(button(ours("Ringproof::CodePage", "&Call instead")));
    look("code-resend");
}

void LanguageTest::walkResult()
{
    m_rig->provider.checks.answer(ProviderStatus::MaxAttemptsReached);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2"));
    QTRY_VERIFY(button(ours("Ringproof::ResultPage", "&Next number")));
    look("result-failed");
    QTest::mouseClick(button(ours("Ringproof::ResultPage", "&Next number")), Qt::LeftButton);
    m_rig->clock.advance(11min);
    m_rig->provider.starts.answer(m_rig->sent(QStringLiteral("VE00000000000000000000000000000003")));
    QTest::keyClicks(QApplication::focusWidget(), kFictionNumber);
    QTRY_VERIFY(button(ours("Ringproof::SendBar", "&Send code"))->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<CodeField *>(QApplication::focusWidget()));
    m_rig->provider.checks.answer(ProviderStatus::Approved);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("482913"));
    QTRY_VERIFY(button(ours("Ringproof::ResultPage", "&Next number")));
    look("result-verified");
}

RINGPROOF_TEST(LanguageTest)

} // namespace Ringproof

#include "languagetest.moc"

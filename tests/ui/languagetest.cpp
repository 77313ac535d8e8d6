// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The language is found, switched while windows are open, and left again.
#include "ui/language.h"
#include "languages.h"
#include "support/storerig.h"
#include "support/testregistry.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/countrybutton.h"
#include "verification/errortext.h"
#include "windowplaces.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QFile>
#include <QLibraryInfo>
#include <QLineEdit>

namespace Ringproof {

using namespace Testing;

namespace {

/// All that the window says, drawn or spoken, with its names for things; not what people typed.
QStringList wordsOf(const DeskWindow &window)
{
    QStringList words;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        words << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words << button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            words << edit->placeholderText();
    }
    words.removeAll(QString());
    return words;
}

/// No wait, which would be another second later.
QStringList withoutTimes(QStringList words)
{
    static const QRegularExpression time(QStringLiteral("\\d+:\\d\\d"));
    return words.replaceInStrings(time, QStringLiteral("0:00"));
}

/// The window's words when nothing has been added to them for a while: a forecast or a picture may come late.
QStringList settledWords(WindowRig &rig)
{
    QStringList words;
    const auto awaitQuiet = [&](int looks) {
        int same = 0;
        static_cast<void>(QTest::qWaitFor([&] {
            const QStringList before = std::exchange(words, wordsOf(*rig.window));
            same = before == words ? same + 1 : 0;
            return same == looks;
        }));
    };
    awaitQuiet(25); // longer than the pause in typing that the forecast waits for
    // A busy disk may take longer over it. The store answers in the order of the questions.
    static_cast<void>(outcome(rig.core.store.countHistory({.limit = 1})));
    awaitQuiet(5);
    return words;
}

} // namespace

class LanguageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();

    void speaksGermanFromTheLibrary();
    void takesTheUsersOrder_data();
    void takesTheUsersOrder();
    void switchesAtRunTime();
    void keepsTheDirection();
    void retranslatesEveryPage_data() { addPlaces(); }
    void retranslatesEveryPage();
    void turnsEveryPageRound_data() { addPlaces(); }
    void turnsEveryPageRound();
    void namesCountriesAnew();
    void keepsWhatIsUnderWay();

private:
    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void LanguageTest::cleanup()
{
    QVERIFY(!m_rig || m_rig->endWindow());
    m_rig.reset();
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
    row("ar-EG", QLocale::Arabic);
    row("th:es-MX", QLocale::Spanish);
    row("th-TH", QLocale::English);
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
    language.use(QLocale(QLocale::German));
    QCOMPARE(channelLabel(Channel::Sms), QStringLiteral("SMS"));
    QCOMPARE(QLocale().language(), QLocale::German);
    language.use(QLocale(QStringLiteral("he_IL"))); // not there: English, and its direction
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

void LanguageTest::retranslatesEveryPage()
{
    QFETCH(int, place);
    const Theme theme;
    Language language;
    language.use(QLocale(QStringLiteral("en_US")));
    m_rig = std::make_unique<WindowRig>();
    WindowWalk walk(*m_rig);
    QVERIFY(walk.goes(static_cast<Scene>(place)));
    const auto *country = m_rig->window->findChild<CountryButton *>();
    QTRY_VERIFY(
        !country->isVisible() || !country->toolTip().isEmpty()); // the numbering data come after the first frame
    const QStringList before = settledWords(*m_rig);
    const QWidget *focused = m_rig->focus();
    QVERIFY(before.size() > 5);
    for (const QString &name : kLanguages) {
        language.use(QLocale(name));
        QCoreApplication::processEvents();
        QTRY_COMPARE(wordsOf(*m_rig->window).size(), before.size()); // what was made anew is shown
        for (const QString &words : wordsOf(*m_rig->window))
            QVERIFY2(englishIn(words).isEmpty(), qPrintable(words));
        QCOMPARE(m_rig->focus(), focused);
    }
    language.use(QLocale(QStringLiteral("en_US")));
    QTRY_COMPARE(withoutTimes(wordsOf(*m_rig->window)), withoutTimes(before));
}

void LanguageTest::turnsEveryPageRound()
{
    QFETCH(int, place);
    Language language;
    language.use(QLocale(QLocale::English));
    m_rig = std::make_unique<WindowRig>();
    WindowWalk walk(*m_rig);
    QVERIFY(walk.goes(static_cast<Scene>(place)));
    const auto left = [](const QWidget *widget) { return widget->mapTo(widget->window(), QPoint()).x(); };
    const QWidget *focused = m_rig->focus();
    const int before = left(focused);
    {
        const LongerAndMirrored pseudo;
        QCoreApplication::processEvents();
        QCOMPARE(m_rig->window->layoutDirection(), Qt::RightToLeft);
        QVERIFY(left(focused) != before);
    }
    QTRY_COMPARE(left(focused), before);
}

void LanguageTest::namesCountriesAnew()
{
    Language language;
    language.use(QLocale(QStringLiteral("en_US")));
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
    m_rig->type(QStringLiteral("+49"));
    const auto *country = m_rig->window->findChild<CountryButton *>();
    QTRY_COMPARE(country->accessibleName(), QStringLiteral("Country: Germany, +49"));
    language.use(QLocale(QStringLiteral("de_DE")));
    QTRY_COMPARE(country->toolTip(), QStringLiteral("Deutschland"));
    QVERIFY(country->accessibleName().contains(QStringLiteral("Deutschland")));
}

void LanguageTest::keepsWhatIsUnderWay()
{
    Language language;
    language.use(QLocale(QLocale::English));
    m_rig = std::make_unique<WindowRig>();
    WindowWalk walk(*m_rig);
    QVERIFY(walk.goes(Scene::CodeWrong));
    QCOMPARE(m_rig->codeField()->selectedText(), QStringLiteral("482913"));
    m_rig->type(QStringLiteral("1234"));
    language.use(QLocale(QLocale::German));
    QCoreApplication::processEvents();
    QCOMPARE(m_rig->codeField()->text(), QStringLiteral("1234"));
    QCOMPARE(m_rig->codeField()->cursorPosition(), 4);
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("56"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Dieses Telefon ist verifiziert")));
}

RINGPROOF_TEST(LanguageTest)

} // namespace Ringproof

#include "languagetest.moc"

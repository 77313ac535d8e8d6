// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/phonefield.h"
#include "support/testregistry.h"
#include "ui/widgets/countrybutton.h"
#include "ui/widgets/phoneedit.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace Ringproof {

class PhoneFieldTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_field.reset(); }

    void formatsWhileTyping();
    void keepsTheCaret();
    void deletesDigitsThroughBrackets();
    void followsATypedCountryCode();
    void keepsTheDigitsWhenTheCountryChanges_data();
    void keepsTheDigitsWhenTheCountryChanges();
    void readsPastedWritings_data();
    void readsPastedWritings();
    void replacesByAPastedNumber();
    void leavesWhatIsNotOneNumber_data();
    void leavesWhatIsNotOneNumber();
    void refusesLetters();
    void takesTextFromAssistiveTechnology();
    void showsAnExampleOfTheCountry();
    void namesItsCountry();

private:
    void paste(const QString &text);
    QString e164() const;

    std::unique_ptr<PhoneField> m_field;
    PhoneEdit *m_edit = nullptr;
};

void PhoneFieldTest::init()
{
    m_field = std::make_unique<PhoneField>(nullptr);
    m_field->setRegion(QStringLiteral("US"));
    m_edit = m_field->edit();
    m_field->show();
    m_field->activateWindow();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void PhoneFieldTest::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(m_edit, Qt::Key_V, Qt::ControlModifier);
}

QString PhoneFieldTest::e164() const
{
    const PhoneReading reading = m_field->reading();
    return reading.number ? reading.number->e164() : QString();
}

void PhoneFieldTest::formatsWhileTyping()
{
    QCOMPARE(m_field->reading().problem, PhoneProblem::Empty);
    QSignalSpy edited(m_field.get(), &PhoneField::edited);
    QTest::keyClicks(m_edit, QStringLiteral("4155550123"));
    QCOMPARE(m_edit->text(), QStringLiteral("(415) 555-0123"));
    QCOMPARE(e164(), QStringLiteral("+14155550123"));
    QCOMPARE(edited.count(), 10);
}

void PhoneFieldTest::keepsTheCaret()
{
    QTest::keyClicks(m_edit, QStringLiteral("415550123"));
    m_edit->setCursorPosition(static_cast<int>(m_edit->text().indexOf(QLatin1Char('4'))) + 1);
    const auto beforeCaret = [this] {
        return m_edit->text().left(m_edit->cursorPosition()).remove(QRegularExpression(QStringLiteral("\\D")));
    };
    QTest::keyClicks(m_edit, QStringLiteral("9"));
    QCOMPARE(beforeCaret(), QStringLiteral("49"));
    QTest::keyClick(m_edit, Qt::Key_Backspace);
    QCOMPARE(beforeCaret(), QStringLiteral("4"));
    QTest::keyClicks(m_edit, QStringLiteral("00"));
    QCOMPARE(beforeCaret(), QStringLiteral("400"));
}

void PhoneFieldTest::deletesDigitsThroughBrackets()
{
    QTest::keyClicks(m_edit, QStringLiteral("4155550123"));
    const auto digits = [this] { return m_edit->text().remove(QRegularExpression(QStringLiteral("\\D"))); };
    m_edit->setCursorPosition(6); // "(415) |555-0123"
    QTest::keyClick(m_edit, Qt::Key_Backspace);
    QCOMPARE(digits(), QStringLiteral("415550123"));
    QTest::keyClick(m_edit, Qt::Key_Home);
    QTest::keyClick(m_edit, Qt::Key_Delete); // over a bracket, where there is one
    QCOMPARE(digits(), QStringLiteral("15550123"));
}

void PhoneFieldTest::followsATypedCountryCode()
{
    QSignalSpy changed(m_field.get(), &PhoneField::regionChanged);
    QTest::keyClicks(m_edit, QStringLiteral("+54"));
    QCOMPARE(m_field->region(), QStringLiteral("AR"));
    QCOMPARE(changed.count(), 1);
}

void PhoneFieldTest::keepsTheDigitsWhenTheCountryChanges_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("e164");
    QTest::newRow("national") << QStringLiteral("030 901820") << QStringLiteral("+4930901820");
    QTest::newRow("with the old code") << QStringLiteral("+1 30901820") << QStringLiteral("+4930901820");
    QTest::newRow("nothing") << QString() << QString();
}

void PhoneFieldTest::keepsTheDigitsWhenTheCountryChanges()
{
    QFETCH(QString, typed);
    QFETCH(QString, e164);
    QTest::keyClicks(m_edit, typed);
    m_field->setRegion(QStringLiteral("DE"));
    QCOMPARE(m_field->region(), QStringLiteral("DE"));
    QCOMPARE(this->e164(), e164);
}

void PhoneFieldTest::readsPastedWritings_data()
{
    QTest::addColumn<QString>("writing");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("region");
    const auto row = [](const QString &writing, const char *e164, const char *region) {
        QTest::newRow(qPrintable(writing)) << writing << QString::fromLatin1(e164) << QString::fromLatin1(region);
    };
    row(QStringLiteral("(415) 555-0123"), "+14155550123", "US");
    row(QStringLiteral("415.555.0123"), "+14155550123", "US");
    row(QStringLiteral("+44 7400 123456"), "+447400123456", "GB");
    row(QStringLiteral("0044 7400 123456"), "+447400123456", "GB");
    row(QStringLiteral("tel:+44-7400-123456"), "+447400123456", "GB");
    row(QStringLiteral("  +49 (0)30 901820 "), "+4930901820", "DE");
    row(QStringLiteral("\u0664\u0661\u0665 \u0665\u0665\u0665 \u0660\u0661\u0662\u0663"), "+14155550123", "US");
}

void PhoneFieldTest::readsPastedWritings()
{
    QFETCH(QString, writing);
    QFETCH(QString, e164);
    QFETCH(QString, region);
    paste(writing);
    QCOMPARE(this->e164(), e164);
    QCOMPARE(m_field->region(), region);
    QCOMPARE(m_edit->cursorPosition(), static_cast<int>(m_edit->text().size()));
}

void PhoneFieldTest::replacesByAPastedNumber()
{
    QTest::keyClicks(m_edit, QStringLiteral("+49"));
    paste(QStringLiteral("+44 7400 123456"));
    QCOMPARE(e164(), QStringLiteral("+447400123456"));
}

void PhoneFieldTest::leavesWhatIsNotOneNumber_data()
{
    QTest::addColumn<QString>("writing");
    QTest::newRow("extension") << QStringLiteral("415 555 0123 ext. 5");
    QTest::newRow("letters") << QStringLiteral("1-800-FLOWERS");
    QTest::newRow("words") << QStringLiteral("call me");
}

void PhoneFieldTest::leavesWhatIsNotOneNumber()
{
    QFETCH(QString, writing);
    paste(writing);
    QCOMPARE(m_edit->text(), writing);
    QCOMPARE(m_field->reading().problem, PhoneProblem::NotANumber);
    QVERIFY(!m_field->reading().isSendable());
}

void PhoneFieldTest::refusesLetters()
{
    QSignalSpy refused(m_field.get(), &PhoneField::letterRefused);
    QTest::keyClicks(m_edit, QStringLiteral("41x5"));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(m_edit->text(), QStringLiteral("415"));
}

void PhoneFieldTest::takesTextFromAssistiveTechnology()
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_edit);
    QVERIFY(spoken);
    spoken->setText(QAccessible::Value, QStringLiteral("+447400123456"));
    QCOMPARE(e164(), QStringLiteral("+447400123456"));
    QCOMPARE(m_field->region(), QStringLiteral("GB"));
}

void PhoneFieldTest::showsAnExampleOfTheCountry()
{
    QTRY_VERIFY(!m_edit->placeholderText().isEmpty());
    const QString american = m_edit->placeholderText();
    m_field->setRegion(QStringLiteral("FR"));
    QVERIFY(m_edit->placeholderText() != american);
    QVERIFY(PhoneNumber::read(m_edit->placeholderText(), QStringLiteral("FR")).isSendable());
}

void PhoneFieldTest::namesItsCountry()
{
    auto *button = m_field->findChild<CountryButton *>();
    QTRY_COMPARE(button->accessibleName(), QStringLiteral("Country: United States, +1"));
}

RINGPROOF_TEST(PhoneFieldTest)

} // namespace Ringproof

#include "phonefieldtest.moc"

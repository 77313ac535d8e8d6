// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/codefield.h"
#include "support/testregistry.h"
#include "verification/codetext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

namespace Ringproof {

class CodeFieldTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_field.reset(); }

    void readsTexts_data();
    void readsTexts();
    void offersACodeOnceAtItsLastDigit();
    void takesAnyLength_data();
    void takesAnyLength();
    void fillsFromTheClipboard_data();
    void fillsFromTheClipboard();
    void replacesWhatStandsThereByAWholePaste();
    void fillsFromADrop();
    void fillsFromAnInputMethod();
    void readsDigitsOfOtherScripts();
    void refusesLetters();
    void refusesADigitTooMany();
    void replacesTheDigitUnderTheCaret();
    void editsLikeATextField();
    void setsTheCaretByAClick();
    void keepsAWrongCodeAndDoesNotOfferItAgain();
    void offersAgainAfterAnError();
    void startsAnew();
    void offersNothingWhileReadOnly();
    void speaksToScreenReaders();

private:
    std::unique_ptr<CodeField> m_field;
    std::unique_ptr<QSignalSpy> m_entered;
};

void CodeFieldTest::init()
{
    m_field = std::make_unique<CodeField>(nullptr);
    m_entered = std::make_unique<QSignalSpy>(m_field.get(), &CodeField::codeEntered);
    m_field->show();
    m_field->activateWindow();
    m_field->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void CodeFieldTest::readsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("caret");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<int>("caretAfter");
    const auto row = [](const char *name, const QString &text, bool isRead, const QString &digits) {
        QTest::newRow(name) << text << static_cast<int>(text.size()) << isRead << digits
                            << static_cast<int>(digits.size());
    };
    row("nothing", {}, true, {});
    row("unfinished", QStringLiteral("482"), true, QStringLiteral("482"));
    row("spaces", QStringLiteral(" 482 913 "), true, QStringLiteral("482913"));
    row("dashes", QStringLiteral("482-913"), true, QStringLiteral("482913"));
    row("en dash, no-break space", QStringLiteral("48\u201329\u00A013"), true, QStringLiteral("482913"));
    row("line end", QStringLiteral("482913\n"), true, QStringLiteral("482913"));
    row("direction marks", QStringLiteral("\u202A482913\u202C"), true, QStringLiteral("482913"));
    row("spoken", QStringLiteral("4. 8. 2. 9. 1. 3."), true, QStringLiteral("482913"));
    row("Arabic-Indic", QStringLiteral("\u0664\u0668\u0662\u0669\u0661\u0663"), true, QStringLiteral("482913"));
    row("beyond the first plane", QString::fromUcs4(U"\U0001D7D2\U0001D7D6", 2), true, QStringLiteral("48"));
    row("a whole message", QStringLiteral("Your code is 482 913. Thanks"), true, QStringLiteral("482913"));
    row("with a prefix", QStringLiteral("G-482913"), true, QStringLiteral("482913"));
    row("two codes in words", QStringLiteral("482913 or 111111"), false, {});
    row("letters", QStringLiteral("48a"), false, {});
    row("superscript", QStringLiteral("48\u00B2"), false, {});
    row("one too many", QStringLiteral("4829137"), false, {});
    row("a code after others", QStringLiteral("48482913"), true, QStringLiteral("482913"));
    QTest::newRow("a code before others") << QStringLiteral("48291399") << 6 << true << QStringLiteral("482913") << 6;
    QTest::newRow("caret in the middle") << QStringLiteral("4 8-2") << 3 << true << QStringLiteral("482") << 2;
    QTest::newRow("too much before the caret") << QStringLiteral("48291399") << 3 << false << QString() << 0;
}

void CodeFieldTest::readsTexts()
{
    QFETCH(QString, text);
    QFETCH(int, caret);
    QFETCH(bool, isRead);
    QFETCH(QString, digits);
    QFETCH(int, caretAfter);
    const auto read = readCodeText(text, caret, 6);
    QCOMPARE(read.has_value(), isRead);
    if (!read)
        return;
    QCOMPARE(read->digits, digits);
    QCOMPARE(read->caret, caretAfter);
}

void CodeFieldTest::offersACodeOnceAtItsLastDigit()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("48291"));
    QCOMPARE(m_entered->count(), 0);
    QTest::keyClicks(m_field.get(), QStringLiteral("3"));
    QCOMPARE(m_entered->count(), 1);
    QCOMPARE(m_entered->at(0).at(0).toString(), QStringLiteral("482913"));
    m_field->setText(QStringLiteral("482 913"));
    QCOMPARE(m_entered->count(), 1);
}

void CodeFieldTest::takesAnyLength_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("length");
    QTest::newRow("too few") << 1 << 4;
    QTest::newRow("fewest") << 4 << 4;
    QTest::newRow("eight") << 8 << 8;
    QTest::newRow("most") << 10 << 10;
    QTest::newRow("too many") << 11 << 10;
}

void CodeFieldTest::takesAnyLength()
{
    QFETCH(int, wanted);
    QFETCH(int, length);
    m_field->setCodeLength(wanted);
    QCOMPARE(m_field->codeLength(), length);
    const QString code = QStringLiteral("1234567890").left(length);
    QTest::keyClicks(m_field.get(), code);
    QCOMPARE(m_entered->count(), 1);
    QCOMPARE(m_entered->at(0).at(0).toString(), code);
    // All boxes stay in view in a page of ordinary width.
    QVERIFY(m_field->minimumSizeHint().width() <= 560);
}

void CodeFieldTest::fillsFromTheClipboard_data()
{
    QTest::addColumn<QString>("clipboard");
    QTest::newRow("plain") << QStringLiteral("482913");
    QTest::newRow("spaced") << QStringLiteral(" 482 913\n");
    QTest::newRow("dashed") << QStringLiteral("4-8-2-9-1-3");
    QTest::newRow("in a message") << QStringLiteral("Your Ringproof verification code is: 482913");
}

void CodeFieldTest::fillsFromTheClipboard()
{
    QFETCH(QString, clipboard);
    QGuiApplication::clipboard()->setText(clipboard);
    QTest::keyClick(m_field.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_field->text(), QStringLiteral("482913"));
    QCOMPARE(m_entered->count(), 1);
}

void CodeFieldTest::replacesWhatStandsThereByAWholePaste()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("111"));
    QGuiApplication::clipboard()->setText(QStringLiteral("482 913"));
    QTest::keyClick(m_field.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_field->text(), QStringLiteral("482913"));
    QCOMPARE(m_entered->count(), 1);
}

void CodeFieldTest::fillsFromADrop()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("11"));
    QMimeData data;
    data.setText(QStringLiteral("482-913"));
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_field.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_field.get(), &drop);
    QCOMPARE(m_field->text(), QStringLiteral("482913"));
    QCOMPARE(m_entered->count(), 1);
}

void CodeFieldTest::fillsFromAnInputMethod()
{
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("482 913"));
    QCoreApplication::sendEvent(m_field.get(), &commit);
    QCOMPARE(m_field->text(), QStringLiteral("482913"));
    QCOMPARE(m_entered->count(), 1);
}

void CodeFieldTest::readsDigitsOfOtherScripts()
{
    const QString digits = QStringLiteral("\u0664\u096E\uFF12"); // Arabic-Indic four, Devanagari eight, full-width two
    for (const QChar digit : digits) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, digit);
        QCoreApplication::sendEvent(m_field.get(), &press);
    }
    QCOMPARE(m_field->text(), QStringLiteral("482"));
}

void CodeFieldTest::refusesLetters()
{
    QSignalSpy refused(m_field.get(), &QLineEdit::inputRejected);
    QTest::keyClicks(m_field.get(), QStringLiteral("4b8"));
    QCOMPARE(m_field->text(), QStringLiteral("48"));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(m_field->cursorPosition(), 2);
}

void CodeFieldTest::refusesADigitTooMany()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("4829137"));
    QCOMPARE(m_field->text(), QStringLiteral("482913"));
    QCOMPARE(m_entered->count(), 1);
}

void CodeFieldTest::replacesTheDigitUnderTheCaret()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("482"));
    QTest::keyClick(m_field.get(), Qt::Key_Home);
    QTest::keyClicks(m_field.get(), QStringLiteral("7"));
    QCOMPARE(m_field->text(), QStringLiteral("782"));
    QCOMPARE(m_field->cursorPosition(), 1);
}

void CodeFieldTest::editsLikeATextField()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("4829"));
    QTest::keyClick(m_field.get(), Qt::Key_Left);
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    QCOMPARE(m_field->text(), QStringLiteral("489"));
    QTest::keyClick(m_field.get(), Qt::Key_Home);
    QTest::keyClick(m_field.get(), Qt::Key_Delete);
    QCOMPARE(m_field->text(), QStringLiteral("89"));
    QTest::keyClick(m_field.get(), Qt::Key_End);
    QCOMPARE(m_field->cursorPosition(), 2);
}

void CodeFieldTest::setsTheCaretByAClick()
{
    m_field->resize(m_field->sizeHint());
    QTest::keyClicks(m_field.get(), QStringLiteral("4829"));
    const int boxWithGap = (m_field->width() + 10) / 6;
    QTest::mouseClick(m_field.get(), Qt::LeftButton, {}, {boxWithGap + boxWithGap / 2, m_field->height() / 2});
    QCOMPARE(m_field->cursorPosition(), 1);
    // Behind the last digit there is nothing to stand on.
    QTest::mouseClick(m_field.get(), Qt::LeftButton, {}, {m_field->width() - 5, m_field->height() / 2});
    QCOMPARE(m_field->cursorPosition(), 4);
}

void CodeFieldTest::keepsAWrongCodeAndDoesNotOfferItAgain()
{
    QSignalSpy repeated(m_field.get(), &CodeField::wrongCodeRepeated);
    QTest::keyClicks(m_field.get(), QStringLiteral("111111"));
    m_field->markWrong();
    QCOMPARE(m_field->text(), QStringLiteral("111111"));
    QCOMPARE(m_field->selectedText(), QStringLiteral("111111"));
    QTest::keyClicks(m_field.get(), QStringLiteral("111111"));
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 1);
    QVERIFY(repeated.count() >= 1);
    m_field->selectAll();
    QTest::keyClicks(m_field.get(), QStringLiteral("222222"));
    QCOMPARE(m_entered->count(), 2);
}

void CodeFieldTest::offersAgainAfterAnError()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("482913"));
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 2);
    QCOMPARE(m_entered->at(1).at(0).toString(), QStringLiteral("482913"));
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 2);
}

void CodeFieldTest::startsAnew()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("111111"));
    m_field->markWrong();
    m_field->startAnew();
    QVERIFY(m_field->text().isEmpty());
    QTest::keyClicks(m_field.get(), QStringLiteral("111111"));
    QCOMPARE(m_entered->count(), 2);
}

void CodeFieldTest::offersNothingWhileReadOnly()
{
    m_field->setReadOnly(true);
    QTest::keyClicks(m_field.get(), QStringLiteral("482913"));
    m_field->setText(QStringLiteral("482913"));
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 0);
}

void CodeFieldTest::speaksToScreenReaders()
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_field.get());
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::EditableText);
    QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("Digit 1 of 6"));
    QTest::keyClicks(m_field.get(), QStringLiteral("48"));
    QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("Digit 3 of 6"));
    QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("48"));
    spoken->setText(QAccessible::Value, QStringLiteral("482 913"));
    QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("482913"));
    QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("All 6 digits entered"));
    QCOMPARE(m_entered->count(), 1);
}

RINGPROOF_TEST(CodeFieldTest)

} // namespace Ringproof

#include "codefieldtest.moc"

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/restingcaret.h"

#include "support/testregistry.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace Ringproof {

class RestingCaretTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void restsWhileNobodyTypes();
    void blinksAgain_data();
    void blinksAgain();

private:
    int m_usual = 0;
};

void RestingCaretTest::init()
{
    QApplication::setCursorFlashTime(-1);
    m_usual = QApplication::cursorFlashTime();
    QVERIFY(m_usual > 0);
}

void RestingCaretTest::restsWhileNobodyTypes()
{
    const RestingCaret caret(std::chrono::milliseconds(0));
    QCOMPARE(QApplication::cursorFlashTime(), m_usual);
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
}

void RestingCaretTest::blinksAgain_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("a key") << int(QEvent::KeyPress);
    QTest::newRow("a click") << int(QEvent::MouseButtonPress);
    QTest::newRow("another field") << int(QEvent::FocusIn);
}

void RestingCaretTest::blinksAgain()
{
    QFETCH(int, type);
    const RestingCaret caret(std::chrono::milliseconds(0));
    QLineEdit line;
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    if (type == QEvent::KeyPress)
        QTest::keyClick(&line, Qt::Key_1);
    else if (type == QEvent::MouseButtonPress)
        QTest::mouseClick(&line, Qt::LeftButton);
    else
        QCoreApplication::sendEvent(&line, std::make_unique<QFocusEvent>(QEvent::FocusIn).get());
    QCOMPARE(QApplication::cursorFlashTime(), m_usual);
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
}

RINGPROOF_TEST(RestingCaretTest)

} // namespace Ringproof

#include "restingcarettest.moc"

// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/firstrun.h"
#include "support/testregistry.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace Ringproof {

namespace {

/// A SID of the right shape that belongs to nobody.
QString sid(const char *prefix) { return QString::fromLatin1(prefix) + QString(32, QLatin1Char('0')); }

} // namespace

class FirstRunTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }

    void namesWhatWasGiven_data();
    void namesWhatWasGiven();
    void handsOutGoodCredentials();
    void keepsBadOnes();
    void namesTheSecretByTheUser();
    void hidesTheSecret();
    void offersTheSandbox();
    void givesEveryFieldAName();

private:
    QLineEdit *field(int index) const { return m_page->findChildren<QLineEdit *>().at(index); }
    QPushButton *button(const QString &text) const;
    bool isShown(const QString &sentence) const;

    std::unique_ptr<FirstRun> m_page;
    std::unique_ptr<QSignalSpy> m_entered;
};

void FirstRunTest::init()
{
    m_page = std::make_unique<FirstRun>(nullptr, nullptr);
    m_entered = std::make_unique<QSignalSpy>(m_page.get(), &FirstRun::credentialsEntered);
    m_page->show();
    m_page->activateWindow();
    m_page->focusFirst();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

QPushButton *FirstRunTest::button(const QString &text) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->text().remove(QLatin1Char('&')) == text)
            return each;
    }
    return nullptr;
}

bool FirstRunTest::isShown(const QString &sentence) const
{
    const auto labels = m_page->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().remove(QLatin1Char('&')) == sentence; });
}

void FirstRunTest::namesWhatWasGiven_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, int field, const QString &text, const char *words) {
        QTest::newRow(name) << field << text << QString::fromUtf8(words);
    };
    const char *const notWhole =
        "This is not a whole SID: after its two letters come 32 digits and letters from a to f.";
    row("key as service", 2, sid("SK"), "That is an API key SID (SK…). The service SID begins with VA.");
    row("account as service", 2, sid("AC"), "That is an account SID (AC…). The service SID begins with VA.");
    row("unfinished service", 2, QStringLiteral("VA12"), notWhole);
    row("words as service", 2, QStringLiteral("my service"), "The service SID begins with VA.");
    row("no service", 2, {}, "Enter the SID of the Verify service. It begins with VA.");
    row("a service", 2, sid("VA"), "");
    row("service as user", 0, sid("VA"),
        "That is a Verify service SID (VA…). An account SID begins with AC, an API key SID with SK.");
    row("unfinished user", 0, QStringLiteral("AC12"), notWhole);
    row("words as user", 0, QStringLiteral("me@example.org"), "An account SID begins with AC, an API key SID with SK.");
    row("no user", 0, {}, "Enter the account SID (AC…) or an API key SID (SK…).");
    row("an account", 0, sid("AC"), "");
    row("a key", 0, sid("SK"), "");
    row("key SID as secret", 1, sid("SK"),
        "That is an API key SID (SK…). Here belongs the auth token or the secret of the API key, not a SID.");
    row("two words as secret", 1, QStringLiteral("a b"),
        "There is a space inside, or a character that no Twilio secret has. Copy it once more.");
    row("no secret", 1, {}, "Enter the auth token of the account, or the secret of the API key.");
    row("a token", 1, QString(32, QLatin1Char('a')), "");
}

void FirstRunTest::namesWhatWasGiven()
{
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(QString, words);
    this->field(field)->setText(text);
    QTest::keyClick(this->field(field), Qt::Key_Return);
    QCOMPARE(this->field(field)->accessibleDescription(), words);
    if (!words.isEmpty())
        QVERIFY(isShown(words));
}

void FirstRunTest::handsOutGoodCredentials()
{
    const QString token(32, QLatin1Char('f'));
    QTest::keyClicks(field(0), QStringLiteral(" ") + sid("AC"));
    QTest::keyClicks(field(1), token);
    QTest::keyClicks(field(2), sid("VA") + QStringLiteral(" "));
    QTest::keyClick(field(2), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 1);
    const auto entered = m_entered->at(0).at(0).value<TwilioSettings>();
    QCOMPARE(entered.accountSid, sid("AC"));
    QCOMPARE(entered.authToken.reveal(), token);
    QCOMPARE(entered.verifyServiceSid, sid("VA"));
    QVERIFY(!m_entered->at(0).at(1).toBool()); // there is no keychain
    // Until there is an answer, nothing is asked twice.
    QTest::keyClick(field(2), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 1);
    m_page->tellProblem(QStringLiteral("No."));
    QVERIFY(isShown(QStringLiteral("No.")));
    QTest::keyClick(field(2), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 2);
    m_page->tellProblem(QStringLiteral("Again no."));
    QTest::keyClick(field(1), Qt::Key_Backspace); // it was about what stood there before
    QVERIFY(!isShown(QStringLiteral("Again no.")));
}

void FirstRunTest::keepsBadOnes()
{
    QTest::keyClicks(field(0), sid("AC"));
    QTest::keyClicks(field(1), QString(32, QLatin1Char('f')));
    QTest::keyClicks(field(2), sid("SK"));
    QTest::mouseClick(button(QStringLiteral("Use these credentials")), Qt::LeftButton);
    QCOMPARE(m_entered->count(), 0);
    QVERIFY(isShown(QStringLiteral("That is an API key SID (SK…). The service SID begins with VA.")));
    QCOMPARE(field(2)->text(), sid("SK"));
    QVERIFY(field(2)->hasFocus());
}

void FirstRunTest::namesTheSecretByTheUser()
{
    QVERIFY(isShown(QStringLiteral("Auth token or API key secret")));
    QTest::keyClicks(field(0), QStringLiteral("SK"));
    QVERIFY(isShown(QStringLiteral("API key secret")));
    field(0)->clear();
    QTest::keyClicks(field(0), QStringLiteral("AC"));
    QVERIFY(isShown(QStringLiteral("Auth token")));
}

void FirstRunTest::hidesTheSecret()
{
    QTest::keyClicks(field(1), QStringLiteral("abc"));
    QVERIFY(!field(1)->displayText().contains(QLatin1Char('a')));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(field(1));
    QVERIFY(!spoken->text(QAccessible::Value).contains(QLatin1Char('a')));
}

void FirstRunTest::offersTheSandbox()
{
    QSignalSpy chosen(m_page.get(), &FirstRun::sandboxChosen);
    auto *sandbox = button(QStringLiteral("Try the sandbox"));
    sandbox->setFocus();
    QTest::keyClick(sandbox, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(m_entered->count(), 0);
}

void FirstRunTest::givesEveryFieldAName()
{
    for (QLineEdit *edit : m_page->findChildren<QLineEdit *>()) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(edit);
        QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    }
}

RINGPROOF_TEST(FirstRunTest)

} // namespace Ringproof

#include "firstruntest.moc"

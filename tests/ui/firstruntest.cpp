// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/firstrun.h"
#include "support/testregistry.h"
#include "ui/desk/credentialcheck.h"

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

    void knowsSids_data();
    void knowsSids();
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
    m_page = std::make_unique<FirstRun>(nullptr);
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

void FirstRunTest::knowsSids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &text, SidKind kind) {
        QTest::newRow(name) << text << static_cast<int>(kind);
    };
    row("account", sid("AC"), SidKind::Account);
    row("key", sid("SK"), SidKind::ApiKey);
    row("service", sid("VA"), SidKind::VerifyService);
    row("verification", sid("VE"), SidKind::Verification);
    row("messaging service", sid("MG"), SidKind::MessagingService);
    row("another", sid("PN"), SidKind::OtherSid);
    row("short", sid("VA").chopped(1), SidKind::None);
    row("long", sid("VA") + QLatin1Char('0'), SidKind::None);
    row("not hexadecimal", sid("VA").chopped(1) + QLatin1Char('g'), SidKind::None);
    row("lower case", sid("va"), SidKind::None);
    row("empty", {}, SidKind::None);
}

void FirstRunTest::knowsSids()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(sidKind(text)), kind);
}

void FirstRunTest::namesWhatWasGiven_data()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &problem, const char *words) {
        QTest::newRow(name) << problem << QString::fromUtf8(words);
    };
    row("key as service", CredentialCheck::serviceProblem(sid("SK")),
        "That is an API key SID (SK…). The service SID begins with VA.");
    row("account as service", CredentialCheck::serviceProblem(sid("AC")),
        "That is an account SID (AC…). The service SID begins with VA.");
    row("messaging service as service", CredentialCheck::serviceProblem(sid("MG")),
        "That is the SID of a messaging service (MG…). The service SID begins with VA.");
    row("unfinished service", CredentialCheck::serviceProblem(QStringLiteral("VA12")),
        "This SID is not complete: after its two letters come 32 digits and letters from a to f.");
    row("words as service", CredentialCheck::serviceProblem(QStringLiteral("my service")),
        "The service SID begins with VA.");
    row("no service", CredentialCheck::serviceProblem({}), "Enter the SID of the Verify service. It begins with VA.");
    row("a service", CredentialCheck::serviceProblem(sid("VA")), "");
    row("service as user", CredentialCheck::userProblem(sid("VA")),
        "That is the SID of a Verify service (VA…). Here belongs the account SID (AC…) or an API key SID (SK…).");
    row("unfinished user", CredentialCheck::userProblem(QStringLiteral("AC12")),
        "This SID is not complete: after its two letters come 32 digits and letters from a to f.");
    row("words as user", CredentialCheck::userProblem(QStringLiteral("me@example.org")),
        "An account SID begins with AC, an API key SID with SK.");
    row("an account", CredentialCheck::userProblem(sid("AC")), "");
    row("a key", CredentialCheck::userProblem(sid("SK")), "");
    row("key SID as secret", CredentialCheck::secretProblem(sid("SK")),
        "That is an API key SID (SK…). Here belongs the auth token or the API key's secret.");
    row("two words as secret", CredentialCheck::secretProblem(QStringLiteral("a b")),
        "There is a space inside. Copy the token or secret once more.");
    row("a token", CredentialCheck::secretProblem(QString(32, QLatin1Char('a'))), "");
}

void FirstRunTest::namesWhatWasGiven()
{
    QFETCH(QString, problem);
    QFETCH(QString, words);
    QCOMPARE(problem, words);
}

void FirstRunTest::handsOutGoodCredentials()
{
    const QString token(32, QLatin1Char('f'));
    QTest::keyClicks(field(0), QStringLiteral(" ") + sid("AC"));
    QTest::keyClicks(field(1), token);
    QTest::keyClicks(field(2), sid("VA") + QStringLiteral(" "));
    QTest::keyClick(field(2), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 1);
    QCOMPARE(m_entered->at(0), QVariantList({sid("AC"), token, sid("VA")}));
    // Until there is an answer, nothing is asked twice.
    QTest::keyClick(field(2), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 1);
    m_page->tellProblem(QStringLiteral("No."));
    QVERIFY(isShown(QStringLiteral("No.")));
    QTest::keyClick(field(2), Qt::Key_Return);
    QCOMPARE(m_entered->count(), 2);
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
    QCOMPARE(field(2)->accessibleDescription(), CredentialCheck::serviceProblem(sid("SK")));
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

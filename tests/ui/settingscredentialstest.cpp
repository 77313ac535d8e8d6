// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Credentials in the settings and at the first run: tested, used, kept; and every way in which a keychain can fail.
#include "settingsrig.h"
#include "support/testregistry.h"
#include "ui/desk/firstrun.h"
#include "ui/settings/credentialform.h"
#include "ui/settings/keepswitch.h"
#include "ui/widgets/switchbox.h"
#include "windowrig.h"

#include <QAccessible>
#include <QSignalSpy>

namespace Ringproof {

using namespace Testing;

namespace {

QString sid(const char *prefix) { return QString::fromLatin1(prefix) + QString(32, QLatin1Char('0')); }
const QString kToken = QString(32, QLatin1Char('f'));

} // namespace

class SettingsCredentialsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_rig.reset(); }

    void testsWithoutUsing();
    void usesAndKeeps();
    void usesWithoutKeeping();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhyItIsNotKept_data();
    void saysWhyItIsNotKept();
    void offersNoKeychainThatIsNotThere();
    void keepsASecretThatWasNotTypedAgain();
    void neverShowsASecret();
    void forgets();
    void asksBeforeTypedCredentialsAreLost();
    void keepsTypedCredentialsWhileOthersAreSaved();
    void clearsAProblemForAReader();
    void locksWhatIsFixed();
    void saysThatTheSandboxIsInUse();
    void asksForKeepingAtTheFirstRun_data();
    void asksForKeepingAtTheFirstRun();
    void survivesHostileText_data();
    void survivesHostileText();

private:
    void fill() const
    {
        m_rig->enter(QStringLiteral("Account SID"), sid("AC"));
        m_rig->enter(QStringLiteral("Auth token"), kToken);
        m_rig->enter(QStringLiteral("Verify service SID"), sid("VA"));
    }
    void make(const QMap<QString, QString> &environment, const SecretValues &kept = {})
    {
        m_rig = std::make_unique<SettingsRig>(environment);
        Config config = m_rig->loaded.config;
        applySecrets(kept, QStringLiteral("keychain"), config);
        m_rig->model.load(config);
        m_chosen = std::make_unique<QSignalSpy>(&m_rig->model, &SettingsModel::credentialsChosen);
    }

    MemoryFolder m_memory;
    std::unique_ptr<SettingsRig> m_rig;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void SettingsCredentialsTest::init()
{
    make({});
    m_rig->report.service = SettingsRig::service();
}

void SettingsCredentialsTest::testsWithoutUsing()
{
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    fill();
    m_rig->enter(QStringLiteral("Region"), QStringLiteral("ie1"));
    QAbstractButton *test = m_rig->button(QStringLiteral("Test connection"));
    test->setFocus();
    QTest::keyClick(test, Qt::Key_Space);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Connected. Twilio accepted")));
    QVERIFY(test->hasFocus());
    QCOMPARE(m_rig->tested.size(), size_t(1));
    QCOMPARE(m_rig->tested.front().accountSid, sid("AC"));
    QCOMPARE(m_rig->tested.front().region, QStringLiteral("ie1")); // before it is saved
    QCOMPARE(m_chosen->count(), 0);
    QCOMPARE(m_rig->secrets.writes, 0);
}

void SettingsCredentialsTest::usesAndKeeps()
{
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    fill();
    m_rig->click(QStringLiteral("Use these"));
    QTRY_COMPARE(m_chosen->count(), 1);
    QVERIFY(m_chosen->at(0).at(1).toBool());
    QCOMPARE(m_rig->secrets.kept.value(QStringLiteral("TWILIO_AUTH_TOKEN")).reveal(), kToken);
    QVERIFY(m_rig->shows(QStringLiteral("kept in the keychain")));
    QVERIFY(!QFile::exists(m_rig->file())); // never in the settings
}

void SettingsCredentialsTest::usesWithoutKeeping()
{
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    fill();
    m_rig->find<SwitchBox>(QStringLiteral("Keep them"))->setChecked(false);
    m_rig->click(QStringLiteral("Use these"));
    QTRY_COMPARE(m_chosen->count(), 1);
    QVERIFY(!m_chosen->at(0).at(1).toBool());
    QCOMPARE(m_rig->secrets.writes, 0);
}

void SettingsCredentialsTest::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("providerCode");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, ErrorCode code, int providerCode, const char *region, const char *words) {
        QTest::newRow(name) << int(code) << providerCode << QString::fromLatin1(region) << QString::fromLatin1(words);
    };
    row("wrong token", ErrorCode::CredentialsRejected, 20003, "", "does not accept the credentials");
    row("another region", ErrorCode::CredentialsRejected, 20003, "ie1", "belong to the region ie1");
    row("suspended", ErrorCode::CredentialsRejected, 20005, "", "suspended or closed");
    row("no such service", ErrorCode::ServiceNotFound, 20404, "", "no Verify service with that SID");
    row("unreachable", ErrorCode::ProviderUnavailable, 0, "", "Couldn't reach Twilio");
    row("not Twilio", ErrorCode::ProviderAnswerUnusable, 0, "", "not as Twilio does");
}

void SettingsCredentialsTest::saysWhatIsWrong()
{
    QFETCH(int, code);
    QFETCH(int, providerCode);
    QFETCH(QString, region);
    QFETCH(QString, words);
    Error error(static_cast<ErrorCode>(code));
    error.providerCode = providerCode;
    m_rig->report = {.error = error};
    m_rig->report.otherRegion = region;
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    fill();
    m_rig->click(QStringLiteral("Use these"));
    QTRY_VERIFY(m_rig->shows(words));
    QCOMPARE(m_chosen->count(), 0);
    QCOMPARE(m_rig->secrets.writes, 0);
}

void SettingsCredentialsTest::saysWhyItIsNotKept_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<QString>("words");
    QTest::newRow("locked") << int(SecretTrouble::Locked) << QStringLiteral("The keychain is locked");
    QTest::newRow("slow") << int(SecretTrouble::Slow) << QStringLiteral("does not answer");
    QTest::newRow("refused") << int(SecretTrouble::Refused) << QStringLiteral("The keychain refused");
    QTest::newRow("gone meanwhile") << int(SecretTrouble::Absent) << QStringLiteral("has no keychain");
}

void SettingsCredentialsTest::saysWhyItIsNotKept()
{
    QFETCH(int, trouble);
    QFETCH(QString, words);
    m_rig->secrets.outcome = static_cast<SecretTrouble>(trouble);
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    fill();
    m_rig->click(QStringLiteral("Use these"));
    QTRY_VERIFY(m_rig->shows(words));
    QVERIFY(m_rig->shows(QStringLiteral("are in use, but are not kept")));
    QCOMPARE(m_chosen->count(), 1);
    QVERIFY(!m_chosen->at(0).at(1).toBool());
}

void SettingsCredentialsTest::offersNoKeychainThatIsNotThere()
{
    m_rig->secrets.looked = SecretTrouble::Absent;
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    QVERIFY(!m_rig->find<SwitchBox>(QStringLiteral("Keep them")));
    QVERIFY(m_rig->shows(QStringLiteral("--env-file")));
    fill();
    m_rig->click(QStringLiteral("Use these"));
    QTRY_COMPARE(m_chosen->count(), 1);
    QCOMPARE(m_rig->secrets.writes, 0);
}

void SettingsCredentialsTest::keepsASecretThatWasNotTypedAgain()
{
    make({}, {{QStringLiteral("TWILIO_ACCOUNT_SID"), Secret(sid("AC"))},
                 {QStringLiteral("TWILIO_AUTH_TOKEN"), Secret(kToken)},
                 {QStringLiteral("TWILIO_VERIFY_SERVICE_SID"), Secret(sid("VA"))}});
    m_rig->report.service = SettingsRig::service();
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    QCOMPARE(m_rig->field(QStringLiteral("Auth token"))->placeholderText(), QStringLiteral("Unchanged"));
    m_rig->click(QStringLiteral("Test connection"));
    QTRY_COMPARE(m_rig->tested.size(), size_t(1));
    QCOMPARE(m_rig->tested.front().authToken.reveal(), kToken);
    // Another account needs its own token.
    m_rig->enter(QStringLiteral("Account SID"), QStringLiteral("AC") + QString(32, u'1'));
    m_rig->click(QStringLiteral("Test connection"));
    QVERIFY(m_rig->shows(QStringLiteral("Enter the auth token")));
    QCOMPARE(m_rig->tested.size(), size_t(1));
}

void SettingsCredentialsTest::neverShowsASecret()
{
    make({}, {{QStringLiteral("TWILIO_ACCOUNT_SID"), Secret(sid("AC"))},
                 {QStringLiteral("TWILIO_AUTH_TOKEN"), Secret(kToken)},
                 {QStringLiteral("TWILIO_VERIFY_SERVICE_SID"), Secret(sid("VA"))}});
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    for (QLineEdit *edit : m_rig->dialog->findChildren<QLineEdit *>()) {
        QVERIFY(!edit->text().contains(kToken));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(edit);
        QVERIFY(!spoken->text(QAccessible::Value).contains(kToken));
    }
    m_rig->enter(QStringLiteral("Auth token"), kToken);
    QVERIFY(!m_rig->field(QStringLiteral("Auth token"))->displayText().contains(u'f'));
}

void SettingsCredentialsTest::forgets()
{
    make({}, {{QStringLiteral("TWILIO_ACCOUNT_SID"), Secret(sid("AC"))},
                 {QStringLiteral("TWILIO_AUTH_TOKEN"), Secret(kToken)},
                 {QStringLiteral("TWILIO_VERIFY_SERVICE_SID"), Secret(sid("VA"))}});
    m_rig->secrets.kept = {{QStringLiteral("TWILIO_AUTH_TOKEN"), Secret(kToken)}};
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    QVERIFY(m_rig->shows(QStringLiteral("kept in the system's keychain")));
    m_rig->click(QStringLiteral("Remove from the keychain"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("no longer has the credentials")));
    QVERIFY(m_rig->secrets.kept.isEmpty());
}

void SettingsCredentialsTest::clearsAProblemForAReader()
{
    CredentialForm form(nullptr);
    form.show();
    const QSignalSpy edited(&form, &CredentialForm::edited);
    form.setSettings({.accountSid = sid("AC"), .authToken = {}, .verifyServiceSid = sid("XX")});
    QCOMPARE(edited.count(), 0); // by the program
    auto *service = form.findChildren<QLineEdit *>().last();
    QCOMPARE(service->text(), sid("XX"));
    QVERIFY(service->accessibleDescription().isEmpty());
    QVERIFY(!form.check());
    QVERIFY(!service->accessibleDescription().isEmpty());
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(service);
    QVERIFY(reader && reader->editableTextInterface());
    reader->editableTextInterface()->replaceText(0, 2, QStringLiteral("VA"));
    QCOMPARE(service->text(), sid("VA"));
    QVERIFY(service->accessibleDescription().isEmpty());
    QCOMPARE(edited.count(), 1);
}

void SettingsCredentialsTest::locksWhatIsFixed()
{
    make({{QStringLiteral("TWILIO_ACCOUNT_SID"), sid("AC")}, {QStringLiteral("TWILIO_AUTH_TOKEN"), kToken},
        {QStringLiteral("TWILIO_VERIFY_SERVICE_SID"), sid("VA")}});
    m_rig->report.service = SettingsRig::service();
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    QVERIFY(m_rig->shows(QStringLiteral("Fixed by the environment")));
    QVERIFY(!m_rig->field(QStringLiteral("Account SID"))->isEnabled());
    QVERIFY(!m_rig->button(QStringLiteral("Use these")));
    m_rig->click(QStringLiteral("Test connection"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Connected. Twilio accepted")));
}

void SettingsCredentialsTest::saysThatTheSandboxIsInUse()
{
    const QString sentence = QStringLiteral("The sandbox is in use");
    for (const SettingsPlace place : {SettingsPlace::Twilio, SettingsPlace::Service}) {
        QVERIFY(m_rig->opens(place));
        QVERIFY(!m_rig->shows(sentence));
    }
    SettingsModel::Lent lent = m_rig->model.lent();
    lent.isSandbox = true;
    m_rig->model.lend(lent);
    for (const SettingsPlace place : {SettingsPlace::Twilio, SettingsPlace::Service}) {
        QVERIFY(m_rig->opens(place));
        QVERIFY(m_rig->shows(sentence));
    }
}

void SettingsCredentialsTest::asksForKeepingAtTheFirstRun_data()
{
    QTest::addColumn<int>("looked");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("there is one") << int(SecretTrouble::None) << true;
    QTest::newRow("there is none") << int(SecretTrouble::Absent) << false;
}

void SettingsCredentialsTest::asksForKeepingAtTheFirstRun()
{
    QFETCH(int, looked);
    QFETCH(bool, keeps);
    ScriptedSecrets secrets;
    secrets.looked = static_cast<SecretTrouble>(looked);
    FirstRun page(&secrets, nullptr);
    QSignalSpy entered(&page, &FirstRun::credentialsEntered);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(page.findChild<SwitchBox *>()->isVisible(), keeps);
    const auto fields = page.findChildren<QLineEdit *>();
    QTest::keyClicks(fields.at(0), sid("AC"));
    QTest::keyClicks(fields.at(1), kToken);
    QTest::keyClicks(fields.at(2), sid("VA"));
    QTest::keyClick(fields.at(2), Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.at(0).at(1).toBool(), keeps);
    QCOMPARE(secrets.writes, 0); // before they have proved right
}

void SettingsCredentialsTest::survivesHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a megabyte") << QString(1'000'000, u'A');
    QTest::newRow("a null") << QStringLiteral("AC") + QChar(0) + QString(31, u'0');
    QTest::newRow("lines") << sid("AC") + QStringLiteral("\nX-Header: 1");
    QTest::newRow("turned around") << QStringLiteral("\u202EAC") + QString(32, u'0');
    QTest::newRow("markup") << QStringLiteral("<b>AC</b>");
}

void SettingsCredentialsTest::survivesHostileText()
{
    QFETCH(QString, text);
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    fill();
    QLineEdit *user = m_rig->field(QStringLiteral("Account SID"));
    user->selectAll();
    SettingsRig::paste(user, text);
    QVERIFY(user->text().size() <= 200);
    m_rig->click(QStringLiteral("Use these"));
    QVERIFY(m_rig->tested.empty());
    QVERIFY(!user->accessibleDescription().isEmpty());
}

void SettingsCredentialsTest::asksBeforeTypedCredentialsAreLost()
{
    make({});
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    m_rig->enter(QStringLiteral("Account SID"), sid("AC"));
    m_rig->enter(QStringLiteral("Auth token"), kToken);
    const auto escape = [this] { QTest::keyClick(m_rig->dialog.get(), Qt::Key_Escape); };
    escape();
    QVERIFY(m_rig->dialog->isVisible());
    QVERIFY(m_rig->shows(QStringLiteral("credentials you entered are not in use yet")));
    escape(); // back to the form
    QVERIFY(m_rig->dialog->isVisible());
    QVERIFY(!m_rig->shows(QStringLiteral("are not in use yet")));
    QCOMPARE(m_rig->field(QStringLiteral("Auth token"))->text(), kToken);
    escape();
    m_rig->click(QStringLiteral("Discard changes"));
    QVERIFY(!m_rig->dialog->isVisible());
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    QVERIFY(m_rig->field(QStringLiteral("Account SID"))->text().isEmpty());
    escape(); // nothing to ask about
    QVERIFY(!m_rig->dialog->isVisible());
}

void SettingsCredentialsTest::keepsTypedCredentialsWhileOthersAreSaved()
{
    make({});
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    m_rig->enter(QStringLiteral("Auth token"), kToken);
    m_rig->enter(QStringLiteral("Edge"), QStringLiteral("dublin"));
    m_rig->click(QStringLiteral("Save"));
    QTRY_COMPARE(m_rig->loaded.config.twilio.edge, QStringLiteral("dublin"));
    QCOMPARE(m_rig->field(QStringLiteral("Auth token"))->text(), kToken);
}

RINGPROOF_TEST(SettingsCredentialsTest)

} // namespace Ringproof

#include "settingscredentialstest.moc"

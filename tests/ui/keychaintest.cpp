// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real keychain store on the bus that tests/smoke/keychaintest.py has made for it: run by that script, function by function.
#include "app/desktop/keychainstore.h"
#include "support/testregistry.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QTest>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

SecretValues values()
{
    return {{QStringLiteral("TWILIO_ACCOUNT_SID"), Secret(QStringLiteral("AC1"))},
        {QStringLiteral("TWILIO_AUTH_TOKEN"), Secret(QStringLiteral("to\"ken ü"))}};
}

/// Takes the keychain's place on the bus, and says no or nothing.
class FalseKeychain final : public QDBusVirtualObject
{
public:
    explicit FalseKeychain(bool isSilent)
        : m_isSilent(isSilent)
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("false")))
    {
        m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
        isThere = m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }
    ~FalseKeychain() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.secrets"));
        QDBusConnection::disconnectFromBus(QStringLiteral("false"));
    }

    bool isThere = false;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (!m_isSilent)
            bus.send(message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("no")));
        return true;
    }

private:
    bool m_isSilent;
    QDBusConnection m_bus;
};

} // namespace

class KeychainTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keeps();
    void findsWhatWasKept();
    void forgets();
    void findsNone();
    void findsItLocked();
    void findsItSilent();
    void findsItRefusing();
};

void KeychainTest::keeps()
{
    KeychainStore store;
    QCOMPARE(QCoro::waitFor(store.look()), SecretTrouble::None);
    QCOMPARE(QCoro::waitFor(store.keep({{QStringLiteral("TWILIO_AUTH_TOKEN"), Secret(QStringLiteral("old"))}})),
        SecretTrouble::None);
    QCOMPARE(QCoro::waitFor(store.keep(values())), SecretTrouble::None);
}

void KeychainTest::findsWhatWasKept()
{
    KeychainStore store;
    const SecretReading reading = QCoro::waitFor(store.read());
    QCOMPARE(reading.trouble, SecretTrouble::None);
    QVERIFY(reading.values == values());
}

void KeychainTest::forgets()
{
    KeychainStore store;
    QCOMPARE(QCoro::waitFor(store.forget()), SecretTrouble::None);
    const SecretReading reading = QCoro::waitFor(store.read());
    QCOMPARE(reading.trouble, SecretTrouble::None);
    QVERIFY(reading.values.isEmpty());
    QCOMPARE(QCoro::waitFor(store.forget()), SecretTrouble::None); // nothing there any more
}

void KeychainTest::findsNone()
{
    KeychainStore store;
    QCOMPARE(QCoro::waitFor(store.look()), SecretTrouble::Absent);
    QCOMPARE(QCoro::waitFor(store.read()).trouble, SecretTrouble::Absent);
    QCOMPARE(QCoro::waitFor(store.keep(values())), SecretTrouble::Absent);
    QCOMPARE(QCoro::waitFor(store.forget()), SecretTrouble::Absent);
}

void KeychainTest::findsItLocked()
{
    // Nobody is there to type its password.
    KeychainStore store(5s);
    QCOMPARE(QCoro::waitFor(store.look()), SecretTrouble::None);
    QCOMPARE(QCoro::waitFor(store.read()).trouble, SecretTrouble::Locked);
    QCOMPARE(QCoro::waitFor(store.keep(values())), SecretTrouble::Locked);
}

void KeychainTest::findsItSilent()
{
    const FalseKeychain keychain(true);
    QVERIFY(keychain.isThere);
    KeychainStore store(500ms);
    QCOMPARE(QCoro::waitFor(store.look()), SecretTrouble::None);
    QCOMPARE(QCoro::waitFor(store.read()).trouble, SecretTrouble::Slow);
}

void KeychainTest::findsItRefusing()
{
    const FalseKeychain keychain(false);
    QVERIFY(keychain.isThere);
    KeychainStore store(5s);
    QCOMPARE(QCoro::waitFor(store.keep(values())), SecretTrouble::Refused);
    QCOMPARE(QCoro::waitFor(store.read()).trouble, SecretTrouble::Refused);
}

RINGPROOF_TEST(KeychainTest)

} // namespace Ringproof

#include "keychaintest.moc"

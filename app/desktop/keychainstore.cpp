// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/keychainstore.h"

#include "ui/desktoppreferences.h"

#include <QCoroDBusPendingCall>
#include <QCoroFuture>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

const auto kEntryService = QStringLiteral("ringproof");
const auto kEntryKey = QStringLiteral("twilio");
const auto kSecrets = QStringLiteral("org.freedesktop.secrets");
const auto kSecretsPath = QStringLiteral("/org/freedesktop/secrets");
constexpr int kAnswerWithin = 3000; // ms, for questions that nobody has to type a password for

const auto kBus = QStringLiteral("org.freedesktop.DBus");

QDBusPendingCall ask(const QString &service, const QString &path, const QString &interface, const QString &method,
    const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().asyncCall(call, kAnswerWithin);
}

/// Of those that QtKeychain can talk to, running or to be started by the bus.
bool isKeychain(const QString &name)
{
    return name == kSecrets || name == QStringLiteral("org.kde.kwalletd5") ||
           name == QStringLiteral("org.kde.kwalletd6");
}

Task<bool> isThere()
{
    if (!hasSessionBus() || !QDBusConnection::sessionBus().isConnected())
        co_return false;
    for (const auto &method : {QStringLiteral("ListNames"), QStringLiteral("ListActivatableNames")}) {
        const QDBusPendingCall call = ask(kBus, QStringLiteral("/org/freedesktop/DBus"), kBus, method);
        const QDBusMessage answer = co_await call;
        const QStringList names = answer.arguments().value(0).toStringList();
        if (std::any_of(names.begin(), names.end(), isKeychain))
            co_return true;
    }
    co_return false;
}

/// Whether the collection that entries go to by default is locked (Secret Service API, 5. Collections).
Task<bool> isLocked()
{
    const QDBusPendingCall alias = ask(kSecrets, kSecretsPath, QStringLiteral("org.freedesktop.Secret.Service"),
        QStringLiteral("ReadAlias"), QVariantList(1, QStringLiteral("default")));
    const QDBusMessage found = co_await alias;
    const QString path = found.arguments().value(0).value<QDBusObjectPath>().path();
    if (path.size() < 2)
        co_return false;
    const QVariantList property{QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")};
    const QDBusPendingCall state = ask(
        kSecrets, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), property);
    const QDBusMessage answer = co_await state;
    co_return answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

SecretTrouble troubleFor(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound: return SecretTrouble::None;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return SecretTrouble::Locked;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return SecretTrouble::Absent;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError: return SecretTrouble::Refused;
    }
    return SecretTrouble::Refused;
}

void prepare(QKeychain::Job *job)
{
    job->setKey(kEntryKey);
    job->setInsecureFallback(false);
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{}

Task<SecretTrouble> KeychainStore::look()
{
    const bool there = co_await isThere();
    co_return there ? SecretTrouble::None : SecretTrouble::Absent;
}

Task<KeychainStore::Outcome> KeychainStore::finish(QKeychain::Job *job)
{
    // The job deletes itself when it ends, which may be after our patience: nobody may delete it before.
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    const auto give = [promise](const Outcome &outcome) {
        if (promise->future().isFinished())
            return;
        promise->addResult(outcome);
        promise->finish();
    };
    connect(job, &QKeychain::Job::finished, job, [give](QKeychain::Job *ended) {
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
        give({.trouble = troubleFor(ended->error()),
            .isFound = ended->error() != QKeychain::EntryNotFound,
            .text = Secret(reading ? reading->textData() : QString())});
    });
    QTimer::singleShot(m_patience, this, [give] { give({.trouble = SecretTrouble::Slow}); });
    job->start();
    const QFuture<Outcome> future = promise->future();
    Outcome outcome = co_await future;
    // QtKeychain has one number for most of what goes wrong, and a locked keychain looks like an empty one.
    if (outcome.trouble == SecretTrouble::Refused || !outcome.isFound) {
        const bool there = co_await isThere();
        const bool locked = co_await isLocked();
        if (!there)
            outcome.trouble = SecretTrouble::Absent;
        else if (locked)
            outcome.trouble = SecretTrouble::Locked;
    }
    co_return outcome;
}

Task<SecretReading> KeychainStore::read()
{
    const bool there = co_await isThere();
    if (!there)
        co_return SecretReading{.trouble = SecretTrouble::Absent, .values = {}};
    auto *job = new QKeychain::ReadPasswordJob(kEntryService);
    prepare(job);
    const Outcome outcome = co_await finish(job);
    if (outcome.trouble != SecretTrouble::None || !outcome.isFound)
        co_return SecretReading{.trouble = outcome.trouble, .values = {}};
    co_return SecretReading{
        .trouble = SecretTrouble::None, .values = unpackSecrets(outcome.text).value_or(SecretValues())};
}

Task<SecretTrouble> KeychainStore::keep(SecretValues values)
{
    const bool there = co_await isThere();
    if (!there)
        co_return SecretTrouble::Absent;
    auto *job = new QKeychain::WritePasswordJob(kEntryService);
    prepare(job);
    job->setTextData(packSecrets(values).reveal());
    const Outcome outcome = co_await finish(job);
    co_return outcome.trouble;
}

Task<SecretTrouble> KeychainStore::forget()
{
    const bool there = co_await isThere();
    if (!there)
        co_return SecretTrouble::Absent;
    auto *job = new QKeychain::DeletePasswordJob(kEntryService);
    prepare(job);
    const Outcome outcome = co_await finish(job);
    co_return outcome.trouble;
}

} // namespace Ringproof

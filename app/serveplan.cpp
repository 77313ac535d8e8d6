// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/serveplan.h"

#include "app/engine.h"
#include "app/process.h"
#include "base/fileaccess.h"
#include "config/serveraddress.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace Ringproof {

namespace {

/// What the client's pool and everything else keep open at most.
constexpr int kOtherDescriptors = 800;
constexpr int kFewestConnections = 64;
constexpr int kMostConnections = 20000;

/// A chain of certificates takes some KiB.
constexpr qint64 kLongestPem = 1024 * 1024;

Failure misconfigured(const QString &sentence) { return fail(ErrorCode::Misconfigured, sentence); }

Result<QByteArray> readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return misconfigured(QStringLiteral("%1 cannot be read: %2").arg(name, file.errorString()));
    const QByteArray content = file.read(kLongestPem + 1);
    if (content.size() > kLongestPem)
        return misconfigured(QStringLiteral("%1 is too long for a certificate or a key").arg(name));
    return content;
}

QSslKey parseKey(const QByteArray &pem)
{
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa})
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    return {};
}

/// Qt does not say: a pair that does not fit together would fail every handshake.
bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const auto bio = [](const QByteArray &pem) {
        return std::unique_ptr<BIO, decltype(&BIO_free)>(
            BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free);
    };
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        PEM_read_bio_X509(bio(certificatePem).get(), nullptr, nullptr, nullptr), &X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(bio(keyPem).get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

/// Each certificate has to be vouched for by the next one.
bool isChain(const QList<QSslCertificate> &chain)
{
    for (qsizetype i = 0; i + 1 < chain.size(); ++i)
        if (chain.at(i).issuerInfo(QSslCertificate::CommonName) != chain.at(i + 1).subjectInfo(QSslCertificate::CommonName))
            return false;
    return true;
}

int connectionsFor(int descriptors)
{
    return std::clamp(descriptors - kOtherDescriptors, kFewestConnections, kMostConnections);
}

} // namespace

std::variant<ServePlan, QString> readServePlan(const Config &config, const ServeWishes &wishes, bool isSandbox)
{
    ServePlan plan;
    ApiServer::Options &server = plan.server;
    const ServerSettings &settings = config.server;
    if (!settings.listenAddress.isEmpty() && settings.listenAddress != QLatin1StringView("localhost"))
        server.addresses = {QHostAddress(settings.listenAddress)};
    plan.isReachable = !settings.listenAddress.isEmpty() && !isLoopbackAddress(settings.listenAddress);
    server.port = quint16(settings.port);
    for (const QString &origin : settings.allowedOrigins)
        server.origins.append(origin.toLatin1());
    for (const QString &text : wishes.proxies) {
        const auto network = Subnet::fromText(text);
        if (!network)
            return QStringLiteral("--behind-proxy expects an address or a network, such as 10.0.0.0/8.");
        server.auth.proxies.append(*network);
    }
    if (wishes.certificateFile.isEmpty() != wishes.keyFile.isEmpty())
        return QStringLiteral("--tls-cert and --tls-key belong together.");
    plan.isBehindProxy = !wishes.proxies.isEmpty();
    // Callers from other machines may come through a proxy on this one.
    server.auth.requireKey = settings.requireKey || (plan.isReachable && !wishes.trustLoopback);
    for (const QString &text : wishes.publicHosts) {
        const auto host = publicHost(text);
        if (!host)
            return QStringLiteral("--public-host expects a host name as clients send it, such as verify.example.com: no "
                                  "scheme, no path, no *.");
        server.publicHosts.append(*host);
    }
    server.maxConnections = connectionsFor(descriptorLimit());
    server.tryOutPage = wishes.tryOutPage.value_or(!plan.isReachable && !plan.isBehindProxy);
    server.routes = {
        .provider = providerName(isSandbox), .version = programVersion(), .metricsOpen = wishes.metricsOpen};
    return plan;
}

std::optional<ServeRefusal> refusalToServe(const ServePlan &plan, qsizetype liveKeys)
{
    if (plan.isReachable && !plan.server.tls && !plan.isBehindProxy)
        return ServeRefusal::NeedsTls;
    if ((plan.isReachable || plan.isBehindProxy || plan.server.auth.requireKey) && liveKeys == 0)
        return ServeRefusal::NeedsKey;
    return std::nullopt;
}

QString refusalText(ServeRefusal refusal)
{
    switch (refusal) {
    case ServeRefusal::NeedsTls:
        return QStringLiteral("Other machines can reach this address: it needs --tls-cert and --tls-key, or "
                              "--behind-proxy with the address of the proxy that does TLS.");
    case ServeRefusal::NeedsKey:
        return QStringLiteral("Nobody could use this server: make an API key first, by ringproof-cli apikey create NAME.");
    }
    Q_UNREACHABLE();
}

Result<QSslConfiguration> loadTls(const QString &certificateFile, const QString &keyFile)
{
    const auto certificatePem = readFile(certificateFile);
    const auto keyPem = readFile(keyFile);
    for (const auto *read : {&certificatePem, &keyPem})
        if (!*read)
            return fail(read->error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return misconfigured(QStringLiteral("%1 holds no certificate (PEM).").arg(certificateFile));
    if (!isChain(chain))
        return misconfigured(
            QStringLiteral("%1: each certificate has to be followed by the one that vouches for it.").arg(certificateFile));
    const QSslKey key = parseKey(*keyPem);
    if (key.isNull())
        return misconfigured(QStringLiteral("%1 holds no private key without a passphrase (PEM).").arg(keyFile));
    if (const auto exposure = exposureText(keyFile, Protection::FromReading))
        return misconfigured(*exposure);
    if (const auto exposure = exposureText(certificateFile, Protection::FromWriting))
        return misconfigured(*exposure);
    if (!belongTogether(*certificatePem, *keyPem))
        return misconfigured(
            QStringLiteral("The key in %1 is not that of the certificate in %2.").arg(keyFile, certificateFile));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (chain.first().expiryDate() <= now)
        return misconfigured(QStringLiteral("The certificate in %1 expired on %2.")
                                 .arg(certificateFile, chain.first().expiryDate().toString(Qt::ISODate)));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace Ringproof

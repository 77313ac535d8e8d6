// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A key and a certificate that vouches for itself, made when a test asks for them, for TLS on this machine.
// Never written to a file, so that no private key lies in the repository.
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace Ringproof::Testing {

struct SelfSigned
{
    QSslCertificate certificate;
    QSslKey key;

    /// For a server that shows the certificate.
    QSslConfiguration server() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate);
        configuration.setPrivateKey(key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        return configuration;
    }
    /// For a client that trusts this certificate and nothing else.
    QSslConfiguration client() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({certificate});
        return configuration;
    }
};

/// Valid since two days ago and until `days` days from now, a negative number for one that is over already. `names` is
/// OpenSSL's subjectAltName.
inline SelfSigned selfSigned(const QByteArray &names = "IP:127.0.0.1,DNS:localhost", int days = 30)
{
    constexpr long kDay = 24L * 60 * 60;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(X509_new(), &X509_free);
    X509_set_version(x509.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509.get()), -2 * kDay);
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), days * kDay);
    X509_set_pubkey(x509.get(), key.get());
    X509_NAME *name = X509_get_subject_name(x509.get());
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("Ringproof test"), -1, -1, 0);
    X509_set_issuer_name(x509.get(), name);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> alternatives(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names.constData()), &X509_EXTENSION_free);
    X509_add_ext(x509.get(), alternatives.get(), -1);
    X509_sign(x509.get(), key.get(), EVP_sha256());

    const auto pem = [](const auto &write) {
        const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
        write(memory.get());
        char *data = nullptr;
        const long size = BIO_get_mem_data(memory.get(), &data);
        return QByteArray(data, size);
    };
    const QByteArray keyText = pem([&](BIO *out) {
        PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    const QByteArray certificateText = pem([&](BIO *out) { PEM_write_bio_X509(out, x509.get()); });
    return {QSslCertificate(certificateText), QSslKey(keyText, QSsl::Ec)};
}

} // namespace Ringproof::Testing

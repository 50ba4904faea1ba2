#pragma once

#include "crypto/certificate.h"
#include "crypto/sign.h"
#include "platform/directory.h"

namespace zm::platform {

/// An officer's office that is about to enrol, with both of its keys.
struct Newcomer {
    explicit Newcomer(QString deviceId = QString(32, QLatin1Char('a')), crypto::Suite suite = crypto::Suite::Sm2Sm3)
        : device(std::move(deviceId)), tls(crypto::TlsKey::generate().value()),
          officer(crypto::SigningKey::generate(suite).value())
    {
        request = pemOf(crypto::certificateRequest(tls, device).value());
    }

    EnrolmentRequest asking(const QString &code) const
    {
        return {code, device, request, officer.suite(), officer.publicKey()->bytes(),
                officer.sign(enrolmentProof(code, device, request)).value()};
    }
    static QByteArray pemOf(const QByteArray &der)
    {
        QByteArray pem = "-----BEGIN CERTIFICATE REQUEST-----\n";
        const QByteArray text = der.toBase64();
        for (qsizetype at = 0; at < text.size(); at += 64)
            pem += text.mid(at, 64) + '\n';
        return pem + "-----END CERTIFICATE REQUEST-----\n";
    }

    QString device;
    crypto::TlsKey tls;
    crypto::SigningKey officer;
    QByteArray request;
};

} // namespace zm::platform

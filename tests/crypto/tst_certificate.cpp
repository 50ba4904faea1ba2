#include "crypto/certificate.h"

#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTest>

using namespace zm;
using namespace zm::crypto;

namespace {

const QDateTime kFrom(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
const QDateTime kUntil(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC);

CertificateAuthority authority()
{
    return CertificateAuthority::create("Test authority", kFrom, kUntil).value();
}

Grant clientGrant()
{
    return {.commonName = "device-1", .organisation = "示0105", .from = kFrom, .until = kUntil};
}

QByteArray request()
{
    return certificateRequest(TlsKey::generate().value(), "whoever").value();
}

} // namespace

class CertificateTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCertificateNamesWhomTheAuthorityKnowsAndNotWhoAsks()
    {
        const QByteArray der = authority().issue(request(), clientGrant()).value();

        const QSslCertificate read(der, QSsl::Der);
        QCOMPARE(read.subjectInfo(QSslCertificate::CommonName), QStringList("device-1"));
        QCOMPARE(read.subjectInfo(QSslCertificate::Organization), QStringList("示0105"));
        QCOMPARE(read.effectiveDate().toUTC(), kFrom);
        QCOMPARE(read.expiryDate().toUTC(), kUntil);
    }

    void aServersCertificateHoldsForItsHosts()
    {
        Grant grant = clientGrant();
        grant.role = Grant::Role::Server;
        grant.hosts = {"localhost", "127.0.0.1"};

        const QSslCertificate read(authority().issue(request(), grant).value(), QSsl::Der);

        QVERIFY(read.subjectAlternativeNames().contains(QSsl::DnsEntry, "localhost"));
        QVERIFY(read.subjectAlternativeNames().contains(QSsl::IpAddressEntry, "127.0.0.1"));
    }

    void aHostCannotSmuggleInAnotherName()
    {
        Grant grant = clientGrant();
        grant.hosts = {"localhost,DNS:court.example"};

        const auto issued = authority().issue(request(), grant);

        QVERIFY(!issued);
        QCOMPARE(issued.error().code, ErrorCode::Invalid);
    }

    void aBentRequestIsRefused()
    {
        QByteArray bent = request();
        bent[bent.size() - 1] = char(bent[bent.size() - 1] ^ 1);
        QVERIFY(!authority().issue(bent, clientGrant()));
        QVERIFY(!authority().issue(request() + '\0', clientGrant()));
        QVERIFY(!authority().issue("not a request", clientGrant()));
        QVERIFY(!authority().issue(QByteArray(100'000, '0'), clientGrant()));
    }

    void anAuthorityIsReadBackAsItWasWritten()
    {
        const CertificateAuthority made = authority();

        const auto again = CertificateAuthority::read(made.certificatePem(), made.keyPem().value());

        QVERIFY(again);
        QCOMPARE(again->certificatePem(), made.certificatePem());
    }

    void aCertificateWithAnothersKeyIsNoAuthority()
    {
        const auto mixed = CertificateAuthority::read(authority().certificatePem(), authority().keyPem().value());

        QVERIFY(!mixed);
        QCOMPARE(mixed.error().code, ErrorCode::Corrupt);
    }

    void textAndBytesOfACertificateAreTheSame()
    {
        const QByteArray der = authority().issue(request(), clientGrant()).value();

        const QByteArray pem = certificatePem(der).value();

        QCOMPARE(certificateDer(pem).value(), der);
        QCOMPARE(fingerprint(der), QSslCertificate(pem).digest(QCryptographicHash::Sha256).toHex());
        QVERIFY(!certificatePem("no certificate"));
        QVERIFY(!certificateDer("no certificate"));
    }

    void twoCertificatesNeverShareASerial()
    {
        const CertificateAuthority one = authority();
        const QSslCertificate a(one.issue(request(), clientGrant()).value(), QSsl::Der);
        const QSslCertificate b(one.issue(request(), clientGrant()).value(), QSsl::Der);
        QVERIFY(a.serialNumber() != b.serialNumber());
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "tst_certificate.moc"

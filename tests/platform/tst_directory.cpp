#include "enrolment.h"
#include "platform/directory.h"
#include "postgresfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <thread>

using namespace zm;
using namespace zm::platform;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);
const Invitation kInvitation{"示0105", "a", {"clerk", "reviewer"}};

} // namespace

/// Who may speak to the platform, on both databases.
class DirectoryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<PostgresFixture>(); }

    void init()
    {
        QFETCH_GLOBAL(bool, onServer);
        const QByteArray name = "d" + QByteArray::number(++m_count);
        m_place = onServer ? DatabasePlace{{}, m_postgres->fresh(name)}
                           : DatabasePlace{m_folder.filePath(QString::fromLatin1(name)), {}};
        auto opened = openDatabase(m_place);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        m_database = *std::move(opened);
    }
    void initTestCase_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("in a file") << false;
        QTest::newRow("on PostgreSQL") << true;
    }
    void cleanup() { m_database.reset(); }

    void aCodeMakesADeviceKnown()
    {
        Directory directory(*m_database);
        const QString code = directory.invite(kInvitation, kNow).value();
        const Newcomer newcomer;

        const auto enrolled = directory.enrol(newcomer.asking(code), m_authority, kNow);

        QVERIFY2(enrolled, enrolled ? "" : qPrintable(enrolled.error().detail));
        const auto device = directory.deviceOf(crypto::fingerprint(enrolled->certificate)).value();
        QVERIFY(device);
        QCOMPARE(*device, (Device{newcomer.device, "示0105", "a", {"clerk", "reviewer"}}));
        const auto events = directory.eventsAfter(0, 10).value();
        QCOMPARE(events.size(), 1U);
        QCOMPARE(QJsonDocument::fromJson(events[0]).object()["kid"].toString(), enrolled->keyId);
    }

    void aCodeIsGoodOnce()
    {
        Directory directory(*m_database);
        const QString code = directory.invite(kInvitation, kNow).value();
        QVERIFY(directory.enrol(Newcomer().asking(code), m_authority, kNow));

        const auto again = directory.enrol(Newcomer(QString(32, 'b')).asking(code), m_authority, kNow);

        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Denied);
    }

    void ofTwoWhoUseACodeAtOnceOneIsEnrolled()
    {
        const QString code = Directory(*m_database).invite(kInvitation, kNow).value();
        std::atomic<int> enrolled = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                const auto mine = openDatabase(m_place).value();
                if (Directory(*mine).enrol(Newcomer(QString(32, QChar('b' + i))).asking(code), m_authority, kNow))
                    ++enrolled;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(enrolled.load(), 1);
    }

    void whatDoesNotProveItselfIsRefusedAndTheCodeStaysGood_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a proof for another device") << 0;
        QTest::newRow("a proof by another key") << 1;
        QTest::newRow("a proof for another request") << 2;
        QTest::newRow("no request") << 3;
        QTest::newRow("a device's name with a path in it") << 4;
        QTest::newRow("a key of another suite") << 5;
        QTest::newRow("a proof for another code") << 6;
    }
    void whatDoesNotProveItselfIsRefusedAndTheCodeStaysGood()
    {
        QFETCH(int, what);
        Directory directory(*m_database);
        const QString code = directory.invite(kInvitation, kNow).value();
        const Newcomer newcomer;
        EnrolmentRequest request = newcomer.asking(code);
        if (what == 0)
            request.device = QString(32, 'c');
        else if (what == 1)
            request.officerKey = Newcomer().officer.publicKey()->bytes();
        else if (what == 2)
            request.request = Newcomer().request;
        else if (what == 3)
            request.request = "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n";
        else if (what == 4)
            request.device = "../../../../etc/passwd0123456789";
        else if (what == 5)
            request.suite = crypto::Suite::Ed25519;
        else if (what == 6)
            request.proof = newcomer.officer.sign(enrolmentProof("0000", newcomer.device, newcomer.request)).value();

        const auto refused = directory.enrol(request, m_authority, kNow);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(directory.enrol(newcomer.asking(code), m_authority, kNow));
    }

    void aCodeEndsAfterThreeDays()
    {
        Directory directory(*m_database);
        const QString code = directory.invite(kInvitation, kNow).value();
        QVERIFY(directory.isInviting(kNow.addSecs(kInvitationSeconds - 1)).value());
        QVERIFY(!directory.isInviting(kNow.addSecs(kInvitationSeconds)).value());
        QVERIFY(!directory.enrol(Newcomer().asking(code), m_authority, kNow.addSecs(kInvitationSeconds)));
        QVERIFY(directory.enrol(Newcomer().asking(code), m_authority, kNow.addSecs(kInvitationSeconds - 1)));
    }

    void aDeviceThatIsKnownIsNotEnrolledOver()
    {
        Directory directory(*m_database);
        const Newcomer first;
        QVERIFY(directory.enrol(first.asking(directory.invite(kInvitation, kNow).value()), m_authority, kNow));
        const QString code = directory.invite(kInvitation, kNow).value();

        const auto second = directory.enrol(Newcomer().asking(code), m_authority, kNow); // the same name, other keys

        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
    }

    void aRevokedDeviceIsUnknownFromThatMoment()
    {
        Directory directory(*m_database);
        const Newcomer newcomer;
        const auto enrolled = directory.enrol(newcomer.asking(directory.invite(kInvitation, kNow).value()), m_authority, kNow);

        QVERIFY(directory.revoke(newcomer.device, "lost", kNow));

        QVERIFY(!directory.deviceOf(crypto::fingerprint(enrolled->certificate)).value());
        const auto events = directory.eventsAfter(1, 10).value();
        QCOMPARE(QJsonDocument::fromJson(events.at(0)).object()["kind"].toString(), QString("revoke"));
        QCOMPARE(directory.revoke(newcomer.device, "again", kNow).error().code, ErrorCode::NotFound);
    }

    void anInvitationOfNobodyIsNone()
    {
        Directory directory(*m_database);
        QVERIFY(!directory.invite({"", "a", {}}, kNow));
        QVERIFY(!directory.invite({"示0105", "", {}}, kNow));
        QVERIFY(!directory.invite({"示0105", "a\nb", {}}, kNow));
    }

    void noTwoCodesAreAlike()
    {
        Directory directory(*m_database);
        QSet<QString> codes;
        for (int i = 0; i < 20; ++i)
            codes.insert(directory.invite(kInvitation, kNow).value());
        QCOMPARE(codes.size(), 20);
        QCOMPARE(codes.begin()->size(), 24);
    }

private:
    std::unique_ptr<PostgresFixture> m_postgres;
    QTemporaryDir m_folder;
    DatabasePlace m_place;
    std::unique_ptr<Database> m_database;
    int m_count = 0;
    crypto::CertificateAuthority m_authority = crypto::CertificateAuthority::create("Test", kNow, kNow.addYears(1)).value();
};

QTEST_GUILESS_MAIN(DirectoryTest)
#include "tst_directory.moc"

#include "meetingoffice.h"

#include "app/sync/proving.h"
#include "app/sync/transport.h"
#include "crypto/seal.h"
#include "store/officechoices.h"
#include "store/syncoffice.h"
#include "sync/strictjson.h"

#include <QJsonArray>
#include <QSslCertificate>
#include <QSslKey>

using namespace zm;
using namespace zm::platform;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kNumber = u"(2025)京0105执60000号"_s;

} // namespace

/// An office asks its platform to show its acts, and judges the answer by witnesses of its own choice.
class ProvingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        while (m_keys.size() < std::size_t(kNames.size()))
            m_keys.push_back(crypto::SigningKey::generate(crypto::Suite::Ed25519).value());
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath("platform"), "");
        m_platform->running().stop();
        QFile list(m_platform->folder() + u"/witnesses.json"_s);
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write(witnessList(1)) > 0);
        list.close();
        m_platform->start();
        m_platform->enrol(m_carrier);
        m_office = std::make_unique<MeetingOffice>(m_template, m_law, *m_platform, u"示0105"_s);
        m_office->fixture.record(u"a"_s, kNumber, opening(kNumber));
        QVERIFY(m_office->round().why.isEmpty());
        m_case = must(m_office->fixture.desk(u"a"_s).read(kNumber)).id;
    }

    void withoutWitnessesTheLogAloneIsAsked()
    {
        QTRY_VERIFY_WITH_TIMEOUT(shown().receipt.has_value(), 20'000);
        QCOMPARE(shown().receipt->verdict, sync::Verdict::Accepted);
        QCOMPARE(shown().type, u"open_case"_s);
    }

    // The platform is content with one; the office is not.
    void anOfficeSaysItselfHowManyAreNeededAndHearsWhoIsMissing()
    {
        require(witnessList(2));
        QVERIFY(!shown().receipt);
        QVERIFY2(shown().why.contains(u"0 of 2"_s) && shown().why.contains(kNames[0]) && shown().why.contains(kNames[2]), qPrintable(shown().why));

        cosign(0);
        QVERIFY2(shown().why.contains(u"1 of 2"_s), qPrintable(shown().why));
        QVERIFY2(shown().why.endsWith(u"not: "_s + kNames[1] + u", "_s + kNames[2]), qPrintable(shown().why));

        cosign(2);
        QVERIFY2(shown().receipt, qPrintable(shown().why));

        require(witnessList(3));
        QVERIFY2(!shown().receipt && shown().why.endsWith(u"not: "_s + kNames[1]), qPrintable(shown().why));
    }

    void anotherKeyOfTheLogThanTheFirstIsNotBelieved()
    {
        require({});
        store::SyncBook book(m_office->fixture.office->connection(), m_office->fixture.clock);
        store::Enrolment enrolment = *must(book.enrolment());
        const QByteArray first = enrolment.logKey;
        enrolment.logKey = m_keys[0].publicKey()->bytes();
        must(book.setEnrolment(enrolment));
        QVERIFY(m_office->round().why.isEmpty());

        QCOMPARE(must(book.enrolment())->logKey, enrolment.logKey); // what the platform says now does not take its place
        QVERIFY(!shown().receipt);

        enrolment.logKey = first;
        must(book.setEnrolment(enrolment));
        QVERIFY(shown().receipt);
    }

    void aListOfWitnessesThatIsNoneIsNoRequirementThatHolds()
    {
        require("{\"needed\":2,\"witnesses\":[]}");
        QCOMPARE(app::provingFor(*m_office->fixture.office, m_office->fixture.clock, m_case).error().code, ErrorCode::Invalid);
        require({});
    }

private:
    QByteArray witnessList(int needed) const
    {
        QJsonArray list;
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            list.append(QJsonObject{{u"name"_s, kNames[qsizetype(i)]}, {u"key"_s, QString::fromLatin1(m_keys[i].publicKey()->bytes().toBase64())}});
        return sync::canonicalJson({{u"needed"_s, needed}, {u"witnesses"_s, list}});
    }
    void require(const QByteArray &list)
    {
        OfficeFixture &at = m_office->fixture;
        must(store::choose(*at.office, *at.session(u"admin"_s), at.clock, store::Chosen::Witnesses, {}, list));
    }
    /// A witness signs the newest head and brings its line.
    void cosign(std::size_t which)
    {
        auto client = m_platform->connection(m_carrier);
        const QByteArray head = client->ask(httpGet("/v1/log/11/checkpoint")).body;
        const QByteArray line = must(proof::cosign(head, kNames[qsizetype(which)], m_keys[which], 1'780'000'000));
        const qint64 size = head.split('\n').at(1).toLongLong();
        const web::Answered brought = client->ask(httpPost("/v1/log/11/cosignature", sync::canonicalJson({{"size", size}, {"line", QString::fromUtf8(line)}})));
        QCOMPARE(brought.status, 200);
    }
    app::Shown shown()
    {
        OfficeFixture &at = m_office->fixture;
        const auto enrolment = *must(store::SyncBook(at.office->connection(), at.clock).enrolment());
        const auto key = must(crypto::openSealed(at.session(u"a"_s)->officeKey.view(), store::kSyncTlsPlace, enrolment.sealedKey));
        const app::RegisterSource source{QUrl(enrolment.url), must(app::tlsAs(enrolment.authority, enrolment.certificate, key)), enrolment.shard};
        const auto all = must(app::prove(source, *at.office, must(app::provingFor(*at.office, at.clock, m_case))));
        return all.at(0);
    }

    const QStringList kNames{u"court.example"_s, u"procuratorate.example"_s, u"archive.example"_s};
    std::vector<crypto::SigningKey> m_keys;
    QTemporaryDir m_folder;
    cases::SharedJurisdiction m_law;
    OfficeTemplate m_template;
    std::unique_ptr<ActingPlatform> m_platform;
    ActingOffice m_carrier{u"示0199"_s, u'e', crypto::Suite::Ed25519};
    std::unique_ptr<MeetingOffice> m_office;
    QString m_case;
};

QTEST_GUILESS_MAIN(ProvingTest)
#include "tst_proving.moc"

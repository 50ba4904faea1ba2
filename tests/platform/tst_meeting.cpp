#include "meetingoffice.h"
#include "torncable.h"

#include "app/compose/compose.h"
#include "app/sync/registerpull.h"
#include "platform/feedback.h"
#include "registry/fileform.h"
#include "registry/import.h"
#include "registry/search.h"
#include "store/audit.h"
#include "store/syncoffice.h"
#include "sync/strictjson.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>

using namespace zm;
using namespace zm::platform;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kNumber = u"(2025)京0105执10000号"_s;

/// Who has a copy of the register: a device with the role of a recipient, or of an office.
class Copy {
public:
    Copy(ActingPlatform &platform, const QString &org, QChar device, const QString &role)
        : m_platform(&platform), m_office(org, device, crypto::Suite::Ed25519)
    {
        platform.enrol(m_office, role);
        m_names = must(compose::nameReader());
    }
    app::PullReport pull()
    {
        QSslConfiguration tls = must(app::tlsUnder(m_platform->authority()));
        tls.setLocalCertificate(QSslCertificate(m_platform->certificate(m_office)));
        tls.setPrivateKey(QSslKey(m_office.newcomer.tls.pem()->view().toByteArray(), QSsl::Ec));
        const app::RegisterSource source{QUrl(u"https://127.0.0.1:%1"_s.arg(m_platform->running().port())), tls, u"11"_s};
        return must(app::pullRegister(source, m_folder.path(), m_names, SystemClock().now(), {}));
    }
    /// Feedback as this recipient signs it.
    QByteArray signedLine(const QByteArray &text) const
    {
        return sync::canonicalJson(sync::toJson(must(sync::signText(kFeedbackTag, text, m_office.newcomer.officer))));
    }
    std::unique_ptr<web::TlsClient> connection() const { return m_platform->connection(m_office); }
    const QString &device() const { return m_office.newcomer.device; }

private:
    ActingPlatform *m_platform;
    ActingOffice m_office;
    QTemporaryDir m_folder;
    std::shared_ptr<const identity::NameReader> m_names;
};

} // namespace

/// Offices, a bank and a department at one real platform, over real connections.
class MeetingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template = std::make_unique<OfficeTemplate>();
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath("platform"), "");
    }

    void aListingReachesEveryCopyAndItsRemovalToo()
    {
        MeetingOffice court(*m_template, m_law, *m_platform, u"示0105"_s);
        Copy bank(*m_platform, u"bank-1"_s, u'b', u"bank"_s), other(*m_platform, u"示0106"_s, u'c', u"clerk"_s);
        QCOMPARE(bank.pull().entries, 0);

        court.fixture.listedCase(kNumber);
        const app::RoundEnd sent = court.round();
        QVERIFY2(sent.why.isEmpty(), qPrintable(sent.why));
        QCOMPARE(court.counts().refused, 0);
        QTRY_COMPARE_WITH_TIMEOUT(bank.pull().entries, 1, 20'000);
        QCOMPARE(other.pull().entries, 1);

        // The bank gets what is for it: the case's number and the masked ID number, not what is owed and why.
        const QByteArray page = bank.connection()->ask(httpGet("/v1/register/delta?since=0")).body;
        QVERIFY2(page.contains("10000"), page.constData());
        QVERIFY(!page.contains("obligation") && !page.contains("grounds"));
        QVERIFY(!page.contains("11010519491231002X"));
        court.fixture.record(u"a"_s, kNumber, act(R"({"act":"record_exit_event","on":"2025-04-01","by":"clerk:a","event":"performed","creditor_confirmed":true})"));
        QVERIFY(court.round().why.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(other.connection()->ask(httpGet("/v1/register/delta?since=0")).body.contains("\"suspended\""), 20'000);
        court.fixture.record(u"p"_s, kNumber, act(R"({"act":"remove","on":"2025-04-01","by":"president:p","operation":"delete","ground":"performed"})"));
        QVERIFY(court.round().why.isEmpty());

        // Off with the acceptance itself: nothing has to be waited for.
        const Ran before = m_platform->command({"register", "reach", m_platform->folder()});
        QCOMPARE(before.exit, 1);
        QVERIFY2(before.out.contains(bank.device().toLatin1()), before.out.constData());
        const app::PullReport removed = bank.pull();
        QCOMPARE(removed.forgotten, 1);
        QCOMPARE(removed.entries, 0);
        QCOMPARE(other.pull().entries, 0);
        const Ran after = m_platform->command({"register", "reach", m_platform->folder()});
        QVERIFY2(after.exit == 0, after.out.constData());
    }

    // JD-31: who hides what could be taken is listed for two years; who is able and refuses, until it is done.
    void anEntryForATermSaysWhenItEnds()
    {
        const OfficeTemplate another; // an office's device is enrolled once
        MeetingOffice court(another, m_law, *m_platform, u"示0111"_s);
        Copy department(*m_platform, u"department-1"_s, u'e', u"department"_s);
        const auto number = u"(2025)京0105执40000号"_s;
        const auto by = [&](const QString &officer, const char *json) { court.fixture.record(officer, number, act(json)); };
        court.fixture.record(u"a"_s, number, opening(number));
        by(u"a"_s, R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})");
        by(u"a"_s, R"({"act":"serve","on":"2025-03-06","by":"clerk:a","document":"risk_warning","mode":"direct"})");
        by(u"a"_s, R"({"act":"propose_entry","on":"2025-03-24","by":"clerk:a","grounds":[3],"evidence":["bank reply 12"],"identity_confirmed":true,"bars":[]})");
        by(u"p"_s, R"({"act":"decide_entry","on":"2025-03-26","by":"president:p","outcome":"enter","grounds":[3],"term_years":2,"reasons":"moved money away"})");
        by(u"a"_s, R"({"act":"serve","on":"2025-03-27","by":"clerk:a","document":"entry_decision","mode":"direct"})");
        by(u"a"_s, R"({"act":"publish","on":"2025-03-28","by":"clerk:a","channels":["court-site"],"mode":"public"})");
        const app::RoundEnd sent = court.round();
        QVERIFY2(sent.why.isEmpty(), qPrintable(sent.why));

        const auto page = [&] { return department.connection()->ask(httpGet("/v1/register/delta?since=0")).body; };
        QTRY_VERIFY_WITH_TIMEOUT(page().contains("40000"), 20'000);
        QVERIFY2(page().contains("\"term_ends\":\"2027-03-26\""), page().constData());
    }

    void aRecipientSaysWhatItDid()
    {
        Copy bank(*m_platform, u"bank-2"_s, u'd', u"bank"_s), other(*m_platform, u"bank-3"_s, u'8', u"bank"_s);
        auto client = bank.connection();
        const QByteArray page = client->ask(httpGet("/v1/register/delta?since=0")).body;
        const QByteArray entry = page.mid(page.indexOf("\"id\":\"") + 6, 32);
        const auto text = [](const QByteArray &did, const QByteArray &id) {
            return sync::canonicalJson({{"did", QString::fromLatin1(did)},
                                        {"entry", QString::fromLatin1(id)},
                                        {"measure", "JD-M01"},
                                        {"nonce", QString::fromLatin1(crypto::randomBytes(16)->toHex())},
                                        {"on", "2025-04-02"},
                                        {"said", "lifted at all counters"}});
        };
        const auto send = [&](const QByteArray &line) {
            client = bank.connection();
            return client->ask(httpPost("/v1/feedback", line));
        };
        const auto say = [&](const QByteArray &did, const QByteArray &id) { return send(bank.signedLine(text(did, id))); };
        const QByteArray lifted = bank.signedLine(text("lifted", entry));
        QCOMPARE(send(lifted).status, 200);
        QCOMPARE(send(lifted).status, 200); // a cable tore: the same again is nothing new
        QCOMPARE(say("forgotten", entry).status, 400);
        QCOMPARE(say("lifted", QByteArray(32, '0')).status, 404);
        QCOMPARE(send(text("lifted", entry)).code(), QByteArray("feedback_unsigned"));
        QCOMPARE(send(other.signedLine(text("lifted", entry))).code(), QByteArray("signature_wrong"));
        QCOMPARE(send(QByteArray(lifted).replace("lifted at", "taken at")).code(), QByteArray("signature_wrong"));

        Copy office(*m_platform, u"示0112"_s, u'9', u"clerk"_s);
        const QJsonArray read = QJsonDocument::fromJson(office.connection()->ask(httpGet("/v1/feedback")).body).object()["feedback"].toArray();
        QCOMPARE(read.size(), 1);
        QCOMPARE(read[0].toObject()["signed"].toObject(), QJsonDocument::fromJson(lifted).object());
        const Ran told = m_platform->command({"register", "feedback", m_platform->folder()});
        QCOMPARE(told.exit, 0);
        QVERIFY2(told.out.contains("bank-2") && told.out.contains("lifted"), told.out.constData());
    }

    // The real client's cable tears at every part of every exchange; it starts anew each time, as a program that was killed would.
    void anOfficeBehindATornCableLosesNothing()
    {
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath("torn"), ""); // the office is enrolled once
        MeetingOffice court(*m_template, m_law, *m_platform, u"示0107"_s);
        TornCable cable(m_platform->running().port());
        court.goThrough(cable.port());
        int acts = 0;
        for (qint64 at = 400; at < 14'000; at += 2'700) {
            for (const bool up : {true, false}) {
                const QString number = u"(2025)京0105执2%1号"_s.arg(++acts, 4, 10, QLatin1Char('0'));
                court.fixture.record(u"a"_s, number, opening(number));
                cable.tearAfter(up ? at : -1, up ? -1 : at);
                court.round();
            }
        }
        cable.neverTear();
        cable.delay(2);
        QTRY_COMPARE_WITH_TIMEOUT((court.round(), court.counts().waiting + court.counts().unwritten), qint64(0), 60'000);

        QCOMPARE(court.counts().accepted, qint64(acts));
        QCOMPARE(court.counts().refused, qint64(0));
        QCOMPARE(court.counts().unclear, qint64(0));
        const Ran verified = m_platform->command({"verify", m_platform->folder()});
        QVERIFY2(verified.exit == 0, (verified.out + verified.err).constData());
    }

    // What another office hands in ends an entry here, too: nothing rests on this office's copy of the register from then on.
    void anEndThatAnotherOfficeTellsHoldsTheCopyHere()
    {
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath("held"), "");
        const OfficeTemplate another;
        MeetingOffice first(*m_template, m_law, *m_platform, u"示0113"_s), second(another, m_law, *m_platform, u"示0114"_s);
        first.fixture.listedCase(kNumber);
        QVERIFY(first.round().why.isEmpty());
        second.fixture.listedCase(kNumber);
        QVERIFY(second.round().why.isEmpty()); // the first had the case
        must(store::closeSyncTask(*second.fixture.office, *second.fixture.session(u"a"_s), second.fixture.clock,
                                  must(second.fixture.quietDesk().read(kNumber)).id, store::Closing::TheirsCounts, u"the first has the case"_s));
        importEntryOf(first.fixture);
        QCOMPARE(standingIn(first.fixture), registry::Standing::Live);

        second.fixture.record(u"a"_s, kNumber, act(R"({"act":"record_exit_event","on":"2025-04-01","by":"clerk:a","event":"performed","creditor_confirmed":true})"));
        QVERIFY(second.round().why.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT((first.round(), standingIn(first.fixture)), registry::Standing::Suspended, 20'000);
    }

    void theLaterOfTwoOfficesIsToldAndItsWorkIsKept()
    {
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath("two"), "");
        const OfficeTemplate another;
        MeetingOffice first(*m_template, m_law, *m_platform, u"示0108"_s), second(another, m_law, *m_platform, u"示0109"_s);
        const auto number = u"(2025)京0105执30000号"_s;
        first.fixture.record(u"a"_s, number, opening(number));
        second.fixture.record(u"a"_s, number, opening(number));
        QVERIFY(first.round().why.isEmpty());
        QVERIFY(second.round().why.isEmpty());

        QCOMPARE(first.counts().accepted, qint64(1));
        QCOMPARE(second.counts().refused, qint64(1));
        store::Desk desk = second.fixture.desk(u"a"_s);
        const auto tasks = must(store::syncTasks(desk));
        QCOMPARE(tasks.size(), 1U);
        QCOMPARE(tasks[0].mine.size(), 1U);
        QCOMPARE(tasks[0].theirs.size(), 1U);
    }

private:
    /// A copy of the national register beside an office, with the entry of its case.
    static void importEntryOf(const OfficeFixture &office)
    {
        QByteArrayList header;
        for (std::size_t i = 0; i < registry::kColumns; ++i)
            header.append(QByteArray(registry::kColumnNames[i].data(), qsizetype(registry::kColumnNames[i].size())));
        const QByteArray line = QByteArray(31, '0') + "1,court-defaulter,person," + u"示范甲某"_s.toUtf8() + ",ric,11010519491231002X," + kNumber.toUtf8()
            + ",京0105,110105,1,给付,全部未履行,2025-03-28,,live,2025-03-28," + QByteArray(64, 'a') + '\n';
        QFile file(office.folder() + u"/../register.csv"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(header.join(',') + '\n' + line) < 0)
            qFatal("cannot write");
        file.close();
        const auto report = must(registry::importRegister(office.folder(), file.fileName(), must(compose::nameReader()), SystemClock().now(), {}));
        if (report.entries != 1)
            qFatal("%s", qPrintable(report.rejects.empty() ? u"no entry"_s : report.rejects[0].field));
    }
    static registry::Standing standingIn(const OfficeFixture &office)
    {
        const auto mirror = must(registry::Mirror::open(office.folder()));
        auto searcher = must(registry::Searcher::open(mirror, must(compose::nameReader())));
        return must(searcher.search(u"示范甲某"_s, 9)).entries.at(0).standing;
    }
    QTemporaryDir m_folder;
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<ActingPlatform> m_platform;
};

QTEST_GUILESS_MAIN(MeetingTest)
#include "tst_meeting.moc"

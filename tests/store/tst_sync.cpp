#include "storefixture.h"

#include "tests/sync/simserver.h"

#include "crypto/seal.h"
#include "sql/query.h"
#include "store/actbytes.h"
#include "store/audit.h"
#include "store/syncoffice.h"
#include "store/syncseen.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kNumber = u"(2025)京0105执10000号"_s;

/// An office and its place at the platform, without a network: requests go straight into the server.
class Place {
public:
    Place(const OfficeTemplate &from, const cases::SharedJurisdiction &law, sim::SimServer &server, const QString &org)
        : office(from, law), book(office.office->connection(), office.clock), m_server(&server)
    {
        const auto signer = must(crypto::SigningKey::generate(crypto::Suite::Ed25519));
        const auto key = must(signer.publicKey());
        store::Enrolment enrolment;
        enrolment.org = org;
        enrolment.shard = u"11"_s;
        enrolment.suite = crypto::Suite::Ed25519;
        enrolment.sealedSigner = must(crypto::seal(office.session(u"a"_s)->officeKey.view(), store::kSyncSignerPlace,
                                                   must(signer.secret()).view()));
        must(book.setEnrolment(enrolment));
        m_server->enrol({sync::keyId(key), org, u"a"_s, {}, key.suite(), key.bytes(), {}});
        m_peer = {org, office.office->profile().device};
        core.emplace(book, QStringList{u"11"_s}, [] { return 0.5; });
    }

    int write() { return must(store::writeLines(*office.office, *office.session(u"a"_s), office.clock, 100)); }
    /// Sends and fetches until there is nothing more to say.
    void talk()
    {
        core->beginRound();
        for (int i = 0; i < 200; ++i) {
            const auto request = must(core->next(now()));
            if (!request)
                return;
            const auto reply = m_server->handle(*request, m_peer, now());
            must(core->answered(*request, *reply, now(), 1));
        }
        QFAIL("it does not come to an end");
    }
    int takeIn()
    {
        store::Desk desk = office.desk(u"a"_s);
        return must(store::takeIn(*office.office, desk));
    }
    std::vector<store::SyncTask> tasks()
    {
        store::Desk desk = office.desk(u"a"_s);
        return must(store::syncTasks(desk));
    }
    store::SyncCounts counts() { return must(store::syncCounts(*office.office, office.clock)); }
    QString caseId() { return must(office.quietDesk().read(kNumber)).id; }

    OfficeFixture office;
    store::SyncBook book;
    std::optional<sync::ClientCore> core;

private:
    qint64 now() const { return office.clock.now().toMSecsSinceEpoch(); }
    sim::SimServer *m_server;
    sync::Peer m_peer;
};

} // namespace

class SyncTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_law = shippedLaw(); }
    void init();
    void aCasesIdIsTheSameEverywhere();
    void actsArriveInTheirOrderAndAreConfirmed();
    void aLineIsNeverMadeTwice();
    void whatWasSignedToBeSentCannotBeChanged();
    void whatOthersHandedInIsTakenIntoTheLogAndNotSentBack();
    void anActBegunToBeTakenAndNotThereIsTakenLater();
    void twoOfficesDecideAndOneIsAskedAgain();
    void theirsCountsKeepsMineWithTheReason();
    void mineAgainIsSentInSightOfTheirs();
    void aPlatformThatWasSetBackGetsEverythingAgain();

private:
    /// Both offices have the case; it is listed in the first one and known to the platform.
    void bothKnowTheCase();
    cases::SharedJurisdiction m_law;
    OfficeTemplate m_first, m_second;
    sim::Random m_random{7};
    std::unique_ptr<sim::SimServer> m_server;
    std::unique_ptr<Place> m_a, m_b;
};

void SyncTest::init()
{
    m_server = std::make_unique<sim::SimServer>(must(crypto::SigningKey::generate(crypto::Suite::Ed25519)), m_random, false);
    m_a = std::make_unique<Place>(m_first, m_law, *m_server, u"A"_s);
    m_b = std::make_unique<Place>(m_second, m_law, *m_server, u"B"_s);
}

void SyncTest::bothKnowTheCase()
{
    m_a->office.listedCase(kNumber);
    m_a->write();
    m_a->talk();
    m_b->office.listedCase(kNumber);
}

void SyncTest::aCasesIdIsTheSameEverywhere()
{
    QCOMPARE(store::platformCase(u"（2025）京0105执10000号"_s, u"11"_s), store::platformCase(kNumber, u"11"_s));
    QVERIFY(store::platformCase(kNumber, u"11"_s).startsWith(u"110105-0105-2025-"_s));
    QVERIFY(store::platformCase(kNumber, u"11"_s) != store::platformCase(u"(2025)京0105执恢10000号"_s, u"11"_s));
    QVERIFY(sync::isCaseId(store::platformCase(u"a department's own number"_s, u"33"_s)));
}

void SyncTest::actsArriveInTheirOrderAndAreConfirmed()
{
    m_a->office.listedCase(kNumber);
    QCOMPARE(m_a->counts().unwritten, 8);

    QCOMPARE(m_a->write(), 8);
    m_a->talk();

    QCOMPARE(m_server->state().acts.size(), 8);
    QCOMPARE(m_a->counts().accepted, 8);
    QCOMPARE(m_a->counts().waiting, 0);
    QVERIFY(m_a->counts().confirmed.isValid());
    // The office's own act is in it, whole: its hash is what the log says.
    const auto envelope = must(sync::readEnvelope(m_server->state().kept[m_server->state().acts[3].eid].line));
    const auto payload = must(sync::readActPayload(envelope.act.text));
    const auto inner = must(store::readPayload(payload.body["payload"_L1].toString().toUtf8()));
    QCOMPARE(inner.n, 3);
    QVERIFY(must(store::verifyOffice(*m_a->office.office, m_law, m_a->office.session(u"a"_s))).findings.empty());
}

void SyncTest::aLineIsNeverMadeTwice()
{
    m_a->office.listedCase(kNumber);
    m_a->write();
    QCOMPARE(m_a->write(), 0);
    const auto before = must(m_a->book.unsettled());
    m_a->core.emplace(m_a->book, QStringList{u"11"_s}, [] { return 0.5; }); // the program was started anew
    m_a->talk();
    m_a->talk();
    QCOMPARE(m_server->state().kept.size(), qsizetype(before.size()));
}

void SyncTest::whatWasSignedToBeSentCannotBeChanged()
{
    m_a->office.listedCase(kNumber);
    m_a->write();
    const sql::Connection &connection = m_a->office.office->connection();
    QVERIFY(!sql::run(connection, u"UPDATE sync_outbox SET line = x'00'"));
    QVERIFY(!sql::run(connection, u"DELETE FROM sync_outbox"));
}

void SyncTest::whatOthersHandedInIsTakenIntoTheLogAndNotSentBack()
{
    bothKnowTheCase();
    m_b->write();
    m_b->talk(); // everything of it is refused: A was first
    must(store::closeSyncTask(*m_b->office.office, *m_b->office.session(u"a"_s), m_b->office.clock, m_b->caseId(),
                              store::Closing::TheirsCounts, u"A has the case"_s));
    m_b->office.record(u"a"_s, kNumber, act(R"({"act":"file_objection","on":"2025-04-02","by":"clerk:a","received_on":"2025-04-02",
        "about":"should_not_be_listed","written":true})"));
    m_b->write();
    m_b->talk();
    const int acts = must(m_a->office.quietDesk().read(kNumber)).state.acts;

    m_a->talk();
    QCOMPARE(m_a->counts().theirs, 3); // two proofs of service and the objection
    const int taken = m_a->takeIn();

    const auto state = must(m_a->office.quietDesk().read(kNumber)).state;
    QCOMPARE(state.acts, acts + taken);
    QCOMPARE(state.round().objections.size(), std::size_t(1));
    QCOMPARE(m_a->write(), 0);
    QCOMPARE(m_a->takeIn(), 0);
    QCOMPARE(m_a->counts().theirs, 3 - taken);
    QVERIFY(must(store::verifyOffice(*m_a->office.office, m_law, m_a->office.session(u"a"_s))).findings.empty());
}

void SyncTest::anActBegunToBeTakenAndNotThereIsTakenLater()
{
    bothKnowTheCase();
    const sql::Connection &connection = m_a->office.office->connection();
    const QString caseId = m_a->caseId();
    const int acts = must(m_a->office.quietDesk().read(kNumber)).state.acts;
    must(store::beginTaking(connection, {QByteArray(32, 'x'), "no line", caseId}, acts)); // and then the power failed
    m_a->office.record(u"a"_s, kNumber, act(R"({"act":"note","on":"2025-04-02","by":"clerk:a","text":"made after it"})"));

    QCOMPARE(m_a->write(), 1); // the act that is there is this office's own

    QVERIFY(!must(store::wasTaken(connection, caseId, acts)));
}

void SyncTest::twoOfficesDecideAndOneIsAskedAgain()
{
    bothKnowTheCase();
    m_b->write();

    m_b->talk();

    QCOMPARE(m_a->counts().refused, 0);
    QVERIFY(m_b->counts().refused >= 1);
    const auto tasks = m_b->tasks();
    QCOMPARE(tasks.size(), std::size_t(1));
    QCOMPARE(tasks.front().number, kNumber);
    QCOMPARE(tasks.front().mine.front().code, u"head_moved"_s);
    QCOMPARE(tasks.front().mine.front().act.kind(), cases::ActKind::OpenCase);
    QVERIFY(!tasks.front().theirs.empty());
    QCOMPARE(tasks.front().theirs.front().org, u"A"_s);
    QCOMPARE(tasks.front().mine.back().code, u"follows_refused"_s); // all of it together, in one task
}

void SyncTest::theirsCountsKeepsMineWithTheReason()
{
    bothKnowTheCase();
    m_b->write();
    m_b->talk();
    const auto close = [this](const QString &reason) {
        return store::closeSyncTask(*m_b->office.office, *m_b->office.session(u"a"_s), m_b->office.clock, m_b->caseId(),
                                    store::Closing::TheirsCounts, reason);
    };
    QVERIFY(!close(u"  "_s));

    must(close(u"A has the case"_s));

    QCOMPARE(m_b->counts().theirs, 0);
    auto query = must(sql::run(m_b->office.office->connection(), u"SELECT reason, closed_by FROM sync_outbox WHERE standing = 3"));
    QVERIFY(query.next());
    QCOMPARE(query.text(0), u"A has the case"_s);
    QCOMPARE(query.text(1), u"a"_s);
    const QByteArray eid = m_server->state().kept.keys().first();
    QVERIFY(!m_server->state().kept[eid].line.isEmpty()); // and it is kept there
}

void SyncTest::mineAgainIsSentInSightOfTheirs()
{
    bothKnowTheCase();
    m_a->office.record(u"a"_s, kNumber, act(R"({"act":"push","on":"2025-04-02","by":"clerk:a","recipients":["bank-2"]})"));
    m_b->write();
    m_b->talk();
    const auto mine = m_b->tasks().front().mine;
    // The one that was refused itself: the others only followed it.
    const auto first = std::ranges::find_if(mine, [](const store::SyncSide &one) { return one.code != "follows_refused"_L1; });
    QVERIFY(first != mine.end());
    const auto refused = first->eid;

    must(store::closeSyncTask(*m_b->office.office, *m_b->office.session(u"a"_s), m_b->office.clock, m_b->caseId(),
                              store::Closing::MineAgain, u"it is right all the same"_s));
    m_b->talk();

    bool found = false;
    for (const auto &kept : m_server->state().kept) {
        const auto payload = must(sync::readActPayload(must(sync::readEnvelope(kept.line)).act.text));
        if (payload.supersedes == refused) {
            found = true;
            QCOMPARE(kept.verdict, sync::Verdict::Accepted);
        }
    }
    QVERIFY(found);
}

void SyncTest::aPlatformThatWasSetBackGetsEverythingAgain()
{
    m_server->keepBackup();
    m_a->office.listedCase(kNumber);
    m_a->write();
    m_a->talk();
    QCOMPARE(m_server->state().acts.size(), 8);

    m_server->restore(true);
    QCOMPARE(m_server->state().acts.size(), 0);
    m_server->enrol(m_server->state().keys.cbegin().value());
    m_a->talk();

    QCOMPARE(m_server->state().acts.size(), 8);
    QCOMPARE(m_a->counts().accepted, 8);
    QVERIFY(m_a->counts().forgotAt.isValid());
}

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"

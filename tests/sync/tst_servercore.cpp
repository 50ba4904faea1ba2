#include "samples.h"
#include "simserver.h"

#include "sync/hex.h"

#include <QTest>

using namespace zm;
using namespace zm::sync;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'305'524'123;

crypto::SigningKey freshKey(crypto::Suite suite = crypto::Suite::Sm2Sm3)
{
    return *crypto::SigningKey::generate(suite);
}

} // namespace

/// The judge with real signatures; what only shows in many histories is the simulator's.
class ServerCoreTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theSameActGetsTheSameAnswerForEver();
    void aFalseSignatureDoesNotOccupyTheNameOfAnAct();
    void anotherDevicesActIsNotTaken();
    void aRevokedKeysActIsKeptAndNotJudged();
    void anotherOfficesNameIsNotTaken();
    void aDecisionWithoutSightOfAFilingIsAConflictThatNamesIt();
    void aFilingIsTakenWhateverItsOfficerHadSeen();
    void whatFollowsOnAnUnknownActIsAskedFor();
    void aLateActWaitsForASecondSigner();
    void aHeldActIsTakenOnceASecondOfficerHasSignedForIt();
    void aPromiseBindsAfterARestore();
    void aPromiseWhosePlaceIsTakenIsKeptBeside();
    void anotherPlatformsPromiseBindsNobody();
    void theKeyOfACaseIsKeptApart();
    void aPromiseSignedTooEarlyIsNotGiven();
    void aKeyRevokedSinceItWasCheckedIsNotInForce();
    void whatWasComposedForAnotherRunIsNotJudged();
    void whatIsNoActIsNoAct_data();
    void whatIsNoActIsNoAct();

private:
    ActPayload next(Lane lane = Lane::Decision) const;
    Envelope signedBy(const ActPayload &act, const crypto::SigningKey &key) const;
    Answer judge(const QByteArray &line) { return *readAnswer(*m_core->judge(line, m_peer, kNow, m_store)); }
    Answer judge(const ActPayload &act) { return judge(envelopeLine(signedBy(act, *m_key))); }
    std::optional<crypto::SigningKey> m_key;
    sim::SimServerStore m_store;
    std::optional<ServerCore> m_core;
    crypto::Secret m_platformKey;
    Peer m_peer{u"JING0105"_s, sampleAct().device};
    mutable qint64 m_made = 0;
};

void ServerCoreTest::init()
{
    m_key.emplace(freshKey());
    m_store.state = {};
    m_made = 0;
    const auto key = *m_key->publicKey();
    m_store.state.keys.insert(keyId(key), {keyId(key), m_peer.org, u"a"_s, {}, key.suite(), key.bytes(), {}});
    auto platformKey = freshKey();
    m_platformKey = *platformKey.secret();
    m_core.emplace(*ServerCore::make(std::move(platformKey), {}, {{}, 1000, {}}, {7, 0}));
}

/// The act that follows on what the case has come to.
ActPayload ServerCoreTest::next(Lane lane) const
{
    ActPayload act = sampleAct();
    const CaseHead head = m_store.state.heads.value(act.caseId);
    act.type = lane == Lane::Filing ? u"file_objection"_s : head.decisions == 0 ? u"open_case"_s : u"decide_entry"_s;
    act.lane = lane;
    act.prev = head.decision;
    act.n = head.decisions;
    act.filingsSeen = head.filings;
    act.deviceN = m_made++;
    act.assertedAt = QDateTime::fromMSecsSinceEpoch(kNow, Qt::UTC);
    return act;
}

Envelope ServerCoreTest::signedBy(const ActPayload &act, const crypto::SigningKey &key) const
{
    return {*signText(kActTag, payloadText(act), key), {}, {}};
}

void ServerCoreTest::theSameActGetsTheSameAnswerForEver()
{
    const QByteArray line = envelopeLine(signedBy(next(), *m_key));
    const QByteArray first = *m_core->judge(line, m_peer, kNow, m_store);
    judge(next()); // the case goes on

    QCOMPARE(*m_core->judge(line, m_peer, kNow + 1'000'000, m_store), first);

    QCOMPARE(readAnswer(first)->verdict, Verdict::Accepted);
    QVERIFY(checkReceipt(*readAnswer(first)->receipt, m_core->keys()));
}

// Two are readied side by side; each would be accepted if the other were not there.
void ServerCoreTest::aPromiseSignedTooEarlyIsNotGiven()
{
    const QByteArray one = envelopeLine(signedBy(next(), *m_key)), other = envelopeLine(signedBy(next(), *m_key));
    const ReadiedLine first = *m_core->ready(one, kNow, m_store), second = *m_core->ready(other, kNow, m_store);
    QVERIFY(first.promise && second.promise);

    const Answer accepted = *readAnswer(*m_core->judge(first, m_peer, kNow, m_store));
    const Answer refused = *readAnswer(*m_core->judge(second, m_peer, kNow, m_store));

    QCOMPARE(accepted.verdict, Verdict::Accepted);
    QCOMPARE(accepted.receipt, first.promise); // made once, not twice
    QCOMPARE(refused.verdict, Verdict::Conflict);
    QCOMPARE(checkReceipt(*refused.receipt, m_core->keys())->verdict, Verdict::Conflict);
}

void ServerCoreTest::aKeyRevokedSinceItWasCheckedIsNotInForce()
{
    const QByteArray line = envelopeLine(signedBy(next(), *m_key));
    const ReadiedLine ready = *m_core->ready(line, kNow, m_store);
    QVERIFY(ready.verified);
    m_store.state.keys[keyId(*m_key->publicKey())].invalidFromMs = kNow;

    const Answer answer = *readAnswer(*m_core->judge(ready, m_peer, kNow, m_store));

    QCOMPARE(answer.verdict, Verdict::Quarantined);
    QCOMPARE(answer.code, u"key_revoked"_s);
    QCOMPARE(checkReceipt(*answer.receipt, m_core->keys())->verdict, Verdict::Quarantined);
}

void ServerCoreTest::whatWasComposedForAnotherRunIsNotJudged()
{
    QVERIFY(m_core->takesFrom(7, "b", "b"));
    QVERIFY(m_core->takesFrom(0, "", "b")); // an older program does not say
    QVERIFY(!m_core->takesFrom(7, "a", "b"));
    QVERIFY(!m_core->takesFrom(6, "b", "b"));
}

void ServerCoreTest::aFalseSignatureDoesNotOccupyTheNameOfAnAct()
{
    const Envelope real = signedBy(next(), *m_key);
    Envelope forged = real;
    forged.act.signatures = signedBy(sampleAct(), *m_key).act.signatures;

    const Answer refused = judge(envelopeLine(forged));

    QCOMPARE(refused.code, u"unknown_signer"_s);
    QVERIFY(!refused.receipt);
    QCOMPARE(judge(envelopeLine(real)).verdict, Verdict::Accepted);
}

void ServerCoreTest::anotherDevicesActIsNotTaken()
{
    ActPayload act = next();
    act.device = QString(32, u'0');
    const Answer refused = judge(act);
    QCOMPARE(refused.code, u"another_device"_s);
    QVERIFY(!refused.receipt);
    QCOMPARE(m_store.state.kept.size(), 0);
}

void ServerCoreTest::aRevokedKeysActIsKeptAndNotJudged()
{
    judge(next());
    m_store.state.keys.begin()->invalidFromMs = kNow;
    const Answer answer = judge(next());
    QCOMPARE(answer.verdict, Verdict::Quarantined);
    QCOMPARE(answer.code, u"key_revoked"_s);
    QVERIFY(answer.receipt);
    m_store.state.keys.begin()->invalidFromMs = kNow + 1;
    QCOMPARE(judge(next()).verdict, Verdict::Accepted);
}

void ServerCoreTest::anotherOfficesNameIsNotTaken()
{
    ActPayload act = next();
    act.by.org = u"JING0106"_s;
    QCOMPARE(judge(act).code, u"another_office"_s);
}

void ServerCoreTest::aDecisionWithoutSightOfAFilingIsAConflictThatNamesIt()
{
    judge(next());
    const ActPayload decision = next();
    const Answer filing = judge(next(Lane::Filing));

    const Answer answer = judge(decision);

    QCOMPARE(answer.verdict, Verdict::Conflict);
    QCOMPARE(answer.code, u"filing_arrived"_s);
    QCOMPARE(answer.unseen, std::vector<QByteArray>{filing.eid});
    QCOMPARE(answer.head->filings, 1);
    QCOMPARE(judge(next()).verdict, Verdict::Accepted);
}

void ServerCoreTest::aFilingIsTakenWhateverItsOfficerHadSeen()
{
    judge(next());
    ActPayload filing = next(Lane::Filing);
    judge(next());
    judge(next());
    filing.filingsSeen = 17;
    QCOMPARE(judge(filing).verdict, Verdict::Accepted);
}

void ServerCoreTest::whatFollowsOnAnUnknownActIsAskedFor()
{
    ActPayload act = next();
    act.prev = QByteArray(32, 'x');
    act.n = 3;
    const Answer answer = judge(act);
    QCOMPARE(answer.verdict, Verdict::NeedsPrev);
    QVERIFY(!answer.receipt);
    QCOMPARE(m_store.state.kept.size(), 0);
}

void ServerCoreTest::aLateActWaitsForASecondSigner()
{
    ActPayload act = next();
    act.assertedAt = act.assertedAt.addMSecs(-1001);
    QCOMPARE(judge(act).code, u"recorded_late"_s);
    const auto second = freshKey(), foreign = freshKey(), revoked = freshKey();
    const auto enrol = [this](const crypto::SigningKey &key, const QString &org, const QString &officer, std::optional<qint64> invalidFrom) {
        const auto bytes = *key.publicKey();
        m_store.state.keys.insert(keyId(bytes), {keyId(bytes), org, officer, {}, bytes.suite(), bytes.bytes(), invalidFrom});
    };
    enrol(second, m_peer.org, u"r"_s, {});
    enrol(foreign, u"JING0106"_s, u"r"_s, {});
    enrol(revoked, m_peer.org, u"r"_s, kNow - 1);
    const auto withSecond = [&](const QString &named, const crypto::SigningKey *by) {
        ActPayload two = next();
        two.assertedAt = act.assertedAt;
        two.by.second = named;
        Envelope envelope = signedBy(two, *m_key);
        if (by)
            envelope.act.signatures.push_back(signedBy(two, *by).act.signatures.front());
        return judge(envelopeLine(envelope));
    };

    QCOMPARE(withSecond(u"r"_s, nullptr).code, u"recorded_late"_s); // a name alone is nobody's word
    QCOMPARE(withSecond(u"r"_s, &*m_key).code, u"recorded_late"_s);
    QCOMPARE(withSecond(u"s"_s, &second).code, u"recorded_late"_s);
    QCOMPARE(withSecond(u"r"_s, &foreign).code, u"recorded_late"_s);
    QCOMPARE(withSecond(u"r"_s, &revoked).code, u"recorded_late"_s);
    QCOMPARE(withSecond(u"a"_s, &second).code, u"recorded_late"_s); // of one person, twice
    QCOMPARE(withSecond(u"r"_s, &second).verdict, Verdict::Accepted);
}

void ServerCoreTest::aHeldActIsTakenOnceASecondOfficerHasSignedForIt()
{
    ActPayload act = next();
    act.assertedAt = act.assertedAt.addMSecs(-1001);
    const Answer held = judge(act);
    QCOMPARE(held.code, u"recorded_late"_s);
    const auto again = [&] {
        ActPayload anew = act;
        anew.deviceN = m_made++;
        anew.supersedes = held.eid;
        return anew;
    };
    QCOMPARE(judge(again()).verdict, Verdict::Held);

    m_store.state.countersigned.insert(held.eid, u"JING0106"_s);
    QCOMPARE(judge(again()).verdict, Verdict::Held); // another office's word
    m_store.state.countersigned.insert(held.eid, m_peer.org);
    ActPayload other = again();
    other.body.insert(u"payload"_s, u"something else"_s); // not what the second officer looked at
    QCOMPARE(judge(other).verdict, Verdict::Held);
    QCOMPARE(judge(again()).verdict, Verdict::Accepted);
    QCOMPARE(judge(act).verdict, Verdict::Held); // the answer to the first stays what it was
}

void ServerCoreTest::aPromiseBindsAfterARestore()
{
    Envelope envelope = signedBy(next(), *m_key);
    const auto before = m_store.state;
    const Answer promised = judge(envelopeLine(envelope));
    m_store.state = before;
    auto later = ServerCore::make(*crypto::SigningKey::read(crypto::Suite::Sm2Sm3, m_platformKey), {}, {}, {8, 0});
    envelope.receipt = promised.receipt;

    const Answer again = *readAnswer(*later->judge(envelopeLine(envelope), {u"somebody"_s, u"else"_s}, kNow + 99, m_store));

    QCOMPARE(again.verdict, Verdict::Accepted);
    QVERIFY(again.receipt == promised.receipt);
    QCOMPARE(m_store.state.kept[promised.eid].receivedAtMs, kNow);
}

void ServerCoreTest::aPromiseWhosePlaceIsTakenIsKeptBeside()
{
    judge(next());
    const auto before = m_store.state;
    Envelope envelope = signedBy(next(), *m_key);
    envelope.receipt = judge(envelopeLine(envelope)).receipt;
    m_store.state = before;
    m_made += 10;
    const Answer other = judge(next());

    const Answer again = judge(envelopeLine(envelope));

    QCOMPARE(again.verdict, Verdict::Accepted);
    QCOMPARE(m_store.state.heads[sampleAct().caseId].decision, other.eid);
    QVERIFY(m_store.state.acts.last().beside);
    QVERIFY(readFeedLine(feedLine(1, m_store.state.feed.last()))->entry.beside);
}

void ServerCoreTest::anotherPlatformsPromiseBindsNobody()
{
    ActPayload act = next();
    act.by.org = u"JING0106"_s;
    Envelope envelope = signedBy(act, *m_key);
    const QByteArray eid = eventId(envelope.act.text);
    envelope.receipt = *signReceipt({eid, act.caseId, u"11"_s, Verdict::Accepted, {}, 0, kNow, 7}, freshKey());
    QCOMPARE(judge(envelopeLine(envelope)).code, u"another_office"_s);
}

void ServerCoreTest::theKeyOfACaseIsKeptApart()
{
    Envelope envelope = signedBy(next(), *m_key);
    envelope.boxedKey = "a key in a box";
    const Answer answer = judge(envelopeLine(envelope));
    const KeptSubmission kept = m_store.state.kept[answer.eid];
    QCOMPARE(kept.boxedKey, QByteArray("a key in a box"));
    QVERIFY(readEnvelope(kept.line)->boxedKey.isEmpty());
    QVERIFY(!m_store.state.feed.last().contains(kept.boxedKey.toBase64()));
}

void ServerCoreTest::whatIsNoActIsNoAct_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("\xff\xfe");
    QTest::newRow("no signature") << QByteArray(R"({"p":"{}","s":[],"v":1})");
    QTest::newRow("a text that is no act") << QByteArray(R"({"p":"{}","s":[{"alg":"Ed25519","kid":")" + QByteArray(32, 'a')
                                                         + R"(","sig":"YQ=="}],"v":1})");
    QTest::newRow("an unknown suite") << QByteArray(R"({"p":"{}","s":[{"alg":"none","kid":")" + QByteArray(32, 'a')
                                                    + R"(","sig":"YQ=="}],"v":1})");
    QTest::newRow("too long") << QByteArray(R"({"p":")" + QByteArray(300 * 1024, 'x') + R"(","s":[],"v":1})");
}

void ServerCoreTest::whatIsNoActIsNoAct()
{
    QFETCH(QByteArray, line);
    const Answer answer = judge(line);
    QCOMPARE(answer.verdict, Verdict::Quarantined);
    QVERIFY(!answer.receipt);
    QCOMPARE(m_store.state.kept.size(), 0);
    QCOMPARE(m_store.state.strays, 1);
}

QTEST_APPLESS_MAIN(ServerCoreTest)
#include "tst_servercore.moc"

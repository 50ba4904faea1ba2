#include "platform/verify.h"

#include "platform/directory.h"
#include "platform/logbook.h"
#include "platform/sqlstore.h"
#include "sync/actpayload.h"
#include "sync/hex.h"

#include <set>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;
using proof::Family;
using proof::Hash;

namespace {

constexpr char kSubmissions[] = "SELECT eid, eid_sm3, case_id, device, device_n, received_at, verdict, line, answer "
                                "FROM submission WHERE region = $1 AND eid > $2 ORDER BY eid LIMIT $3";
constexpr char kRegions[] = "SELECT DISTINCT region FROM submission";
constexpr char kActs[] = "SELECT eid, case_id, lane, lane_no, prev, beside FROM act WHERE region = $1 ORDER BY ord";
constexpr char kHeads[] = "SELECT case_id, dhead, n, fcount FROM case_head WHERE region = $1";
constexpr char kFeed[] = "SELECT seq, eid, body FROM feed WHERE region = $1 AND seq > $2 ORDER BY seq LIMIT $3";
constexpr char kCheckpoints[] = "SELECT size, root, root_sm3, note FROM checkpoint WHERE region = $1 ORDER BY size";
constexpr char kWaitingLines[] = "SELECT count(*) FROM act_inbox WHERE region = $1";
constexpr qint64 kPage = 1'000;

/// The head of a tree that grows leaf by leaf: the complete subtrees, largest first.
class GrowingTree {
public:
    explicit GrowingTree(Family family) : m_family(family) {}
    void add(Hash leaf)
    {
        for (qint64 rest = m_size++; rest % 2 == 1; rest /= 2) {
            leaf = proof::nodeHash(m_family, m_peaks.back(), leaf);
            m_peaks.pop_back();
        }
        m_peaks.push_back(std::move(leaf));
    }
    Hash head() const
    {
        if (m_peaks.empty())
            return *proof::root(m_family, 0, {});
        Hash head = m_peaks.back();
        for (auto peak = m_peaks.rbegin() + 1; peak != m_peaks.rend(); ++peak)
            head = proof::nodeHash(m_family, *peak, head);
        return head;
    }

private:
    Family m_family;
    qint64 m_size = 0;
    std::vector<Hash> m_peaks;
};

/// One region, looked at from all sides.
class Region {
public:
    Region(Database &database, const QString &shard, const crypto::PublicKey &receiptKey, const crypto::PublicKey &logKey,
           Verified &found)
        : m_database(database), m_store(database), m_shard(shard), m_region(shard.toUtf8()), m_receiptKeys{receiptKey},
          m_logKey(logKey), m_found(found)
    {
    }
    Result<> look()
    {
        ZM_CHECK(submissions());
        ZM_CHECK(acts());
        ZM_CHECK(heads());
        ZM_CHECK(feed());
        return logs();
    }

private:
    struct Lanes {
        QByteArray decision = QByteArray(32, '\0');
        qint64 decisions = 0, filings = 0;
    };
    void say(const QString &what) { m_found.findings.append(m_shard + u": "_s + what); }
    void sayOf(const QByteArray &eid, const QString &what) { say(sync::hexOf(eid) + u' ' + what); }

    Result<> submissions();
    Result<> submission(const Table &rows, std::size_t row);
    Result<> acts();
    Result<> heads();
    Result<> feed();
    Result<> logs();

    Database &m_database;
    SqlStore m_store;
    const QString m_shard;
    const QByteArray m_region;
    const std::vector<crypto::PublicKey> m_receiptKeys;
    const crypto::PublicKey m_logKey;
    Verified &m_found;
    std::map<QByteArray, bool> m_submitted; ///< accepted or not
    std::map<QByteArray, QByteArray> m_prev; ///< of accepted acts, as signed
    std::map<QString, Lanes> m_cases;
    std::map<qint64, std::pair<Hash, Hash>> m_roots; ///< by size, where a head was signed
};

Result<> Region::submissions()
{
    QByteArray after;
    for (;;) {
        ZM_TRY(const Table rows, m_database.run(kSubmissions, {m_region, Blob{after}, kPage}));
        for (std::size_t row = 0; row < rows.size(); ++row)
            ZM_CHECK(submission(rows, row));
        if (rows.isEmpty())
            return {};
        after = rows.bytes(rows.size() - 1, 0);
    }
}

Result<> Region::submission(const Table &rows, std::size_t row)
{
    const QByteArray &eid = rows.bytes(row, 0);
    const auto envelope = sync::readEnvelope(rows.bytes(row, 7));
    const auto act = envelope ? sync::readActPayload(envelope->act.text) : Result<sync::ActPayload>(fail(ErrorCode::Invalid, {}));
    const auto answer = sync::readAnswer(rows.bytes(row, 8));
    if (!act || !answer || !answer->receipt) {
        sayOf(eid, u"is not an act with its answer"_s);
        return {};
    }
    if (sync::eventId(envelope->act.text) != eid || sync::eventIdSm3(envelope->act.text) != rows.bytes(row, 1))
        sayOf(eid, u"is not the name of the bytes that are kept"_s);
    bool isSigned = false;
    for (const sync::Signature &one : envelope->act.signatures) {
        ZM_TRY(const auto known, m_store.key(one.key));
        const auto key = known ? crypto::PublicKey::read(known->suite, known->bytes)
                               : Result<crypto::PublicKey>(fail(ErrorCode::NotFound, {}));
        isSigned |= key && sync::isSignedBy(sync::kActTag, envelope->act, *key);
    }
    if (!isSigned)
        sayOf(eid, u"is signed by no key of the directory"_s);
    const auto receipt = sync::checkReceipt(*answer->receipt, m_receiptKeys);
    const bool agrees = receipt && receipt->eid == eid && receipt->caseId == act->caseId && receipt->shard == m_shard
        && receipt->verdict == answer->verdict && receipt->receivedAtMs == rows.number(row, 5)
        && sync::verdictName(receipt->verdict).toUtf8() == rows.bytes(row, 6) && act->caseId.toUtf8() == rows.bytes(row, 2)
        && act->device.toUtf8() == rows.bytes(row, 3) && act->deviceN == rows.number(row, 4);
    if (!agrees)
        sayOf(eid, u"was answered otherwise than its receipt says"_s);
    const bool isAccepted = answer->verdict == sync::Verdict::Accepted;
    ++(isAccepted ? m_found.acts : m_found.refused);
    m_submitted[eid] = isAccepted;
    if (isAccepted)
        m_prev[eid] = act->prev;
    return {};
}

Result<> Region::acts()
{
    ZM_TRY(const Table rows, m_database.run(kActs, {m_region}));
    std::set<QByteArray> there;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QByteArray &eid = rows.bytes(row, 0);
        there.insert(eid);
        const auto signedPrev = m_prev.find(eid);
        if (signedPrev == m_prev.end() || signedPrev->second != rows.bytes(row, 4))
            sayOf(eid, u"is in a lane, but was not accepted as it stands there"_s);
        Lanes &lanes = m_cases[QString::fromUtf8(rows.bytes(row, 1))];
        if (rows.number(row, 5) == 1)
            continue;
        const bool isDecision = rows.bytes(row, 2) == "D";
        if (rows.number(row, 3) != (isDecision ? lanes.decisions : lanes.filings))
            sayOf(eid, u"has not the next number of its lane"_s);
        if (isDecision && rows.bytes(row, 4) != lanes.decision)
            sayOf(eid, u"does not follow on the decision before it"_s);
        ++(isDecision ? lanes.decisions : lanes.filings);
        if (isDecision)
            lanes.decision = eid;
    }
    for (const auto &[eid, prev] : m_prev) {
        if (!there.contains(eid))
            sayOf(eid, u"was accepted, but is in no lane"_s);
    }
    return {};
}

Result<> Region::heads()
{
    ZM_TRY(const Table rows, m_database.run(kHeads, {m_region}));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QString caseId = QString::fromUtf8(rows.bytes(row, 0));
        const Lanes lanes = m_cases[caseId];
        if (lanes.decision != rows.bytes(row, 1) || lanes.decisions != rows.number(row, 2)
            || lanes.filings != rows.number(row, 3))
            say(caseId + u" has another head than its acts"_s);
    }
    if (std::size_t(rows.size()) != m_cases.size())
        say(u"there are %1 heads of %2 cases"_s.arg(rows.size()).arg(m_cases.size()));
    return {};
}

Result<> Region::feed()
{
    ZM_TRY(const Table checkpoints, m_database.run(kCheckpoints, {m_region}));
    std::set<qint64> sizes;
    for (std::size_t row = 0; row < checkpoints.size(); ++row)
        sizes.insert(checkpoints.number(row, 0));
    GrowingTree sha256(Family::Sha256), sm3(Family::Sm3);
    std::set<QByteArray> shown;
    qint64 seq = 0;
    for (;;) {
        ZM_TRY(const Table rows, m_database.run(kFeed, {m_region, seq, kPage}));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (rows.number(row, 0) != ++seq)
                say(u"the feed has a gap before number %1"_s.arg(seq = rows.number(row, 0)));
            const auto leaf = leafOf(rows.bytes(row, 2));
            if (!leaf)
                say(u"line %1 of the feed cannot be read"_s.arg(seq));
            const QByteArray data = leaf.value_or(QByteArray());
            sha256.add(proof::leafHash(Family::Sha256, data));
            sm3.add(proof::leafHash(Family::Sm3, data));
            if (!m_submitted.contains(rows.bytes(row, 1)) || !shown.insert(rows.bytes(row, 1)).second)
                say(u"line %1 of the feed is of no act, or the second one of it"_s.arg(seq));
            if (sizes.contains(seq))
                m_roots[seq] = {sha256.head(), sm3.head()};
        }
        if (rows.isEmpty())
            break;
    }
    m_found.lines += seq;
    qint64 waiting = 0;
    if (!m_database.sequencesAtOnce()) {
        ZM_TRY(const Table inbox, m_database.run(kWaitingLines, {m_region}));
        waiting = inbox.number(0, 0);
    }
    if (qint64(shown.size()) + waiting != qint64(m_submitted.size()))
        say(u"%1 acts were answered, and %2 are in the feed"_s.arg(m_submitted.size()).arg(shown.size()));
    return {};
}

Result<> Region::logs()
{
    ZM_TRY(const Table rows, m_database.run(kCheckpoints, {m_region}));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const qint64 size = rows.number(row, 0);
        const auto head = proof::checkCheckpoint(rows.bytes(row, 3), proof::originOf(m_shard), m_logKey);
        const auto derived = m_roots.find(size);
        const bool holds = head && head->size == size && head->root == rows.bytes(row, 1)
            && head->rootSm3 == rows.bytes(row, 2) && derived != m_roots.end() && derived->second.first == head->root
            && derived->second.second == head->rootSm3;
        if (!holds)
            say(u"the head over %1 lines is not the one of the feed"_s.arg(size));
        ++m_found.heads;
    }
    if (!rows.isEmpty())
        m_found.logs.append(u"%1 %2 %3"_s.arg(proof::originOf(m_shard))
                                .arg(rows.number(rows.size() - 1, 0))
                                .arg(sync::hexOf(rows.bytes(rows.size() - 1, 1))));
    return {};
}

} // namespace

Result<Verified> verify(const Folder &folder, Database &database)
{
    ZM_TRY(const auto receiptKey, folder.receiptKey());
    ZM_TRY(const auto receiptPublic, receiptKey.publicKey());
    ZM_TRY(const auto logKey, folder.logKey());
    ZM_TRY(const auto logPublic, logKey.publicKey());
    Verified found;
    ZM_TRY(const Table regions, database.run(kRegions));
    for (std::size_t row = 0; row < regions.size(); ++row)
        ZM_CHECK(Region(database, QString::fromUtf8(regions.bytes(row, 0)), receiptPublic, logPublic, found).look());
    ZM_TRY(const auto events, Directory(database).eventsAfter(0, INT_MAX));
    for (const QByteArray &event : events) {
        if (QJsonDocument::fromJson(event).object()["seq"_L1].toInteger() != ++found.keyEvents)
            found.findings.append(u"the directory of keys has a gap before event %1"_s.arg(found.keyEvents));
    }
    return found;
}

} // namespace zm::platform

#include "platform/batchstore.h"

#include "sync/actpayload.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;
using postgres::Array;
using postgres::Question;

namespace {

// What fits a table of ten rows is wrong for one of ten million: planned anew each time, for the division that is meant.
constexpr char kPlanAnew[] = "SET LOCAL plan_cache_mode = force_custom_plan";
constexpr char kKeys[] = "SELECT key_id, org, officer, roles, suite, spki, invalid_from FROM officer_key WHERE key_id = ANY ($1)";
constexpr char kAnswers[] = "SELECT eid, answer FROM submission WHERE region = $1 AND eid = ANY ($2)";
constexpr char kSent[] = "SELECT device_n, eid FROM submission WHERE region = $1 AND device = $2 AND device_n = ANY ($3)";
constexpr char kHeads[] = "SELECT case_id, dhead, n, fcount FROM case_head WHERE region = $1 AND case_id = ANY ($2) "
                          "ORDER BY case_id FOR UPDATE";
// Without ON CONFLICT: a case that somebody opened meanwhile takes all of it back, and it is judged again.
constexpr char kOpen[] = "INSERT INTO case_head (region, case_id, dhead, n, fcount) SELECT $1, * FROM unnest($2, $3, $4, $5)";
constexpr char kMove[] = "UPDATE case_head AS h SET dhead = m.dhead, n = m.n, fcount = m.fcount FROM unnest($2, $3, $4, $5) "
                         "AS m (case_id, dhead, n, fcount) WHERE h.region = $1 AND h.case_id = m.case_id";
constexpr char kKeep[] = "INSERT INTO submission (region, eid, eid_sm3, case_id, device, device_n, received_at, verdict, line, "
                         "answer) SELECT $1, * FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10)";
constexpr char kKeepKeys[] = "INSERT INTO case_key (region, eid, boxed) SELECT $1, * FROM unnest($2, $3)";
constexpr char kAddActs[] = "INSERT INTO act (region, eid, case_id, type, lane, lane_no, prev, beside) "
                            "SELECT $1, * FROM unnest($2, $3, $4, $5, $6, $7, $8)";
constexpr char kToInbox[] = "INSERT INTO act_inbox (region, eid, body) SELECT $1, * FROM unnest($2, $3)";

template<typename Rows, typename Pick> Array blobs(const Rows &rows, Pick pick)
{
    std::vector<QByteArray> values;
    for (const auto &row : rows)
        values.push_back(pick(row));
    return Array::ofBlobs(values);
}

template<typename Rows, typename Pick> Array texts(const Rows &rows, Pick pick)
{
    std::vector<QByteArray> values;
    for (const auto &row : rows)
        values.push_back(pick(row));
    return Array::ofTexts(values);
}

template<typename Rows, typename Pick> Array numbers(const Rows &rows, Pick pick)
{
    std::vector<qint64> values;
    for (const auto &row : rows)
        values.push_back(pick(row));
    return Array::ofNumbers(values);
}

constexpr auto kItself = [](const auto &value) { return value; };

} // namespace

Result<BatchStore> BatchStore::ahead(Database &database, const std::vector<sync::ReadiedLine> &lines)
{
    BatchStore store(database);
    ZM_CHECK(store.look(lines));
    return store;
}

Result<> BatchStore::look(const std::vector<sync::ReadiedLine> &lines)
{
    std::set<QByteArray> keys;
    for (const sync::ReadiedLine &line : lines) {
        if (!line.payload)
            continue;
        const sync::ActPayload &act = *line.payload;
        Shard &shard = m_shards[sync::shardOf(act.caseId)];
        shard.eids.insert({line.eid, act.prev});
        shard.cases.insert(act.caseId.toUtf8());
        shard.numbers[act.device.toUtf8()].insert(act.deviceN);
        for (const sync::Signature &one : line.envelope->act.signatures)
            keys.insert(one.key.toUtf8());
    }
    if (m_shards.empty())
        return {};
    ZM_CHECK(m_database->later(kPlanAnew, {}));
    std::vector<QByteArray> regions; // values are views: what they look at stays here
    regions.reserve(m_shards.size());
    std::vector<Question> questions{{kKeys, {texts(keys, kItself)}}};
    for (const auto &[name, shard] : m_shards) {
        const QByteArray &region = regions.emplace_back(name.toUtf8());
        questions.push_back({kHeads, {region, texts(shard.cases, kItself)}});
        questions.push_back({kAnswers, {region, blobs(shard.eids, kItself)}});
        for (const auto &[device, sent] : shard.numbers)
            questions.push_back({kSent, {region, QByteArrayView(device), numbers(sent, kItself)}});
    }
    ZM_TRY(const auto tables, m_database->runAll(questions));
    auto table = tables.begin();
    for (const QByteArray &id : keys)
        m_keys[QString::fromUtf8(id)] = {};
    for (std::size_t row = 0; row < table->size(); ++row) {
        ZM_TRY(auto known, knownKeyIn(*table, row));
        m_keys[known.id] = std::move(known);
    }
    for (const auto &[name, shard] : m_shards) {
        ++table;
        for (const QByteArray &caseId : shard.cases)
            m_heads[QString::fromUtf8(caseId)] = {};
        for (std::size_t row = 0; row < table->size(); ++row)
            m_heads[QString::fromUtf8(table->bytes(row, 0))] = {{table->bytes(row, 1), table->number(row, 2), table->number(row, 3)}, true, false};
        note(*++table, name, shard.eids);
        for (const auto &[device, sent] : shard.numbers) {
            const QString sender = QString::fromUtf8(device);
            for (const qint64 number : sent)
                m_sent[{name, sender, number}] = {};
            ++table;
            for (std::size_t row = 0; row < table->size(); ++row)
                m_sent[{name, sender, table->number(row, 0)}] = table->bytes(row, 1);
        }
    }
    return {};
}

void BatchStore::note(const Table &answers, const QString &shard, const std::set<QByteArray> &asked)
{
    for (const QByteArray &eid : asked)
        m_answers[{shard, eid}] = {};
    for (std::size_t row = 0; row < answers.size(); ++row)
        m_answers[{shard, answers.bytes(row, 0)}] = answers.bytes(row, 1);
}

Result<std::optional<sync::KnownKey>> BatchStore::key(const QString &id)
{
    const auto found = m_keys.find(id);
    return found == m_keys.end() ? m_below.key(id) : found->second;
}

Result<std::optional<QByteArray>> BatchStore::answerTo(const QString &shard, const QByteArray &eid)
{
    const auto found = m_answers.find({shard, eid});
    return found == m_answers.end() ? m_below.answerTo(shard, eid) : found->second;
}

Result<std::optional<QByteArray>> BatchStore::sentBy(const QString &shard, const QString &device, qint64 deviceN)
{
    const auto found = m_sent.find({shard, device, deviceN});
    return found == m_sent.end() ? m_below.sentBy(shard, device, deviceN) : found->second;
}

Result<> BatchStore::keep(const sync::KeptSubmission &submission)
{
    m_answers[{submission.shard, submission.eid}] = submission.answer;
    auto &sent = m_sent[{submission.shard, submission.device, submission.deviceN}];
    if (!sent)
        sent = submission.eid;
    m_shards[submission.shard].kept.push_back(submission);
    return {};
}

Result<> BatchStore::keepStray(QByteArrayView line, const QString &code, qint64 atMs)
{
    return m_below.keepStray(line, code, atMs);
}

/// The head as it stands in this transaction. Errors: Io for a case that was not looked up and so is not locked.
Result<BatchStore::Head *> BatchStore::headOf(const QString &caseId)
{
    const auto found = m_heads.find(caseId);
    if (found == m_heads.end())
        return fail(ErrorCode::Io, u"a case that no line names was asked about"_s);
    return &found->second;
}

Result<sync::CaseHead> BatchStore::head(const QString &caseId)
{
    ZM_TRY(const Head *head, headOf(caseId));
    return head->now;
}

Result<bool> BatchStore::advance(const QString &caseId, const sync::CaseHead &seen, const sync::CaseHead &next)
{
    ZM_TRY(Head *head, headOf(caseId));
    if (head->now != seen)
        return false;
    head->now = next;
    head->moved = true;
    return true;
}

Result<qint64> BatchStore::addFiling(const QString &caseId)
{
    ZM_TRY(Head *head, headOf(caseId));
    head->moved = true;
    return ++head->now.filings;
}

Result<std::vector<QByteArray>> BatchStore::actsAfter(const QString &caseId, qint64 decisions, qint64 filings)
{
    ZM_CHECK(write()); // those of this submission are among them
    return m_below.actsAfter(caseId, decisions, filings);
}

Result<> BatchStore::addAct(const sync::AcceptedAct &act)
{
    m_shards[act.shard].acts.push_back(act);
    return {};
}

Result<> BatchStore::publish(const QString &shard, const QByteArray &eid, const QByteArray &feedBytes)
{
    m_shards[shard].lines.emplace_back(eid, feedBytes);
    return {};
}

Result<> BatchStore::write()
{
    for (auto &[name, shard] : m_shards) {
        ZM_CHECK(writeHeads(name)); // first: whoever opened a case keeps others from numbering its acts
        ZM_CHECK(writeRows(name, shard));
    }
    return {};
}

Result<> BatchStore::writeHeads(const QString &shard)
{
    std::vector<std::pair<QByteArray, sync::CaseHead>> opened, moved;
    for (auto &[caseId, head] : m_heads) {
        if (!head.moved || sync::shardOf(caseId) != shard)
            continue;
        (head.isThere ? moved : opened).emplace_back(caseId.toUtf8(), head.now);
        head.isThere = true;
        head.moved = false;
    }
    const QByteArray region = shard.toUtf8();
    const auto columns = [&region](const auto &heads) -> Values {
        return {QByteArrayView(region), texts(heads, [](const auto &one) { return one.first; }),
                blobs(heads, [](const auto &one) { return one.second.decision; }),
                numbers(heads, [](const auto &one) { return one.second.decisions; }),
                numbers(heads, [](const auto &one) { return one.second.filings; })};
    };
    if (!opened.empty())
        ZM_CHECK(m_database->later(kOpen, columns(opened)));
    return moved.empty() ? Result<>() : m_database->later(kMove, columns(moved));
}

Result<> BatchStore::writeRows(const QString &shard, Shard &rows)
{
    const QByteArray region = shard.toUtf8();
    const QByteArrayView name = region;
    const auto kept = std::exchange(rows.kept, {});
    const auto acts = std::exchange(rows.acts, {});
    const auto lines = std::exchange(rows.lines, {});
    if (!kept.empty())
        ZM_CHECK(m_database->later(kKeep, {name, blobs(kept, [](const auto &one) { return one.eid; }),
                                           blobs(kept, [](const auto &one) { return one.eidSm3; }),
                                           texts(kept, [](const auto &one) { return one.caseId.toUtf8(); }),
                                           texts(kept, [](const auto &one) { return one.device.toUtf8(); }),
                                           numbers(kept, [](const auto &one) { return one.deviceN; }),
                                           numbers(kept, [](const auto &one) { return one.receivedAtMs; }),
                                           texts(kept, [](const auto &one) { return sync::verdictName(one.verdict).toUtf8(); }),
                                           blobs(kept, [](const auto &one) { return one.line; }),
                                           blobs(kept, [](const auto &one) { return one.answer; })}));
    std::vector<std::pair<QByteArray, QByteArray>> keys;
    for (const sync::KeptSubmission &one : kept) {
        if (!one.boxedKey.isEmpty())
            keys.emplace_back(one.eid, one.boxedKey);
    }
    const auto first = [](const auto &one) { return one.first; };
    const auto second = [](const auto &one) { return one.second; };
    if (!keys.empty())
        ZM_CHECK(m_database->later(kKeepKeys, {name, blobs(keys, first), blobs(keys, second)}));
    if (!acts.empty())
        ZM_CHECK(m_database->later(kAddActs, {name, blobs(acts, [](const auto &one) { return one.eid; }),
                                              texts(acts, [](const auto &one) { return one.caseId.toUtf8(); }),
                                              texts(acts, [](const auto &one) { return one.type.toUtf8(); }),
                                              texts(acts, [](const auto &one) { return QByteArray(one.filing ? "F" : "D"); }),
                                              numbers(acts, [](const auto &one) { return one.laneNo; }),
                                              blobs(acts, [](const auto &one) { return one.prev; }),
                                              numbers(acts, [](const auto &one) { return qint64(one.beside); })}));
    return lines.empty() ? Result<>() : m_database->later(kToInbox, {name, blobs(lines, first), blobs(lines, second)});
}

} // namespace zm::platform

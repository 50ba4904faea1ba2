#include "registry/checkblock.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kMostEntries = 20;
constexpr std::size_t kTellEvery = 1024;
constexpr char kByNumber[] = "SELECT row FROM number_at WHERE key = ? ORDER BY row DESC";
constexpr char kByName[] = "SELECT row FROM name_at WHERE key = ? ORDER BY row DESC LIMIT 20";
constexpr char kEntry[] = "SELECT name, id_kind, id_number, digest, case_number, office, term_ends, standing FROM entry WHERE row = ?";
constexpr char kWord[] = "SELECT text FROM word WHERE word = ?";

QString qstring(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QByteArrayView bytesOf(const crypto::KeyedDigest::Bytes &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size())};
}

} // namespace

struct CheckBlock::Work {
    std::span<BatchRow> rows;
    std::span<QByteArray> subjects;
    QDate today;
    BlockProgress &progress;
    std::vector<Judged> judged;

    Result<> step(std::size_t i)
    {
        if (i % kTellEvery != 0)
            return {};
        progress.done += qint64(kTellEvery);
        return progress.stop ? Result<>(fail(ErrorCode::Conflict, u"stopped"_s)) : Result<>();
    }
};

Result<CheckBlock> CheckBlock::open(const Mirror &mirror, const MirrorState &state)
{
    if (state.generation == 0)
        return fail(ErrorCode::NotFound, u"no register was loaded here"_s);
    ZM_TRY(auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Read));
    ZM_CHECK(readable(file));
    CheckBlock block(std::move(file), mirror.digestKey(), state.keyKnown);
    const std::pair<sql::NativeStatement *, const char *> all[] = {
        {&block.m_byNumber, kByNumber}, {&block.m_byName, kByName}, {&block.m_entry, kEntry}, {&block.m_word, kWord}};
    for (const auto &[statement, text] : all) {
        ZM_TRY(*statement, block.m_file.prepare(text));
    }
    return block;
}

Result<> CheckBlock::answer(std::span<BatchRow> rows, std::span<QByteArray> subjects, QDate today, BlockProgress &progress)
{
    Work work{rows, subjects, today, progress, std::vector<Judged>(rows.size())};
    ZM_CHECK(m_file.run("BEGIN")); // one look for all of them
    const auto answered = [&]() -> Result<> {
        ZM_CHECK(judgeAll(work));
        ZM_CHECK(askNumbers(work));
        return askNames(work);
    }();
    m_byNumber.reset();
    m_byName.reset();
    m_entry.reset();
    ZM_CHECK(m_file.run("COMMIT"));
    return answered;
}

Result<> CheckBlock::judgeAll(Work &work)
{
    for (std::size_t i = 0; i < work.rows.size(); ++i) {
        ZM_CHECK(work.step(i));
        BatchRow &row = work.rows[i];
        work.judged[i] = judged(m_digest, row.subject, work.today);
        work.subjects[i] = bytesOf(work.judged[i].digest).toByteArray();
        if (work.judged[i].fault.isEmpty())
            continue;
        row.verdict = Verdict::Invalid;
        row.reason = work.judged[i].fault;
    }
    return {};
}

Result<> CheckBlock::gather(sql::NativeStatement &statement, qint64 key, std::vector<qint64> &rows)
{
    rows.clear();
    statement.bind(1, key);
    for (;;) {
        ZM_TRY(const bool more, statement.step());
        if (!more)
            break;
        rows.push_back(statement.number(0));
    }
    statement.reset();
    return {};
}

Result<> CheckBlock::askNumbers(Work &work)
{
    std::vector<std::pair<qint64, std::size_t>> keys;
    for (std::size_t i = 0; i < work.rows.size(); ++i) {
        if (work.judged[i].fault.isEmpty() && !work.judged[i].number.empty())
            keys.emplace_back(keyFrom(work.judged[i].digest.data()), i);
    }
    if (!keys.empty() && !m_keyKnown)
        return fail(ErrorCode::Unsupported, u"the numbers in this register are masked and their key is not here"_s);
    std::ranges::sort(keys);
    std::vector<qint64> rows;
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        ZM_CHECK(work.step(at));
        if (at == 0 || keys[at].first != keys[at - 1].first)
            ZM_CHECK(gather(m_byNumber, keys[at].first, rows));
        for (const qint64 row : rows)
            candidates.push_back({row, keys[at].second});
    }
    return read(work, candidates, Verdict::Listed);
}

Result<> CheckBlock::askNames(Work &work)
{
    std::vector<std::pair<qint64, std::size_t>> keys;
    for (std::size_t i = 0; i < work.rows.size(); ++i) {
        if (work.rows[i].verdict == Verdict::Clear && !work.judged[i].name.empty())
            keys.emplace_back(nameKey(work.judged[i].name), i);
    }
    std::ranges::sort(keys);
    std::vector<qint64> rows;
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        ZM_CHECK(work.step(at));
        if (at == 0 || keys[at].first != keys[at - 1].first)
            ZM_CHECK(gather(m_byName, keys[at].first, rows));
        for (const qint64 row : rows)
            candidates.push_back({row, keys[at].second});
    }
    return read(work, candidates, Verdict::Namesake);
}

/// Reads each row once, the newest first, and gives it to the subjects it answers. Keys only lead here: the whole number,
/// the whole published digest or the whole name must agree.
Result<> CheckBlock::read(Work &work, std::vector<Candidate> &candidates, Verdict verdict)
{
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) { return a.row != b.row ? a.row > b.row : a.subject < b.subject; });
    qint64 row = -1;
    bool there = false, live = false;
    std::string number, text;
    std::u32string name;
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        ZM_CHECK(work.step(at));
        if (candidates[at].row != std::exchange(row, candidates[at].row)) {
            m_entry.reset();
            m_entry.bind(1, row);
            ZM_TRY(there, m_entry.step());
            text.clear();
            if (there) {
                number = verdict == Verdict::Listed ? plainNumber(m_entry.text(2)) : std::string();
                name = verdict == Verdict::Listed ? std::u32string() : searchForm(m_entry.text(0));
                live = Standing(m_entry.number(7)) == Standing::Live && (m_entry.isNull(6) || work.today < dayOf(m_entry.number(6)));
            }
        }
        const Judged &asked = work.judged[candidates[at].subject];
        const QByteArrayView published = there ? m_entry.bytes(3) : QByteArrayView();
        const bool same = verdict == Verdict::Namesake ? name == asked.name
                          : published.isEmpty()        ? number == asked.number
                                                       : published == bytesOf(asked.digest);
        if (!there || !same)
            continue;
        BatchRow &answered = work.rows[candidates[at].subject];
        answered.verdict = verdict;
        answered.mayBeActedOn = answered.mayBeActedOn || (verdict == Verdict::Listed && live);
        if (answered.entryRows.size() == kMostEntries)
            continue;
        if (text.empty()) {
            ZM_TRY(const std::string office, word(m_entry.number(5)));
            text = textOf(row, office).toStdString();
        }
        if (!answered.entryRows.empty())
            answered.entries += "; ";
        answered.entries += text;
        answered.entryRows.push_back(row);
    }
    return {};
}

Result<std::string> CheckBlock::word(qint64 word)
{
    const auto [at, fresh] = m_words.try_emplace(word);
    if (fresh) {
        m_word.bind(1, word);
        const auto there = m_word.step();
        if (there && *there)
            at->second = m_word.text(0);
        m_word.reset();
        ZM_CHECK(there);
    }
    return at->second;
}

QString CheckBlock::textOf(qint64 row, const std::string &office) const
{
    return qstring(m_entry.text(4)) + u' ' + qstring(office) + u' ' + dayOf(dayOfRow(row)).toString(Qt::ISODate) + u' '
        + identity::masked(identity::IdKind(m_entry.number(1)), qstring(m_entry.text(2)), identity::MaskPolicy::PublicList);
}

} // namespace zm::registry

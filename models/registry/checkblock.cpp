#include "registry/checkblock.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kMostEntries = 20, kMostNamesakes = 5; // of one subject; a name may be thousands of people's
constexpr std::size_t kTellEvery = 1024;
constexpr char kByNumber[] = "SELECT row FROM number_at WHERE key = ? ORDER BY row DESC";
// One more than is told, so that one can say there are more.
constexpr char kByName[] = "SELECT row FROM name_at WHERE key = ? ORDER BY row DESC LIMIT 6";
constexpr char kEntry[] = "SELECT name, id_kind, id_number, digest, case_number, office, term_ends, standing FROM entry WHERE row = ?";
constexpr char kWord[] = "SELECT text FROM word WHERE word = ?";

QByteArrayView viewOf(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

bool isShare(qint64 key, int share) { return (key < 0) == (share == 0); }

} // namespace

Result<> BlockProgress::step(std::size_t i)
{
    if (i % kTellEvery != 0)
        return {};
    done += qint64(kTellEvery);
    return stop ? Result<>(fail(ErrorCode::Conflict, u"stopped"_s)) : Result<>();
}

CheckBlock::CheckBlock(sql::NativeFile file, const QByteArray &key, bool keyKnown, QDate today)
    : m_file(std::move(file)), m_digest(std::make_unique<crypto::KeyedDigest>(key)), m_judge(*m_digest, today), m_today(today), m_keyKnown(keyKnown)
{
}

Result<CheckBlock> CheckBlock::open(const Mirror &mirror, const MirrorState &state, QDate today)
{
    if (state.generation == 0)
        return fail(ErrorCode::NotFound, u"no register was loaded here"_s);
    ZM_TRY(auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Read));
    ZM_CHECK(readable(file));
    CheckBlock block(std::move(file), mirror.digestKey(), state.keyKnown, today);
    const std::pair<sql::NativeStatement *, const char *> all[] = {
        {&block.m_byNumber, kByNumber}, {&block.m_byName, kByName}, {&block.m_entry, kEntry}, {&block.m_word, kWord}};
    for (const auto &[statement, text] : all) {
        ZM_TRY(*statement, block.m_file.prepare(text));
    }
    return block;
}

Result<> CheckBlock::judge(std::span<BatchRow> rows, std::span<JudgedKeys> keys, BlockProgress &progress)
{
    QString fault;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ZM_CHECK(progress.step(i));
        BatchRow &row = rows[i];
        keys[i] = m_judge.of(row.name, row.idKind, row.idNumber, fault);
        if (fault.isEmpty())
            continue;
        row.verdict = Verdict::Invalid;
        const QByteArray words = fault.toUtf8();
        row.reason = m_texts->keep({words.constData(), std::size_t(words.size())});
    }
    return {};
}

Result<> CheckBlock::askNumbers(SubjectBlock &block, int share, BlockProgress &progress)
{
    std::vector<Key> keys;
    keys.reserve(block.rows.size() / 2 + block.rows.size() / 16);
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        const JudgedKeys &judged = block.keys[i];
        if (!judged.sound || !judged.hasNumber)
            continue;
        if (!m_keyKnown)
            return fail(ErrorCode::Unsupported, u"the numbers in this register are masked and their key is not here"_s);
        if (const qint64 key = keyFrom(judged.digest.data()); isShare(key, share))
            keys.emplace_back(key, quint32(i));
    }
    ZM_CHECK(m_file.run("BEGIN"));
    return answer(block, keys, Verdict::Listed, progress);
}

Result<> CheckBlock::askNames(SubjectBlock &block, int share, BlockProgress &progress)
{
    std::vector<Key> keys;
    keys.reserve(block.rows.size() / 2 + block.rows.size() / 16);
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        const JudgedKeys &judged = block.keys[i];
        if (isShare(judged.name, share) && judged.hasName && block.rows[i].verdict == Verdict::Clear)
            keys.emplace_back(judged.name, quint32(i));
    }
    ZM_CHECK(answer(block, keys, Verdict::Namesake, progress));
    return m_file.run("COMMIT");
}

/// Keys are sorted before the tree is asked, rows before they are read: neighbours lie in one page.
Result<> CheckBlock::answer(SubjectBlock &block, std::vector<Key> &keys, Verdict verdict, BlockProgress &progress)
{
    std::ranges::sort(keys);
    ZM_TRY(Found found, gather(verdict == Verdict::Listed ? m_byNumber : m_byName, keys, progress));
    ZM_CHECK(read(found, verdict, progress));
    for (const Group &group : found.groups)
        answerGroup(block, keys, found, group, verdict);
    return {};
}

/// The rows each key leads to, the newest first. Keys that lead nowhere have no group.
Result<CheckBlock::Found> CheckBlock::gather(sql::NativeStatement &statement, const std::vector<Key> &keys, BlockProgress &progress)
{
    Found found;
    for (std::size_t from = 0, until = 0; from < keys.size(); from = until) {
        const std::size_t before = found.candidates.size();
        statement.bind(1, keys[from].key);
        for (;;) {
            ZM_TRY(const bool more, statement.step());
            if (!more)
                break;
            found.candidates.push_back({.row = statement.number(0), .text = {}, .name = {}});
        }
        statement.reset();
        for (until = from; until < keys.size() && keys[until].key == keys[from].key; ++until)
            ZM_CHECK(progress.step(until));
        if (found.candidates.size() > before)
            found.groups.push_back({from, until, before, found.candidates.size()});
    }
    return found;
}

Result<> CheckBlock::read(Found &found, Verdict verdict, BlockProgress &progress)
{
    std::vector<std::pair<qint64, quint32>> order;
    order.reserve(found.candidates.size());
    for (std::size_t i = 0; i < found.candidates.size(); ++i)
        order.emplace_back(found.candidates[i].row, quint32(i));
    std::ranges::sort(order);
    for (std::size_t at = 0; at < order.size(); ++at) {
        ZM_CHECK(progress.step(at));
        ZM_CHECK(readOne(found.candidates[order[at].second], verdict));
    }
    return {};
}

Result<> CheckBlock::readOne(Candidate &candidate, Verdict verdict)
{
    m_entry.bind(1, candidate.row);
    ZM_TRY(candidate.there, m_entry.step());
    if (candidate.there) {
        if (verdict == Verdict::Namesake) {
            candidate.name = m_texts->keep(m_entry.text(0));
        } else if (const QByteArrayView published = m_entry.bytes(3); std::size_t(published.size()) == candidate.digest.size()) {
            std::memcpy(candidate.digest.data(), published.data(), candidate.digest.size());
        } else {
            candidate.digest = m_digest->of(viewOf(plainNumber(m_entry.text(2))));
        }
        candidate.live = Standing(m_entry.number(7)) == Standing::Live && (m_entry.isNull(6) || m_today < dayOf(m_entry.number(6)));
        ZM_TRY(const auto who, office(m_entry.number(5)));
        candidate.text = textOf(candidate.row, who);
    }
    m_entry.reset();
    return {};
}

/// Keys only lead here: the whole digest of the number, or the whole name, must agree.
bool CheckBlock::isSame(const BatchRow &asked, const JudgedKeys &keys, const Candidate &candidate, Verdict verdict)
{
    if (!candidate.there)
        return false;
    if (verdict == Verdict::Listed)
        return candidate.digest == keys.digest;
    if (candidate.name == asked.name)
        return true;
    searchForm(candidate.name, m_form);
    searchForm(asked.name, m_otherForm);
    return m_form == m_otherForm;
}

/// Who asked the same gets the same answer, made once for those who follow each other.
void CheckBlock::answerGroup(SubjectBlock &block, const std::vector<Key> &keys, const Found &found, const Group &group, Verdict verdict)
{
    const BatchRow *before = nullptr;
    const JudgedKeys *beforeKeys = nullptr;
    for (std::size_t at = group.keysFrom; at < group.keysUntil; ++at) {
        BatchRow &row = block.rows[keys[at].subject];
        const JudgedKeys &asked = block.keys[keys[at].subject];
        if (before && (verdict == Verdict::Listed ? asked.digest == beforeKeys->digest : row.name == before->name)) {
            row.verdict = before->verdict;
            row.mayBeActedOn = before->mayBeActedOn;
            row.entries = before->entries;
            row.entryRows = before->entryRows;
            continue;
        }
        const std::size_t most = verdict == Verdict::Listed ? kMostEntries : kMostNamesakes;
        auto *const rows = reinterpret_cast<qint64 *>(m_texts->room(std::min(most, group.until - group.from) * sizeof(qint64)));
        std::size_t count = 0;
        bool more = false;
        m_text.clear();
        for (std::size_t i = group.from; i < group.until; ++i) {
            const Candidate &candidate = found.candidates[i];
            if (!isSame(row, asked, candidate, verdict))
                continue;
            row.verdict = verdict;
            row.mayBeActedOn = row.mayBeActedOn || (verdict == Verdict::Listed && candidate.live);
            more = count == most;
            if (more) // of the others it only counts whether one may act on them
                continue;
            m_text.append(count > 0 ? "; " : "").append(candidate.text);
            rows[count++] = candidate.row;
        }
        row.entries = m_texts->keep(m_text.append(more ? "; ..." : ""));
        row.entryRows = {rows, count};
        before = &row;
        beforeKeys = &asked;
    }
}

Result<std::string_view> CheckBlock::office(qint64 word)
{
    const auto [at, fresh] = m_offices.try_emplace(word);
    if (fresh) {
        m_word.bind(1, word);
        const auto there = m_word.step();
        if (there && *there)
            at->second = m_word.text(0);
        m_word.reset();
        ZM_CHECK(there);
    }
    return std::string_view(at->second);
}

std::string_view CheckBlock::day(qint64 day)
{
    const auto [at, fresh] = m_days.try_emplace(day);
    if (fresh)
        at->second = dayOf(day).toString(Qt::ISODate).toStdString();
    return at->second;
}

std::string_view CheckBlock::textOf(qint64 row, std::string_view office)
{
    const std::string_view number = m_entry.text(2);
    const QByteArray shown = identity::masked(identity::IdKind(m_entry.number(1)), QString::fromUtf8(number.data(), qsizetype(number.size())),
                                              identity::MaskPolicy::PublicList).toUtf8();
    m_text.assign(m_entry.text(4)).append(1, ' ').append(office).append(1, ' ').append(day(dayOfRow(row))).append(1, ' ');
    m_text.append(shown.constData(), std::size_t(shown.size()));
    return m_texts->keep(m_text);
}

} // namespace zm::registry

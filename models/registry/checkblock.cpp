#include "registry/checkblock.h"

#include "identity/masking.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kMostEntries = 20, kMostNamesakes = 5; // of one subject; a name may be thousands of people's
constexpr std::size_t kTellEvery = 1024;
constexpr char kByNumbers[] = "SELECT a.rowid, n.row FROM asked a CROSS JOIN number_at n ON n.key = a.key";
// For each by itself: a name may be thousands of people's. One more than is told, so that one can say there are more.
constexpr char kByName[] = "SELECT row FROM name_at WHERE key = ? ORDER BY row DESC LIMIT 6";
#define ZM_TOLD "name, id_kind, id_number, digest, case_number, office, term_ends, standing"
constexpr char kEntries[] = "SELECT " ZM_TOLD ", a.rowid FROM asked a CROSS JOIN entry ON row = a.key";
constexpr char kEntry[] = "SELECT " ZM_TOLD " FROM entry WHERE row = ?";
#undef ZM_TOLD
constexpr char kWord[] = "SELECT text FROM word WHERE word = ?";

QByteArrayView viewOf(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

bool isShare(qint64 key, int share) { return (key < 0) == (share == 0); }

std::size_t mostOf(Verdict verdict) { return verdict == Verdict::Listed ? kMostEntries : kMostNamesakes; }

void appendMasked(std::string &text, identity::IdKind kind, std::string_view number)
{
    constexpr auto policy = identity::MaskPolicy::PublicList;
    if (!isPlainNumber(number) || number.contains("XXXX")) { // not ASCII, or masked already
        const QByteArray shown = identity::masked(kind, QString::fromUtf8(number.data(), qsizetype(number.size())), policy).toUtf8();
        text.append(shown.constData(), std::size_t(shown.size()));
        return;
    }
    const identity::HiddenPart hidden = identity::hiddenPart(kind, qsizetype(number.size()), policy);
    text.append(number).replace(text.size() - number.size() + std::size_t(hidden.from), std::size_t(hidden.count), std::size_t(hidden.count), '*');
}

} // namespace

Result<> Steps::reached(std::size_t i)
{
    if (i < m_told + kTellEvery)
        return {};
    m_progress.done += qint64(i - m_told);
    m_told = i;
    return m_progress.stop ? Result<>(fail(ErrorCode::Conflict, u"stopped"_s)) : Result<>();
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
    ZM_TRY(block.m_asked, sql::AskedKeys::in(block.m_file));
    const std::pair<sql::NativeStatement *, const char *> all[] = {
        {&block.m_byNumbers, kByNumbers}, {&block.m_byName, kByName}, {&block.m_entries, kEntries}, {&block.m_entry, kEntry}, {&block.m_word, kWord}};
    for (const auto &[statement, text] : all) {
        ZM_TRY(*statement, block.m_file.prepare(text));
    }
    return block;
}

Result<> CheckBlock::judge(std::span<BatchRow> rows, std::span<JudgedKeys> keys, BlockProgress &progress)
{
    QString fault;
    Steps steps(progress);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ZM_CHECK(steps.reached(i));
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
    ZM_CHECK(m_file.run("BEGIN"));
    return ask(block, share, Verdict::Listed, progress);
}

Result<> CheckBlock::askNames(SubjectBlock &block, int share, BlockProgress &progress)
{
    ZM_CHECK(ask(block, share, Verdict::Namesake, progress));
    return m_file.run("COMMIT");
}

/// Keys are sorted before the tree is asked, rows before they are read: neighbours lie in one page.
Result<> CheckBlock::ask(SubjectBlock &block, int share, Verdict verdict, BlockProgress &progress)
{
    const bool byNumber = verdict == Verdict::Listed;
    std::vector<Key> keys;
    keys.reserve(block.rows.size() / 2 + block.rows.size() / 16);
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        const JudgedKeys &judged = block.keys[i];
        const bool isAsked = byNumber ? judged.sound && judged.hasNumber : judged.hasName && block.rows[i].verdict == Verdict::Clear;
        if (!isAsked)
            continue;
        if (byNumber && !m_keyKnown)
            return fail(ErrorCode::Unsupported, u"the numbers in this register are masked and their key is not here"_s);
        if (const qint64 key = byNumber ? keyFrom(judged.digest.data()) : judged.name; isShare(key, share))
            keys.emplace_back(key, quint32(i));
    }
    std::ranges::sort(keys);
    ZM_TRY(Found found, byNumber ? gatherNumbers(keys, progress) : gatherNames(keys, progress));
    ZM_CHECK(read(found, verdict, progress));
    for (const Group &group : found.groups)
        ZM_CHECK(answerGroup(block, keys, found, group, verdict));
    return {};
}

/// The rows each number leads to, the newest first. What leads nowhere has no group.
Result<CheckBlock::Found> CheckBlock::gatherNumbers(const std::vector<Key> &keys, BlockProgress &progress)
{
    std::vector<qint64> distinct;
    std::vector<std::size_t> begins; // of each among the keys
    distinct.reserve(keys.size());
    begins.reserve(keys.size() + 1);
    for (std::size_t at = 0; at < keys.size(); ++at) {
        if (at > 0 && keys[at - 1].key == keys[at].key)
            continue;
        distinct.push_back(keys[at].key);
        begins.push_back(at);
    }
    begins.push_back(keys.size());
    m_asked.ask(distinct);
    Found found;
    Steps steps(progress);
    const auto end = [&found] {
        if (!found.groups.empty())
            std::ranges::reverse(found.candidates.begin() + std::ptrdiff_t(found.groups.back().from), found.candidates.end());
    };
    for (std::size_t place = begins.size();;) {
        ZM_TRY(const bool more, m_byNumbers.step());
        const std::size_t now = more ? std::size_t(m_byNumbers.number(0)) : place;
        if (!more || now != place) {
            end();
            if (!more)
                break;
            place = now;
            ZM_CHECK(steps.reached(begins[place]));
            found.groups.push_back({begins[place], begins[place + 1], found.candidates.size(), found.candidates.size()});
        }
        found.candidates.push_back({.row = m_byNumbers.number(1), .text = {}, .name = {}});
        found.groups.back().until = found.candidates.size();
    }
    m_byNumbers.reset();
    ZM_CHECK(steps.reached(keys.size()));
    return found;
}

Result<CheckBlock::Found> CheckBlock::gatherNames(const std::vector<Key> &keys, BlockProgress &progress)
{
    Found found;
    Steps steps(progress);
    for (std::size_t from = 0, until = 0; from < keys.size(); from = until) {
        const std::size_t before = found.candidates.size();
        m_byName.bind(1, keys[from].key);
        for (;;) {
            ZM_TRY(const bool more, m_byName.step());
            if (!more)
                break;
            found.candidates.push_back({.row = m_byName.number(0), .text = {}, .name = {}});
        }
        m_byName.reset();
        for (until = from; until < keys.size() && keys[until].key == keys[from].key; ++until) { }
        ZM_CHECK(steps.reached(until));
        if (found.candidates.size() > before)
            found.groups.push_back({from, until, before, found.candidates.size()});
    }
    return found;
}

Result<> CheckBlock::read(Found &found, Verdict verdict, BlockProgress &progress)
{
    struct Place {
        qint64 row;
        quint32 candidate;
        bool isTold;
        auto operator<=>(const Place &) const = default;
    };
    std::vector<Place> order;
    order.reserve(found.candidates.size());
    for (const Group &group : found.groups) {
        for (std::size_t i = group.from; i < group.until; ++i)
            order.push_back({found.candidates[i].row, quint32(i), i - group.from < mostOf(verdict)});
    }
    std::ranges::sort(order);
    std::vector<qint64> rows(order.size());
    std::ranges::transform(order, rows.begin(), &Place::row);
    m_asked.ask(rows);
    Steps steps(progress);
    for (;;) {
        ZM_TRY(const bool more, m_entries.step());
        if (!more)
            break;
        const auto at = std::size_t(m_entries.number(8));
        ZM_CHECK(steps.reached(at));
        ZM_CHECK(readOne(m_entries, found.candidates[order[at].candidate], verdict, order[at].isTold));
    }
    m_entries.reset();
    return steps.reached(order.size());
}

/// \param entry  stands on the candidate's row.
Result<> CheckBlock::readOne(sql::NativeStatement &entry, Candidate &candidate, Verdict verdict, bool isTold)
{
    candidate.there = true;
    const std::string_view number = entry.text(2);
    if (verdict == Verdict::Namesake) {
        candidate.name = m_texts->keep(entry.text(0));
    } else if (const QByteArrayView published = entry.bytes(3); std::size_t(published.size()) == candidate.digest.size()) {
        std::memcpy(candidate.digest.data(), published.data(), candidate.digest.size());
    } else {
        candidate.digest = isPlainNumber(number) ? m_digest->of(viewOf(number)) : m_digest->of(viewOf(plainNumber(number)));
    }
    candidate.live = Standing(entry.number(7)) == Standing::Live && (entry.isNull(6) || m_today < dayOf(entry.number(6)));
    if (!isTold)
        return {};
    ZM_TRY(const auto who, office(entry.number(5)));
    m_line.assign(entry.text(4)).append(1, ' ').append(who).append(1, ' ').append(day(dayOfRow(candidate.row))).append(1, ' ');
    appendMasked(m_line, identity::IdKind(entry.number(1)), number);
    candidate.text = m_texts->keep(m_line);
    return {};
}

/// What was passed over because so many stand before it.
Result<> CheckBlock::readAgain(Candidate &candidate, Verdict verdict)
{
    m_entry.bind(1, candidate.row);
    ZM_TRY(const bool there, m_entry.step());
    if (there)
        ZM_CHECK(readOne(m_entry, candidate, verdict, true));
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
Result<> CheckBlock::answerGroup(SubjectBlock &block, const std::vector<Key> &keys, Found &found, const Group &group, Verdict verdict)
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
        const std::size_t most = mostOf(verdict);
        auto *const rows = reinterpret_cast<qint64 *>(m_texts->room(std::min(most, group.until - group.from) * sizeof(qint64)));
        std::size_t count = 0;
        bool more = false;
        m_text.clear();
        for (std::size_t i = group.from; i < group.until; ++i) {
            Candidate &candidate = found.candidates[i];
            if (!isSame(row, asked, candidate, verdict))
                continue;
            row.verdict = verdict;
            row.mayBeActedOn = row.mayBeActedOn || (verdict == Verdict::Listed && candidate.live);
            more = count == most;
            if (more) // of the others it only counts whether one may act on them
                continue;
            if (candidate.text.empty()) // of somebody else with this key stood before it
                ZM_CHECK(readAgain(candidate, verdict));
            m_text.append(count > 0 ? "; " : "").append(candidate.text);
            rows[count++] = candidate.row;
        }
        row.entries = m_texts->keep(m_text.append(more ? "; ..." : ""));
        row.entryRows = {rows, count};
        before = &row;
        beforeKeys = &asked;
    }
    return {};
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

} // namespace zm::registry

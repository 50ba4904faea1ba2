#include "registry/search.h"

#include "registry/expressions.h"

#include <array>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMostLooked = 20'000;  ///< candidates looked at for one page
constexpr qint64 kMostFiltered = 400'000;
constexpr qint64 kMostCounted = 10'000;
constexpr qint64 kHoldMs = 50;          ///< how old a held snapshot may become
constexpr int kTiers = 3;

constexpr qint64 kFew = 400;            ///< candidates that are all looked at, whatever tier they belong to
constexpr char kEntry[] =
    "SELECT row, entry_id, list, organisation, name, id_kind, id_number, case_number, office, region, grounds,"
    " obligation, performance, term_ends, standing, status_on FROM entry WHERE row = ?";
constexpr char kWord[] = "SELECT text FROM word WHERE word = ?";
constexpr char kShort[] = "SELECT organisation, name FROM entry WHERE row = ?";
constexpr char kByNumber[] = "SELECT e.row, e.id_number, e.digest FROM number_at n JOIN entry e ON e.row = n.row"
                             " WHERE n.key = ? ORDER BY n.row DESC";
constexpr char kByCase[] = "SELECT e.row, e.case_number FROM case_at c JOIN entry e ON e.row = c.row WHERE c.key = ?"
                           " ORDER BY c.row DESC";
constexpr char kByName[] = "SELECT e.row, e.name FROM name_at n JOIN entry e ON e.row = n.row WHERE n.key = ?"
                           " ORDER BY n.row DESC";
constexpr char kNames[] = "SELECT rowid FROM names WHERE names MATCH ? AND rowid < ? ORDER BY rowid DESC";
constexpr char kReadings[] = "SELECT rowid FROM readings WHERE readings MATCH ? AND rowid < ? ORDER BY rowid DESC";
constexpr char kCountNames[] = "SELECT count(*) FROM (SELECT 1 FROM names WHERE names MATCH ? LIMIT ?)";
constexpr char kCountReadings[] = "SELECT count(*) FROM (SELECT 1 FROM readings WHERE readings MATCH ? LIMIT ?)";

int tierOf(Match match)
{
    switch (match) {
    case Match::Number:
    case Match::CaseNumber:
    case Match::ExactName:
    case Match::ExactReading: return 0;
    case Match::NameBegins:
    case Match::ReadingBegins: return 1;
    case Match::NamePart: return 2;
    case Match::None: break;
    }
    return kTiers;
}

} // namespace

/// A text of names and readings, looked at once.
struct Searcher::Wanted {
    std::u32string form;
    std::string utf8;
    bool letters = false; ///< nothing but letters: may be spoken
    bool mixed = false;   ///< letters are beginnings of syllables
    int limit = 0;
    Filter filter;
};

/// Rows of one index that may match.
struct Searcher::Source {
    bool readings = false;
    std::string expression;
};

Result<Searcher> Searcher::open(const Mirror &mirror, const std::shared_ptr<const identity::NameReader> &names)
{
    ZM_TRY(const MirrorState state, mirror.state());
    if (state.generation == 0)
        return fail(ErrorCode::NotFound, u"no register was loaded here"_s);
    ZM_TRY(auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Read));
    ZM_CHECK(readable(file));
    Searcher searcher(std::move(file), mirror.digestKey(), names);
    ZM_CHECK(searcher.prepare());
    return searcher;
}

Result<> Searcher::prepare()
{
    const std::pair<sql::NativeStatement *, const char *> all[] = {
        {&m_entry, kEntry}, {&m_short, kShort}, {&m_byNumber, kByNumber}, {&m_byCase, kByCase}, {&m_byName, kByName}, {&m_names, kNames},
        {&m_readingRows, kReadings}, {&m_word, kWord}};
    for (const auto &[statement, text] : all) {
        ZM_TRY(*statement, m_file.prepare(text));
    }
    return {};
}

Result<> Searcher::holdSnapshot()
{
    if (m_held.isValid() && m_held.elapsed() < kHoldMs)
        return {};
    rest();
    ZM_CHECK(m_file.run("BEGIN"));
    m_held.start();
    return {};
}

void Searcher::rest()
{
    if (m_held.isValid())
        (void)m_file.run("COMMIT"); // a reader has nothing to lose
    m_held.invalidate();
}

Match Searcher::matchOf(const Wanted &wanted, bool organisation, std::u32string_view form)
{
    if (form == wanted.form)
        return Match::ExactName;
    std::vector<Reading> readings;
    if (wanted.letters && !wanted.mixed)
        readings = m_readings.of(organisation, form);
    const auto isWanted = [&](const Reading &one) { return one.full == wanted.utf8 || one.initials == wanted.utf8; };
    const auto begins = [&](const Reading &one) {
        return one.full.starts_with(wanted.utf8) || one.initials.starts_with(wanted.utf8);
    };
    if (std::ranges::any_of(readings, isWanted))
        return Match::ExactReading;
    if (form.starts_with(wanted.form))
        return Match::NameBegins;
    if (std::ranges::any_of(readings, begins) || (wanted.mixed && m_readings.begins(organisation, form, wanted.form)))
        return Match::ReadingBegins;
    if (form.contains(wanted.form))
        return Match::NamePart;
    return Match::None;
}

std::vector<Searcher::Source> Searcher::sourcesOf(const Wanted &wanted, int tier) const
{
    std::vector<Source> sources{{false, nameExpression(wanted.form, tier)}};
    if (wanted.letters && !wanted.mixed && tier < 2)
        sources.push_back({true, '"' + wanted.utf8 + (tier == 1 ? "\"*" : "\"")});
    if (wanted.mixed && tier == 1) {
        std::string spoken;
        if (wanted.letters) {
            for (const std::string &one : initialsOf(wanted.form))
                spoken += (spoken.empty() ? "\"" : " OR \"") + one + "\"*";
        } else {
            spoken = mixedExpression(wanted.form);
        }
        sources.push_back({wanted.letters, spoken});
    }
    return sources;
}

Result<bool> Searcher::any(const Source &source)
{
    sql::NativeStatement &statement = source.readings ? m_readingRows : m_names;
    statement.bind(1, std::string_view(source.expression));
    statement.bind(2, std::numeric_limits<qint64>::max());
    const auto answer = statement.step();
    statement.reset();
    return answer;
}

Result<> Searcher::walkTier(const Wanted &wanted, int tier, qint64 before, SearchPage &page)
{
    struct Walk {
        sql::NativeStatement rows;
        bool more = false;
    };
    const std::vector<Source> sources = sourcesOf(wanted, tier);
    std::vector<Walk> walks(sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        ZM_TRY(walks[i].rows, m_file.prepare(sources[i].readings ? kReadings : kNames));
        walks[i].rows.bind(1, std::string_view(sources[i].expression));
        walks[i].rows.bind(2, before);
        ZM_TRY(walks[i].more, walks[i].rows.step());
    }
    const qint64 most = wanted.filter.isEmpty() ? kMostLooked : kMostFiltered;
    for (qint64 looked = 0;; ++looked) {
        qint64 row = -1;
        for (const Walk &walk : walks)
            row = walk.more ? std::max(row, walk.rows.number(0)) : row;
        if (row < 0)
            return {};
        if (int(page.entries.size()) == wanted.limit || looked == most) {
            page.next = Cursor{tier, row + 1};
            return {};
        }
        for (Walk &walk : walks) {
            if (walk.more && walk.rows.number(0) == row) {
                ZM_TRY(walk.more, walk.rows.step());
            }
        }
        m_short.bind(1, row);
        ZM_TRY(const bool there, m_short.step());
        const Match match = there ? matchOf(wanted, m_short.number(0) != 0, searchForm(m_short.text(1))) : Match::None;
        m_short.reset();
        if (tierOf(match) != tier)
            continue;
        ZM_TRY(FoundEntry found, entry(row));
        if (!wanted.filter.takes(found))
            continue;
        found.match = match;
        page.entries.push_back(std::move(found));
    }
}

Result<std::optional<std::vector<qint64>>> Searcher::fewCandidates(const Wanted &wanted)
{
    std::vector<Source> sources{{false, partExpression(wanted.form)}};
    const std::vector<Source> spoken = sourcesOf(wanted, 1);
    sources.insert(sources.end(), spoken.begin() + 1, spoken.end());
    std::vector<qint64> rows;
    for (const Source &source : sources) {
        sql::NativeStatement &statement = source.readings ? m_readingRows : m_names;
        statement.bind(1, std::string_view(source.expression));
        statement.bind(2, std::numeric_limits<qint64>::max());
        for (bool more = true; more;) {
            const auto stepped = statement.step();
            more = stepped && *stepped && qint64(rows.size()) < kFew;
            if (more)
                rows.push_back(statement.number(0));
            else
                statement.reset();
            ZM_CHECK(stepped);
            if (!more && *stepped)
                return std::nullopt;
        }
    }
    std::ranges::sort(rows, std::greater());
    const auto twice = std::ranges::unique(rows);
    rows.erase(twice.begin(), twice.end());
    return rows;
}

/// Answers from all candidates at once where they are few: no tier then asks the index again, and the count is exact.
Result<bool> Searcher::answerFew(const Wanted &wanted, SearchPage &page)
{
    ZM_TRY(const auto rows, fewCandidates(wanted));
    if (!rows)
        return false;
    std::array<std::vector<std::pair<qint64, Match>>, kTiers + 1> tiers;
    for (const qint64 row : *rows) {
        m_short.bind(1, row);
        ZM_TRY(const bool there, m_short.step());
        const Match match = there ? matchOf(wanted, m_short.number(0) != 0, searchForm(m_short.text(1))) : Match::None;
        m_short.reset();
        tiers[std::size_t(tierOf(match))].emplace_back(row, match);
    }
    for (int tier = 0; tier < kTiers; ++tier) {
        for (const auto &[row, match] : tiers[std::size_t(tier)]) {
            if (int(page.entries.size()) >= wanted.limit && wanted.filter.isEmpty()) {
                page.next = page.next ? page.next : Cursor{tier, row + 1};
                ++page.count;
                continue;
            }
            ZM_TRY(FoundEntry found, entry(row));
            if (!wanted.filter.takes(found))
                continue;
            ++page.count;
            found.match = match;
            if (int(page.entries.size()) < wanted.limit)
                page.entries.push_back(std::move(found));
            else if (!page.next)
                page.next = Cursor{tier, row + 1};
        }
    }
    return true;
}

Result<> Searcher::count(const Wanted &wanted, SearchPage &page)
{
    page.count = qint64(page.entries.size());
    if (!page.next)
        return {};
    page.countKind = CountKind::AtLeast;
    if (!wanted.filter.isEmpty() || wanted.mixed)
        return {};
    qint64 most = 0;
    for (const Source &source : {Source{false, partExpression(wanted.form)}, Source{true, '"' + wanted.utf8 + "\"*"}}) {
        if (source.readings && !wanted.letters)
            continue;
        ZM_TRY(auto counting, m_file.prepare(source.readings ? kCountReadings : kCountNames));
        counting.bind(1, std::string_view(source.expression));
        counting.bind(2, kMostCounted + 1);
        ZM_CHECK(counting.step());
        most = std::max(most, counting.number(0));
    }
    page.countKind = most > kMostCounted ? CountKind::AtLeast
        : wanted.form.size() <= 2 && !wanted.letters ? CountKind::Exact : CountKind::About;
    page.count = std::max(page.count, std::min(most, kMostCounted));
    return {};
}

Result<bool> Searcher::exactKeys(const QString &text, int limit, SearchPage &page)
{
    const QByteArray utf8 = text.toUtf8();
    const std::string_view typed(utf8.constData(), std::size_t(utf8.size()));
    const std::string number = plainNumber(typed);
    std::vector<qint64> rows;
    Match match = Match::Number;
    const bool plain = std::ranges::all_of(number, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
    if (plain && number.size() == 64) {
        const QByteArray digest = QByteArray::fromHex(utf8.trimmed());
        m_byNumber.bind(1, keyFrom(reinterpret_cast<const unsigned char *>(digest.constData())));
        for (;;) {
            ZM_TRY(const bool more, m_byNumber.step());
            if (!more)
                break;
            if (m_byNumber.bytes(2) == digest)
                rows.push_back(m_byNumber.number(0));
        }
        m_byNumber.reset();
    } else if (plain && number.size() >= 6) {
        ZM_TRY(rows, rowsOfNumber(number));
        rest();
    }
    if (rows.empty()) {
        match = Match::CaseNumber;
        ZM_TRY(rows, rowsOfCase(plainCaseNumber(typed)));
    }
    for (const qint64 row : rows) {
        ZM_TRY(FoundEntry found, entry(row));
        found.match = match;
        if (int(page.entries.size()) < limit)
            page.entries.push_back(std::move(found));
    }
    page.count = qint64(rows.size());
    return !rows.empty();
}

Result<SearchPage> Searcher::search(const QString &text, int limit, const Filter &filter, Cursor after)
{
    SearchPage page;
    Wanted wanted{.form = searchForm(text), .utf8 = {}, .limit = limit, .filter = filter};
    if (wanted.form.empty())
        return page;
    wanted.utf8 = utf8Of(wanted.form);
    ZM_TRY(const bool byKey, exactKeys(text, limit, page));
    if (byKey)
        return page;
    const auto letters = std::ranges::count_if(wanted.form, isLetter);
    wanted.letters = letters == std::ranges::ssize(wanted.form);
    wanted.mixed = letters > 0 && !wanted.letters;
    if (wanted.letters) { // letters are syllables or initials; where nobody is read so, beginnings of syllables
        ZM_TRY(const bool read, any({true, '"' + wanted.utf8 + "\"*"}));
        wanted.mixed = !read;
    }
    const bool first = after.tier == 0 && after.before == std::numeric_limits<qint64>::max();
    if (first && wanted.form.size() > 1) {
        ZM_TRY(const bool whole, answerFew(wanted, page));
        if (whole)
            return page;
    }
    for (int tier = after.tier; tier < kTiers && !page.next; ++tier) {
        ZM_CHECK(walkTier(wanted, tier, tier == after.tier ? after.before : std::numeric_limits<qint64>::max(), page));
        if (!page.next && int(page.entries.size()) == limit && tier + 1 < kTiers)
            page.next = Cursor{tier + 1, std::numeric_limits<qint64>::max()};
    }
    ZM_CHECK(count(wanted, page));
    return page;
}

} // namespace zm::registry

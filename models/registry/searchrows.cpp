#include "registry/search.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kTallies[] = "SELECT day, entries, removals FROM tally ORDER BY day";

QString qstring(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

// Where a key leads, and what stands there.

Result<std::vector<qint64>> Searcher::rowsOfNumber(std::string_view plain)
{
    return rowsOfNumber(plain, m_digest.of({plain.data(), qsizetype(plain.size())}));
}

Result<std::vector<qint64>> Searcher::rowsOfNumber(std::string_view plain, const crypto::KeyedDigest::Bytes &digest)
{
    ZM_CHECK(holdSnapshot());
    std::vector<qint64> rows;
    m_byNumber.bind(1, keyFrom(digest.data()));
    for (;;) {
        ZM_TRY(const bool more, m_byNumber.step());
        if (!more)
            break;
        // Eight bytes lead here; the whole number, or the whole published digest, must agree.
        const QByteArrayView published = m_byNumber.bytes(2);
        const bool same = published.isEmpty() ? m_byNumber.text(1) == plain || plainNumber(m_byNumber.text(1)) == plain
                                              : std::ranges::equal(published, digest, {}, [](char c) { return static_cast<unsigned char>(c); });
        if (same)
            rows.push_back(m_byNumber.number(0));
    }
    m_byNumber.reset();
    return rows;
}

Result<std::vector<qint64>> Searcher::rowsOfCase(std::string_view plain)
{
    std::vector<qint64> rows;
    m_byCase.bind(1, caseKey(plain));
    for (;;) {
        ZM_TRY(const bool more, m_byCase.step());
        if (!more)
            break;
        if (plainCaseNumber(m_byCase.text(1)) == plain)
            rows.push_back(m_byCase.number(0));
    }
    m_byCase.reset();
    return rows;
}

Result<std::vector<qint64>> Searcher::rowsOfName(std::u32string_view form, int limit)
{
    std::vector<qint64> rows;
    if (form.empty())
        return rows;
    m_byName.bind(1, nameKey(form));
    while (int(rows.size()) < limit) {
        ZM_TRY(const bool more, m_byName.step());
        if (!more)
            break;
        if (searchForm(m_byName.text(1)) == form)
            rows.push_back(m_byName.number(0));
    }
    m_byName.reset();
    return rows;
}

Result<QString> Searcher::word(qint64 word)
{
    const auto [at, fresh] = m_words.try_emplace(word);
    if (fresh) {
        m_word.bind(1, word);
        const auto there = m_word.step();
        if (there && *there)
            at->second = qstring(m_word.text(0));
        m_word.reset();
        ZM_CHECK(there);
    }
    return at->second;
}

Result<FoundEntry> Searcher::entry(qint64 row)
{
    m_entry.bind(1, row);
    ZM_TRY(const bool there, m_entry.step());
    if (!there) {
        m_entry.reset();
        return fail(ErrorCode::NotFound, u"the entry was removed"_s);
    }
    const auto text = [&](int column) { return qstring(m_entry.text(column)); };
    FoundEntry found;
    found.row = row;
    found.entryId = QString::fromLatin1(m_entry.bytes(1).toByteArray().toHex());
    found.organisation = m_entry.number(3) != 0;
    found.name = text(4);
    found.idKind = identity::IdKind(m_entry.number(5));
    found.idNumber = text(6);
    found.caseNumber = text(7);
    found.obligation = text(11);
    for (const auto &[column, to] : {std::pair(2, &found.list), std::pair(8, &found.office), std::pair(9, &found.region),
                                     std::pair(10, &found.grounds), std::pair(12, &found.performance)}) {
        ZM_TRY(*to, word(m_entry.number(column)));
    }
    found.listedOn = dayOf(dayOfRow(row));
    if (!m_entry.isNull(13))
        found.termEnds = dayOf(m_entry.number(13));
    found.standing = Standing(m_entry.number(14));
    found.statusOn = dayOf(m_entry.number(15));
    m_entry.reset();
    return found;
}

Result<std::vector<Searcher::Tally>> Searcher::tallies() const
{
    std::vector<Tally> all;
    ZM_TRY(auto rows, m_file.prepare(kTallies));
    for (;;) {
        ZM_TRY(const bool more, rows.step());
        if (!more)
            return all;
        all.push_back({dayOf(rows.number(0)), rows.number(1), rows.number(2)});
    }
}

} // namespace zm::registry

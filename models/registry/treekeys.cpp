#include "registry/treekeys.h"

#include <thread>

namespace zm::registry {

namespace {

constexpr char kHere[] = "SELECT entry_id, row, id_number, digest, case_number, name FROM entry";
constexpr char kGone[] = "SELECT entry_id FROM removed";
constexpr char kIdAt[] = "INSERT INTO id_at (key, row) VALUES (?, ?)";
constexpr char kNumberAt[] = "INSERT INTO number_at (key, row) VALUES (?, ?)";
constexpr char kCaseAt[] = "INSERT INTO case_at (key, row) VALUES (?, ?)";
constexpr char kNameAt[] = "INSERT INTO name_at (key, row) VALUES (?, ?)";
constexpr char kTally[] = "DELETE FROM tally;"
                          "INSERT INTO tally (day, entries) SELECT row >> 24, count(*) FROM id_at GROUP BY 1;"
                          "INSERT INTO tally (day, removals) SELECT status_on, count(*) FROM removed WHERE true GROUP BY 1"
                          " ON CONFLICT (day) DO UPDATE SET removals = excluded.removals;";

const unsigned char *bytesOf(const QByteArrayView &view) { return reinterpret_cast<const unsigned char *>(view.data()); }

} // namespace

void TreeKeys::reserve(std::size_t rows)
{
    m_ids.reserve(rows);
    for (auto *pairs : {&m_numbers, &m_cases, &m_names})
        pairs->reserve(rows);
}

void TreeKeys::add(const RowKeys &keys, qint64 line, qint64 row)
{
    m_ids.add(keys.id, line, row);
    m_cases.push_back({keys.caseNumber, row});
    m_names.push_back({keys.name, row});
    if (keys.number)
        m_numbers.push_back({*keys.number, row});
}

Result<qint64> TreeKeys::recall(const sql::NativeFile &file, const crypto::KeyedDigest &digest)
{
    ZM_TRY(auto here, file.prepare(kHere));
    for (;;) {
        ZM_TRY(const bool more, here.step());
        if (!more)
            break;
        const QByteArrayView published = here.bytes(3);
        add({idKeyFrom(bytesOf(here.bytes(0))), caseKey(plainCaseNumber(here.text(4))), nameKey(searchForm(here.text(5))),
             numberKey(here.text(2), {bytesOf(published), std::size_t(published.size())}, digest)},
            0, here.number(1));
    }
    ZM_TRY(auto gone, file.prepare(kGone));
    for (;;) {
        ZM_TRY(const bool more, gone.step());
        if (!more)
            return shown();
        addGone(idKeyFrom(bytesOf(gone.bytes(0))), 0);
    }
}

Result<> TreeKeys::sortAndCheck()
{
    std::jthread beside([this] {
        std::ranges::sort(m_cases);
        std::ranges::sort(m_names);
    });
    std::ranges::sort(m_numbers);
    return m_ids.sortAndCheck();
}

Result<> TreeKeys::fill(const sql::NativeFile &file, const char *statement, std::vector<Pair> &pairs)
{
    ZM_TRY(auto insert, file.prepare(statement));
    for (const Pair &pair : pairs) {
        insert.bind(1, pair.key);
        insert.bind(2, pair.row);
        ZM_CHECK(insert.run());
    }
    pairs = {};
    return {};
}

Result<> TreeKeys::fillIds(const sql::NativeFile &file) const
{
    ZM_TRY(auto insert, file.prepare(kIdAt));
    for (const IdLines::Id &id : m_ids.ids()) {
        if (id.row < 0)
            continue;
        insert.bind(1, id.key);
        insert.bind(2, id.row);
        ZM_CHECK(insert.run());
    }
    return {};
}

Result<> TreeKeys::build(const sql::NativeFile &file)
{
    ZM_CHECK(file.run("BEGIN; DELETE FROM id_at; DELETE FROM number_at; DELETE FROM case_at; DELETE FROM name_at"));
    ZM_CHECK(fillIds(file));
    m_ids = {};
    ZM_CHECK(fill(file, kNumberAt, m_numbers));
    ZM_CHECK(fill(file, kCaseAt, m_cases));
    ZM_CHECK(fill(file, kNameAt, m_names));
    ZM_CHECK(file.run(kTally));
    return file.run("COMMIT");
}

} // namespace zm::registry

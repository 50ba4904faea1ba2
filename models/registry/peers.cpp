#include "registry/peers.h"

#include "registry/rowsource.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kLike[] = "SELECT row FROM entry WHERE name LIKE '%' || ? || '%' ORDER BY row DESC LIMIT ?";
constexpr char kLookup[] = "SELECT e.name, e.id_number, e.case_number, e.standing FROM number_at n JOIN entry e ON e.row = n.row"
                           " WHERE n.key = ?";
constexpr char kSample[] = "SELECT name, id_number, organisation FROM entry WHERE row >= ? AND id_number <> '' LIMIT 1";
constexpr char kRowOf[] = "SELECT row FROM id_at WHERE key = ?";
constexpr char kSpan[] = "SELECT min(row), max(row) FROM entry";

} // namespace

QByteArray importScript(const QString &csv)
{
    return "PRAGMA journal_mode = OFF;\nPRAGMA synchronous = OFF;\nPRAGMA cache_size = -2048;\n.import --csv '" + csv.toUtf8()
        + "' entry\nCREATE UNIQUE INDEX by_entry ON entry (entry_id);\nCREATE INDEX by_number ON entry (id_number);\n"
          "CREATE INDEX by_case ON entry (case_number);\nCREATE INDEX by_name ON entry (name);\n";
}

QByteArray joinScript(const QString &subjectsCsv, const QString &outCsv)
{
    return ".import --csv '" + subjectsCsv.toUtf8() + "' subject\n.mode csv\n.output '" + outCsv.toUtf8()
        + "'\nSELECT s.name, s.id_number, e.case_number, e.office_code, e.listed_on FROM subject s"
          " LEFT JOIN entry e ON e.id_number = s.id_number;\n.output\nDROP TABLE subject;\n";
}

Result<int> likeScan(const QString &generationFile, const QString &text, int limit)
{
    ZM_TRY(const auto file, sql::NativeFile::open(generationFile, sql::NativeFile::Mode::Read));
    ZM_TRY(auto scan, file.prepare(kLike));
    const std::string utf8 = text.toStdString();
    scan.bind(1, std::string_view(utf8));
    scan.bind(2, qint64(limit));
    for (int rows = 0;; ++rows) {
        ZM_TRY(const bool more, scan.step());
        if (!more)
            return rows;
    }
}

Result<BareLookup> BareLookup::open(const QString &generationFile)
{
    ZM_TRY(auto file, sql::NativeFile::open(generationFile, sql::NativeFile::Mode::Read));
    BareLookup lookup(std::move(file));
    ZM_TRY(lookup.m_statement, lookup.m_file.prepare(kLookup));
    ZM_CHECK(lookup.m_file.run("BEGIN"));
    return lookup;
}

Result<int> BareLookup::rows(qint64 key)
{
    m_statement.bind(1, key);
    int rows = 0;
    for (;; ++rows) {
        ZM_TRY(const bool more, m_statement.step());
        if (!more)
            break;
    }
    m_statement.reset();
    return rows;
}

Result<std::vector<Sample>> samplesOf(const QString &generationFile, const QByteArray &digestKey, qint64 count)
{
    ZM_TRY(const auto file, sql::NativeFile::open(generationFile, sql::NativeFile::Mode::Read));
    ZM_TRY(auto span, file.prepare(kSpan));
    ZM_CHECK(span.step());
    const qint64 first = dayOfRow(span.number(0)), last = dayOfRow(span.number(1));
    const crypto::KeyedDigest digest(digestKey);
    ZM_TRY(auto sample, file.prepare(kSample));
    std::vector<Sample> samples;
    for (qint64 i = 0; i < count; ++i) {
        // Some way into a day, so that a day with few entries gives another sample each time.
        sample.bind(1, rowOf(first + (last - first) * i / count, i * 7919 % 997));
        ZM_TRY(const bool there, sample.step());
        if (there) {
            const std::string_view name = sample.text(0);
            Sample one{QString::fromUtf8(name.data(), qsizetype(name.size())), plainNumber(sample.text(1)), 0, sample.number(2) != 0};
            one.key = keyFrom(digest.of({one.number.data(), qsizetype(one.number.size())}).data());
            samples.push_back(std::move(one));
        }
        sample.reset();
    }
    return samples;
}

Result<Changes> sampleChanges(const QString &csv, qint64 csvRows, const QString &generationFile, qint64 count)
{
    ZM_TRY(const auto file, sql::NativeFile::open(generationFile, sql::NativeFile::Mode::Read));
    ZM_TRY(auto rowOf, file.prepare(kRowOf));
    ZM_TRY(auto source, RowSource::open(csv));
    const qint64 every = std::max<qint64>(1, csvRows / (count + count / 4));
    Changes changes;
    for (qint64 made = 0; made < count;) {
        ZM_TRY(const auto entry, source.next());
        if (!entry)
            break;
        if (source.rows() % every != 0 || !entry->isShown())
            continue;
        rowOf.bind(1, entry->idKey());
        ZM_TRY(const bool there, rowOf.step());
        const qint64 row = there ? rowOf.number(0) : -1;
        rowOf.reset();
        if (!there)
            continue;
        KeptEntry kept = KeptEntry::of(*entry);
        const qint64 turn = made++ % 10;
        if (turn < 5) {
            kept.row.statusOn += 1;
            if (turn == 0 && kept.row.name.size() > 6)
                kept.row.name.remove_prefix(3); // another name: without its first character
            changes.changed.emplace_back(row, std::move(kept));
        } else if (turn < 8) {
            std::ranges::reverse(kept.row.id);
            changes.added.push_back(std::move(kept));
        } else {
            changes.gone.push_back({row, Standing::Deleted, kept.row.statusOn});
        }
    }
    return changes;
}

} // namespace zm::registry

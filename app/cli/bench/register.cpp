#include "app/cli/bench/register.h"

#include "app/compose/compose.h"
#include "registry/check.h"
#include "registry/import.h"
#include "registry/peers.h"
#include "registry/rowsource.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kChunk = 1 << 22;
constexpr int kScreen = 50;

Result<bool> measuredLoad(const Call &call)
{
    ZM_TRY(const auto bench, RegisterBench::make(call));
    ZM_TRY(const double peer, bench.loadPeer(bench.path(u"peer.sqlite"_s)));
    ZM_TRY(const double plain, bench.load(bench.path(u"plain"_s), false));
    QDir(bench.path(u"plain"_s)).removeRecursively();
    const Measure entries{u"register loaded, entries and their indexes, %1 rows"_s.arg(bench.rows), u"rows/s"_s, double(bench.rows) / plain,
                          u"sqlite3 .import --csv and the same indexes"_s, double(bench.rows) / peer, 1.4};
    print(call, entries);
    QDir(bench.path(u"office"_s)).removeRecursively();
    ZM_TRY(const double search, bench.load(bench.path(u"office"_s), true));
    const Measure whole{u"register loaded with every search index"_s, u"s"_s, search,
                        u"sqlite3 .import --csv and its indexes, without search"_s, peer, 2.5, false};
    print(call, whole);
    return entries.holds() && whole.holds();
}

Result<bool> measuredLookup(const Call &call)
{
    ZM_TRY(const auto bench, RegisterBench::make(call));
    ZM_TRY(const auto mirror, bench.loaded());
    ZM_TRY(const auto state, mirror.state());
    ZM_TRY(const auto samples, registry::samplesOf(state.path, mirror.digestKey(), 20'000));
    ZM_TRY(auto searcher, registry::Searcher::open(mirror, bench.names));
    ZM_TRY(auto bare, registry::BareLookup::open(state.path));
    std::vector<double> ours, theirs;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const registry::Sample &one = samples[i * 7919 % samples.size()];
        Result<std::vector<qint64>> found;
        Result<int> rows;
        theirs.push_back(seconds([&] { rows = bare.rows(one.key); }));
        ours.push_back(seconds([&] { found = searcher.rowsOfNumber(one.number); }));
        ZM_CHECK(found);
        ZM_CHECK(rows);
        if (int(found->size()) != *rows)
            return fail(ErrorCode::Corrupt, u"the lookup and the bare statement differ"_s);
    }
    const Measure middle{u"lookup by number, half of them within"_s, u"us"_s, percentile(ours, 0.5) * 1e6,
                         u"the bare prepared statement"_s, percentile(theirs, 0.5) * 1e6, 1.5, false};
    const Measure slow{u"lookup by number, 99 of 100 within"_s, u"us"_s, percentile(ours, 0.99) * 1e6,
                       u"the bare prepared statement"_s, percentile(theirs, 0.99) * 1e6, 1.5, false};
    print(call, middle);
    print(call, slow);
    return slow.holds();
}

/// Three of ten stand in the register; the others are somebody else with a number that is sound: their names come from
/// the same stock, so that many have namesakes, as people do.
Result<> writeSubjects(const RegisterBench &bench, const registry::Mirror &mirror, const QString &path,
                       const std::vector<registry::Sample> &listed, qint64 count)
{
    const QString others = bench.path(u"others.csv"_s);
    ZM_CHECK(generate(others, 2 * count, bench.seed + 1));
    ZM_TRY(auto searcher, registry::Searcher::open(mirror, bench.names));
    ZM_TRY(auto source, registry::RowSource::open(others));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    QByteArray rows = "name,id_kind,id_number\n";
    for (qint64 i = 0; i < count;) {
        if (i % 10 < 3) {
            const registry::Sample &one = listed[std::size_t(i * 7919) % listed.size()];
            rows += one.name.toUtf8() + (one.organisation ? ",uscc," : ",ric,") + QByteArray::fromStdString(one.number) + '\n';
        } else {
            ZM_TRY(const auto entry, source.next());
            if (!entry)
                return fail(ErrorCode::Invalid, u"too few others were generated"_s);
            ZM_TRY(const auto known, searcher.rowsOfNumber(entry->idNumber));
            if (entry->idNumber.empty() || !known.empty())
                continue;
            rows += QByteArray(entry->name.data(), qsizetype(entry->name.size())) + ',' + identity::idKindName(entry->idKind).toLatin1() + ','
                + QByteArray(entry->idNumber.data(), qsizetype(entry->idNumber.size())) + '\n';
        }
        ++i;
    }
    return file.write(rows) == rows.size() ? Result<>() : fail(ErrorCode::Io, path + u": "_s + file.errorString());
}

Result<bool> measuredCheck(const Call &call)
{
    ZM_TRY(const auto bench, RegisterBench::make(call));
    ZM_TRY(const auto mirror, bench.loaded());
    ZM_TRY(const auto state, mirror.state());
    const qint64 subjects = call.value(u"subjects"_s, u"1000000"_s).toLongLong();
    const QString path = bench.path(u"subjects.csv"_s);
    {
        ZM_TRY(const auto samples, registry::samplesOf(state.path, mirror.digestKey(), subjects * 3 / 10));
        ZM_CHECK(writeSubjects(bench, mirror, path, samples, subjects));
    }
    if (!QFile::exists(bench.path(u"peer.sqlite"_s)))
        ZM_CHECK(bench.loadPeer(bench.path(u"peer.sqlite"_s)));
    ZM_TRY(const double peer, bench.sqlite(bench.path(u"peer.sqlite"_s), registry::joinScript(path, bench.path(u"joined.csv"_s))));
    Result<registry::Batch> batch;
    Result<> written;
    const double ours = seconds([&] {
        batch = registry::checkFile(mirror, path, u"bench"_s, u"bench"_s, state.freshUntil, state.dataUntil, registry::recordInMirror(mirror));
        QFile file(bench.path(u"checked.csv"_s));
        if (batch)
            written = file.open(QIODevice::WriteOnly) ? batch->write(file) : fail(ErrorCode::Io, file.errorString());
    });
    if (!batch)
        return std::unexpected(batch.error());
    ZM_CHECK(written);
    const Measure measure{u"%1 subjects checked from file to result file"_s.arg(subjects), u"subjects/s"_s, double(subjects) / ours,
                          u"sqlite3 import and join, without any check of a number or a namesake"_s, double(subjects) / peer, 3.0};
    print(call, measure);
    if (!call.json())
        call.print(u"of them %1 listed, %2 namesakes, %3 clear, %4 invalid; all on record with who was asked about"_s.arg(batch->record.listed)
                       .arg(batch->record.namesake).arg(batch->record.clear).arg(batch->record.invalid));
    return measure.holds();
}

struct QueryClass {
    QString name;
    std::vector<QString> queries;
    bool part = false; ///< measured against the scan of every name
};

std::vector<QueryClass> classesOf(const std::vector<registry::Sample> &samples, registry::Readings &readings)
{
    QueryClass one{u"first character"_s, {}}, two{u"first two characters"_s, {}}, whole{u"whole name"_s, {}},
        partTwo{u"two characters within"_s, {}, true}, partFour{u"four characters within a company"_s, {}, true},
        spoken{u"full pinyin, begun"_s, {}}, initials{u"initials"_s, {}};
    for (const registry::Sample &sample : samples) {
        const std::u32string form = registry::searchForm(sample.name);
        const auto text = [&](std::size_t from, std::size_t count) {
            const std::u32string piece = form.substr(from, count);
            return QString::fromUcs4(piece.data(), qsizetype(piece.size()));
        };
        if (form.size() < 2)
            continue;
        one.queries.push_back(text(0, 1));
        two.queries.push_back(text(0, 2));
        whole.queries.push_back(sample.name);
        partTwo.queries.push_back(text(form.size() / 2, 2));
        if (sample.organisation && form.size() > 7)
            partFour.queries.push_back(text(2, 4));
        const auto reading = readings.of(sample.organisation, form);
        if (reading.empty())
            continue;
        spoken.queries.push_back(QString::fromStdString(reading.front().full.substr(0, 4 + form.size() % 8)));
        initials.queries.push_back(QString::fromStdString(reading.front().initials.substr(0, 4)));
    }
    return {one, two, whole, partTwo, partFour, spoken, initials};
}

Result<bool> measuredSearch(const Call &call)
{
    ZM_TRY(const auto bench, RegisterBench::make(call));
    ZM_TRY(const auto mirror, bench.loaded());
    ZM_TRY(const auto state, mirror.state());
    ZM_TRY(const auto samples, registry::samplesOf(state.path, mirror.digestKey(), 400));
    ZM_TRY(auto searcher, registry::Searcher::open(mirror, bench.names));
    registry::Readings readings(bench.names);
    constexpr double frame = 16; // ms
    bool holds = true;
    for (const QueryClass &kind : classesOf(samples, readings)) {
        std::vector<double> times, scans;
        for (const QString &query : kind.queries) {
            Result<registry::SearchPage> page;
            times.push_back(seconds([&] { page = searcher.search(query, kScreen); }));
            ZM_CHECK(page);
            if (kind.part && scans.size() < 20)
                scans.push_back(seconds([&] { (void)registry::likeScan(state.path, query, kScreen); }));
        }
        const Measure measure{u"first %1 rows, %2, 99 of 100 within (half within %3 ms)"_s.arg(kScreen).arg(kind.name)
                                  .arg(percentile(times, 0.5) * 1e3, 0, 'f', 2),
                              u"ms"_s, percentile(times, 0.99) * 1e3, u"one frame"_s, frame, 1.0, false};
        print(call, measure);
        holds = holds && measure.holds();
        if (!kind.part)
            continue;
        const Measure scan{u"the same, 95 of 100 within"_s, u"ms"_s, percentile(times, 0.95) * 1e3, u"LIKE over every name"_s,
                           percentile(scans, 0.95) * 1e3, 0.01, false};
        print(call, scan);
        holds = holds && scan.holds();
    }
    return holds;
}

} // namespace

Result<> generate(const QString &path, qint64 rows, quint64 seed)
{
    if (QFile::exists(path))
        return {};
    ZM_TRY(const auto sources, compose::generatorSources());
    ZM_TRY(const auto generator, registry::Generator::make(sources, rows, seed));
    QFile file(path + u".part"_s);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    QByteArray csv = generator.header();
    for (qint64 row = 0; row < rows; ++row) {
        generator.append(csv, row);
        if (csv.size() < kChunk && row + 1 < rows)
            continue;
        if (file.write(csv) != csv.size())
            return fail(ErrorCode::Io, path + u": "_s + file.errorString());
        csv.resize(0);
    }
    file.close();
    if (!file.rename(path))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

int answered(const Call &call, const Result<bool> &holds)
{
    if (!holds)
        return tell(call, holds.error());
    return *holds ? Done : LawfulNo;
}

double percentile(std::vector<double> &values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, std::size_t(double(values.size()) * part))];
}

Result<RegisterBench> RegisterBench::make(const Call &call)
{
    RegisterBench bench;
    bench.rows = call.value(u"rows"_s, u"6217480"_s).toLongLong();
    bench.m_folder = call.value(u"keep"_s);
    if (bench.m_folder.isEmpty()) {
        bench.m_temporary = std::make_unique<QTemporaryDir>();
        bench.m_folder = bench.m_temporary->path();
    }
    if (bench.rows < 1 || !QDir().mkpath(bench.m_folder))
        return fail(ErrorCode::Invalid, u"--rows from 1, --keep a folder"_s);
    bench.csv = bench.path(u"register.csv"_s);
    bench.seed = call.value(u"seed"_s, u"1"_s).toULongLong();
    ZM_CHECK(generate(bench.csv, bench.rows, bench.seed));
    ZM_TRY(bench.names, compose::nameReader());
    return bench;
}

QString RegisterBench::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

Result<double> RegisterBench::load(const QString &office, bool withSearch, const QString &from) const
{
    QDir().mkpath(office);
    registry::ImportOptions options;
    options.withSearch = withSearch;
    Result<registry::ImportReport> report;
    const double taken = seconds([&] { report = registry::importRegister(office, from.isEmpty() ? csv : from, names, SystemClock().now(), options); });
    ZM_CHECK(report);
    return taken;
}

Result<registry::Mirror> RegisterBench::loaded() const
{
    const QString office = path(u"office"_s);
    QDir().mkpath(office);
    {
        ZM_TRY(const auto mirror, registry::Mirror::open(office));
        ZM_TRY(const auto state, mirror.state());
        if (state.generation == 0)
            ZM_CHECK(load(office, true));
    }
    return registry::Mirror::open(office);
}

Result<double> RegisterBench::sqlite(const QString &database, const QByteArray &script) const
{
    bool good = false;
    const double taken = seconds([&] {
        QProcess process;
        process.start(u"sqlite3"_s, {u"-bail"_s, database});
        process.write(script);
        process.closeWriteChannel();
        good = process.waitForFinished(-1) && process.exitCode() == 0;
    });
    if (!good)
        return fail(ErrorCode::Io, u"the peer, Debian's sqlite3, is not there or failed"_s);
    return taken;
}

Result<double> RegisterBench::loadPeer(const QString &database) const
{
    QFile::remove(database);
    return sqlite(database, registry::importScript(csv));
}

int load(const Call &call) { return answered(call, measuredLoad(call)); }
int lookup(const Call &call) { return answered(call, measuredLookup(call)); }
int check(const Call &call) { return answered(call, measuredCheck(call)); }
int searching(const Call &call) { return answered(call, measuredSearch(call)); }

} // namespace zm::cli::bench

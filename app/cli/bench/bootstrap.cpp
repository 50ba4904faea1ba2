#include "app/cli/bench/bench.h"

#include "app/cli/bench/platformhost.h"
#include "app/cli/bench/register.h"
#include "app/sync/registerdownload.h"
#include "app/sync/registerpull.h"
#include "registry/import.h"

#include <QDir>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<bool> measuredBootstrap(const Call &call)
{
    ZM_TRY(const auto bench, RegisterBench::make(call));
    ZM_TRY(const auto host, PlatformHost::make({}));
    ZM_TRY(const auto reader, BenchDevice::enrol(*host, QString(32, u'b'), u"clerk"_s, crypto::Suite::Ed25519));
    host->stop();
    ZM_CHECK(host->run({u"register"_s, u"load"_s, u"--file"_s, bench.csv}));
    ZM_CHECK(host->run({u"register"_s, u"snapshot"_s}));
    ZM_CHECK(host->serve());
    ZM_TRY(const QSslConfiguration tls, reader.tls(*host));
    const app::RegisterSource source{QUrl(u"https://127.0.0.1:%1"_s.arg(host->port())), tls, u"11"_s};
    const SystemClock clock;

    // The same chunks on this disk, in one file as an import reads them.
    const QString disk = host->file(u"disk"_s), ours = host->file(u"ours"_s);
    QDir().mkpath(disk);
    QDir().mkpath(ours);
    ZM_TRY(auto wire, reader.wire(*host));
    ZM_TRY(const auto chunks, app::downloadSnapshot(wire, disk));
    if (!chunks)
        return fail(ErrorCode::Io, u"the platform has no snapshot"_s);
    Result<registry::ImportReport> imported;
    const double peer = seconds([&] { imported = registry::importRegister(disk, chunks->path, bench.names, clock.now(), {}); });
    ZM_CHECK(imported);
    QDir(disk).removeRecursively();

    Result<app::PullReport> pulled;
    const double figure = seconds([&] { pulled = app::pullRegister(source, ours, bench.names, clock.now(), {}); });
    ZM_CHECK(pulled);
    if (pulled->entries != imported->entries)
        return fail(ErrorCode::Corrupt, u"the two mirrors do not have the same entries"_s);
    const Measure measure{u"a mirror of %1 entries from the platform, %2 MB over loopback"_s.arg(pulled->entries).arg(pulled->fetchedBytes / 1'000'000),
                          u"s"_s, figure, u"unpacking and importing the same chunks from disk"_s, peer, 1.2, false};
    print(call, measure);
    return measure.holds();
}

} // namespace

int bootstrap(const Call &call)
{
    const auto holds = measuredBootstrap(call);
    if (!holds)
        return tell(call, holds.error());
    return *holds ? Done : LawfulNo;
}

} // namespace zm::cli::bench

#include "app/cli/bench/bench.h"

#include "app/cli/bench/platformhost.h"
#include "resources/resources.h"
#include "sync/answer.h"
#include "sync/strictjson.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <thread>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDevices = 8;
constexpr int kActsOfCase = 2; ///< an opening and a decision on it, as the peer writes them
constexpr int kBatch = 64;     ///< as many as an office sends at once (protocol 2.2)

/// Signed acts of one device, in submissions as an office sends them.
struct Share {
    BenchDevice device;
    std::vector<QByteArray> bodies = {};
};

Result<std::vector<Share>> shares(const PlatformHost &host, int acts, crypto::Suite suite)
{
    const QDateTime at = SystemClock().now();
    // What an act of an office is on the average: the signed act inside, some of it sealed.
    const QJsonObject body{{u"payload"_s, QString(900, u'p')}, {u"sig"_s, QString(96, u's')}};
    std::vector<Share> all;
    for (int d = 0; d < kDevices; ++d) {
        ZM_TRY(auto device, BenchDevice::enrol(host, QString(32, QChar(u'a' + char16_t(d % 6))).replace(0, 2, QString::number(10 + d)),
                                               u"clerk"_s, suite));
        Share share{std::move(device)};
        QByteArray lines;
        sync::CaseHead seen;
        for (int i = 0; i < acts / kDevices; ++i) {
            const QString caseId = u"110105-0105-2026-%1%2"_s.arg(d, 2, 10, QLatin1Char('0')).arg(i / kActsOfCase, 10, 10, QLatin1Char('0'));
            const bool opens = i % kActsOfCase == 0;
            ZM_TRY(const auto made, share.device.act(opens ? u"open_case"_s : u"decide_entry"_s, caseId,
                                                     opens ? sync::CaseHead() : seen, at, body));
            seen = {made.eid, 1, 0};
            lines += made.line + '\n';
            if (i % kBatch == kBatch - 1 || i + 1 == acts / kDevices)
                share.bodies.push_back(std::exchange(lines, {}));
        }
        all.push_back(std::move(share));
    }
    return all;
}

/// Sends everything, each device on its own connection and one submission after the other. How many were accepted.
Result<qint64> send(const PlatformHost &host, const Share &share)
{
    ZM_TRY(auto wire, share.device.wire(host));
    qint64 accepted = 0;
    for (const QByteArray &body : share.bodies) {
        ZM_TRY(const auto came, wire.ask({.method = "POST", .target = "/v1/acts:submit", .body = body,
                                          .contentType = "application/x-ndjson"}));
        ZM_TRY(const auto answers, sync::readAnswers(came.body));
        accepted += std::ranges::count(answers, sync::Verdict::Accepted, &sync::Answer::verdict);
    }
    return accepted;
}

Result<double> throughPlatform(const PlatformHost &host, const std::vector<Share> &all, int acts)
{
    std::vector<Result<qint64>> ends(all.size(), 0);
    const double taken = seconds([&] {
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < all.size(); ++i)
            threads.emplace_back([&, i] { ends[i] = send(host, all[i]); });
        for (std::thread &thread : threads)
            thread.join();
    });
    qint64 accepted = 0;
    for (const auto &end : ends) {
        ZM_TRY(const qint64 count, end);
        accepted += count;
    }
    if (accepted != acts)
        return fail(ErrorCode::Io, u"%1 of %2 acts were accepted"_s.arg(accepted).arg(acts));
    return double(acts) / taken;
}

Result<double> bareInFile(const PlatformHost &host, const std::vector<Share> &all)
{
    const QString path = host.file(u"acts"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, file.errorString());
    for (const Share &share : all) {
        for (const QByteArray &body : share.bodies)
            file.write(body);
    }
    file.close();
    ZM_TRY(const QByteArray said, host.run({u"measure"_s, u"bare"_s, u"--acts"_s, path, u"--at-once"_s, QString::number(kBatch)}));
    ZM_TRY(const QJsonObject told, sync::readStrict(said.trimmed()));
    return double(told["acts"_L1].toInteger()) * 1e9 / double(std::max<qint64>(1, told["ns"_L1].toInteger()));
}

QString pgbench()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        if (const QString found = QStandardPaths::findExecutable(u"pgbench"_s, {versions.filePath(version + u"/bin"_s)}); !found.isEmpty())
            return found;
    }
    return QStandardPaths::findExecutable(u"pgbench"_s);
}

/// pgbench with as many connections as the platform has clients. Each run of its script accepts two acts.
Result<double> bareOnServer(const PlatformHost &host, const QString &database, int acts, qsizetype lineBytes)
{
    const QString path = host.file(u"bare.pgbench"_s);
    ZM_TRY(const QByteArray script, resources::read(u"platform/bare.pgbench"_s));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        return fail(ErrorCode::Io, file.errorString());
    file.close();
    QProcess process;
    process.start(pgbench(), {u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(kDevices), u"-j"_s, u"2"_s, u"-t"_s,
                              QString::number(std::max(1, acts / kActsOfCase / kDevices)), u"-D"_s, u"line=%1"_s.arg(lineBytes),
                              u"-D"_s, u"answer=%1"_s.arg(700), u"-D"_s, u"feed=%1"_s.arg(lineBytes + 700), u"-f"_s, path, database});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return fail(ErrorCode::Io, u"pgbench: "_s + QString::fromUtf8(process.readAllStandardError()));
    static const QRegularExpression tps(u"tps = ([0-9.]+)"_s);
    const auto found = tps.match(QString::fromUtf8(process.readAllStandardOutput()));
    return found.captured(1).toDouble() * kActsOfCase;
}

Result<bool> measured(const Call &call, const QString &database)
{
    const int acts = std::max(kDevices * kBatch, call.value(u"acts"_s, u"12800"_s).toInt()) / (kDevices * kBatch) * kDevices * kBatch;
    const auto suite = crypto::suiteNamed(call.value(u"suite"_s, u"SM2-SM3"_s)).value_or(crypto::Suite::Sm2Sm3);
    ZM_TRY(const auto host, PlatformHost::make(database));
    ZM_TRY(const auto all, shares(*host, acts, suite));
    ZM_TRY(const double ours, throughPlatform(*host, all, acts));
    host->stop(); // the peer has the machine for itself
    const qsizetype lineBytes = all.front().bodies.front().size() / kBatch;
    ZM_TRY(const double theirs, database.isEmpty() ? bareInFile(*host, all) : bareOnServer(*host, database, acts, lineBytes));
    const Measure measure{database.isEmpty() ? u"acts accepted over TLS, in a file"_s : u"acts accepted over TLS, on PostgreSQL"_s,
                          u"acts/s"_s, ours,
                          database.isEmpty() ? u"the bare signed insert, as many in a durable transaction"_s
                                             : u"pgbench: the inserts and the comparison alone, an act a transaction"_s,
                          theirs, 0.5};
    print(call, measure);
    return measure.holds();
}

} // namespace

int platform(const Call &call)
{
    QStringList databases{QString()}; // a file
    if (call.has(u"database"_s))
        databases.append(call.value(u"database"_s));
    bool holds = true;
    for (const QString &database : databases) {
        const auto done = measured(call, database);
        if (!done)
            return tell(call, done.error());
        holds = holds && *done;
    }
    return holds ? Done : LawfulNo;
}

} // namespace zm::cli::bench

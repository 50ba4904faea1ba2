#include "app/cli/signin.h"
#include "app/compose/compose.h"
#include "registry/import.h"

#include <QFile>

#include <cstdio>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kChunk = 1 << 20; // bytes of CSV written at once

/// A number of --\a option; nullopt where it is none.
std::optional<qint64> numberOf(const Call &call, const QString &option, const QString &otherwise)
{
    bool good = false;
    const qint64 number = call.value(option, otherwise).toLongLong(&good);
    return good && number >= 0 ? std::optional(number) : std::nullopt;
}

bool written(QByteArray &csv)
{
    const bool good = std::fwrite(csv.constData(), 1, std::size_t(csv.size()), stdout) == std::size_t(csv.size());
    csv.resize(0);
    return good;
}

int runGenerate(const Call &call)
{
    const auto rows = numberOf(call, u"rows"_s, {});
    const auto seed = numberOf(call, u"seed"_s, u"1"_s);
    if (!rows || !seed || !call.words().isEmpty()) {
        call.complain(u"usage: zm register generate --rows N --seed S [--published KEYFILE]"_s);
        return BadCall;
    }
    const auto sources = compose::generatorSources();
    if (!sources)
        return tell(call, sources.error());
    auto generator = registry::Generator::make(*sources, *rows, quint64(*seed));
    if (!generator)
        return tell(call, generator.error());
    if (call.has(u"published"_s)) {
        const auto key = passwordIn(call.value(u"published"_s));
        if (!key)
            return tell(call, key.error());
        generator->publishUnder(*key);
    }
    QByteArray csv = generator->header();
    for (qint64 row = 0; row < *rows; ++row) {
        generator->append(csv, row);
        if (csv.size() >= kChunk && !written(csv))
            return tell(call, {ErrorCode::Io, u"standard output takes no more"_s});
    }
    return written(csv) && std::fflush(stdout) == 0 ? Done : tell(call, {ErrorCode::Io, u"standard output takes no more"_s});
}

QJsonObject json(const registry::ImportReport &report)
{
    QJsonArray rejects;
    for (const registry::Reject &reject : report.rejects)
        rejects.append(QJsonObject{{u"line"_s, reject.line}, {u"field"_s, reject.field}, {u"reason"_s, reject.reason}});
    return {{u"rows"_s, report.rows},           {u"entries"_s, report.entries},
            {u"added"_s, report.added},         {u"changed"_s, report.changed},
            {u"forgotten"_s, report.forgotten}, {u"returns_refused"_s, report.refusedReturns},
            {u"not_taken"_s, report.rejected},  {u"rejected"_s, rejects},
            {u"delta"_s, report.delta},         {u"resumed"_s, report.resumed}};
}

/// A line on standard error whenever another twentieth is read.
registry::ImportProgress progressOn(const Call &call)
{
    return [&call, last = qint64(-1)](registry::ImportStage stage, qint64 done, qint64 total) mutable {
        const qint64 part = int(stage) * 100 + (total > 0 ? done * 20 / total : 0);
        if (part == std::exchange(last, part))
            return true;
        switch (stage) {
        case registry::ImportStage::Reading:
            call.complain(u"zm register import: %1 % read"_s.arg(total > 0 ? done * 100 / total : 0));
            break;
        case registry::ImportStage::Indexing: call.complain(u"zm register import: building the indexes"_s); break;
        case registry::ImportStage::Changing: call.complain(u"zm register import: %1 changes"_s.arg(total)); break;
        case registry::ImportStage::Forgetting: call.complain(u"zm register import: forgetting what is gone"_s); break;
        }
        return true;
    };
}

int runRegisterImport(const Call &call)
{
    if (call.words().size() != 1 || !call.has(u"office"_s)) {
        call.complain(u"usage: zm register import FILE --office DIR [--digest-key KEYFILE]"_s);
        return BadCall;
    }
    registry::ImportOptions options;
    options.progress = progressOn(call);
    if (call.has(u"digest-key"_s)) {
        const auto key = passwordIn(call.value(u"digest-key"_s));
        if (!key)
            return tell(call, key.error());
        options.publishedKey = *key;
    }
    const auto names = compose::nameReader();
    if (!names)
        return tell(call, names.error());
    const auto office = store::Office::open(call.value(u"office"_s)); // a register belongs to an office
    if (!office)
        return tell(call, office.error());
    const QString path = call.words().first();
    const auto report = registry::importRegister(office->folder(), path, *names, SystemClock().now(), options);
    if (!report)
        return tell(call, {report.error().code, path + u": "_s + report.error().detail});
    if (call.json()) {
        call.print(json(*report));
    } else {
        for (const registry::Reject &reject : report->rejects)
            call.print(u"line %1: %2: not taken: %3"_s.arg(reject.line).arg(reject.field, reject.reason));
        call.print(u"%1 rows read; %2 entries; %3 added, %4 changed, %5 forgotten, %6 returns refused, %7 not taken"_s
                       .arg(report->rows).arg(report->entries).arg(report->added).arg(report->changed)
                       .arg(report->forgotten).arg(report->refusedReturns).arg(report->rejected));
    }
    return report->rejected == 0 ? Done : LawfulNo;
}

} // namespace

QList<Command> registerCommands()
{
    return {
        {u"register generate"_s, u"--rows N --seed S [--published KEYFILE]"_s,
         u"a fictitious register as CSV, the same for the same seed; published: masked, with lookup digests"_s, {}, runGenerate},
        {u"register import"_s, u"FILE --office DIR [--digest-key KEYFILE]"_s,
         u"loads a register snapshot (CSV, plain or zstd) into the mirror; a newer one changes it in place"_s, {},
         runRegisterImport},
    };
}

} // namespace zm::cli

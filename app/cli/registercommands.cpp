#include "app/cli/signin.h"
#include "app/compose/compose.h"

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

} // namespace

QList<Command> registerCommands()
{
    return {
        {u"register generate"_s, u"--rows N --seed S [--published KEYFILE]"_s,
         u"a fictitious register as CSV, the same for the same seed; published: masked, with lookup digests"_s, {}, runGenerate},
    };
}

} // namespace zm::cli

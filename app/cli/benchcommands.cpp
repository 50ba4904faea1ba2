#include "app/cli/bench/bench.h"
#include "app/cli/bench/register.h"
#include "app/cli/bench/report.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

QList<Command> benchCommands()
{
    return {
        {u"bench fold"_s, u"[--cases N] [--seed S]"_s,
         u"Acts folded per second in memory, against a loop that only decodes the same bytes."_s, {}, bench::fold},
        {u"bench open"_s, u"[--cases N] [--seed S] [--office DIR]"_s,
         u"First screen of the work list of an office, against the bare SQL query for its rows; DIR keeps the offices."_s, {}, bench::open},
        {u"bench report"_s, u"[--cases N] [--seed S] [--office DIR]"_s,
         u"The accountability report on a busy year with planted failures, against one pass of the bare SQLite; DIR keeps the office."_s, {}, bench::report},
        {u"bench start"_s, u"[--cases N] [--seed S] [--office DIR]"_s,
         u"From process start to the painted work list, against an empty window; DIR keeps the office."_s, {}, bench::start},
        {u"bench scroll"_s, u"[--cases N] [--seed S] [--office DIR]"_s,
         u"Stalls while scrolling and typing in the work list, and its memory, against an empty window."_s, {}, bench::scroll},
        {u"bench submit"_s, u"[--cases N] [--seed S]"_s,
         u"Acts judged, signed and durably written per second, against the bare signed insert."_s, {}, bench::submit},
        {u"bench platform"_s, u"[--acts N] [--suite SM2-SM3|Ed25519] [--database URL]"_s,
         u"Acts accepted per second over TLS, against the bare signed insert; with an empty PostgreSQL database also against pgbench."_s, {}, bench::platform},
        {u"bench feed"_s, u"[--removals N]"_s,
         u"From an accepted removal to its effect at a waiting mirror, against one bare TLS round trip."_s, {}, bench::feed},
        {u"bench bootstrap"_s, u"[--rows N] [--seed S] [--keep DIR]"_s,
         u"A mirror made from the platform over loopback, against importing the same chunks from disk; DIR keeps the register file."_s, {}, bench::bootstrap},
        {u"bench load"_s, u"[--rows N] [--seed S] [--keep DIR]"_s,
         u"A register loaded, without and with its search indexes, against sqlite3 .import and the same indexes."_s, {}, bench::load},
        {u"bench lookup"_s, u"[--rows N] [--keep DIR]"_s,
         u"One number looked up through the program, against the bare prepared statement."_s, {}, bench::lookup},
        {u"bench check"_s, u"[--rows N] [--subjects N] [--keep DIR]"_s,
         u"A file of subjects checked, against sqlite3 import and join."_s, {}, bench::check},
        {u"bench delta"_s, u"[--rows N] [--changes N] [--keep DIR]"_s,
         u"A newer snapshot's changes with a reader running, against the same without search indexes and the reader alone."_s, {}, bench::delta},
        {u"bench register-open"_s, u"[--rows N] [--keep DIR]"_s,
         u"The register opened and a first question answered, against a register of a thousandth of its size."_s, {}, bench::registerOpen},
        {u"bench search"_s, u"[--rows N] [--keep DIR]"_s,
         u"The first rows of every kind of query, against one frame and LIKE over every name."_s, {}, bench::searching},
    };
}

} // namespace zm::cli

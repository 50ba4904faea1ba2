#include "app/cli/registerpull.h"
#include "app/cli/signin.h"
#include "app/compose/compose.h"
#include "registry/check.h"
#include "registry/import.h"
#include "store/supervision.h"

#include <QFile>
#include <QSaveFile>

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

/// The register of --office, opened for reading; the warning of its age is given here.
struct OpenRegister {
    registry::Mirror mirror;
    bool stale; ///< past its lease: it is read, and nothing adverse rests on it
};

Result<OpenRegister> openRegister(const Call &call)
{
    ZM_TRY(const auto office, store::Office::open(call.value(u"office"_s)));
    ZM_TRY(auto mirror, registry::Mirror::open(office.folder()));
    ZM_TRY(const auto state, mirror.state());
    const bool stale = state.isStale(SystemClock().now());
    if (stale)
        call.complain(u"zm register: STALE since %1: read it, but let nothing adverse rest on it"_s
                          .arg(state.freshUntil.toString(Qt::ISODate)));
    if (state.rejected > 0)
        call.complain(u"zm register: %1 rows of the last snapshot could not be taken"_s.arg(state.rejected));
    return OpenRegister{std::move(mirror), stale};
}

QString maskedNumber(const registry::FoundEntry &entry)
{
    return identity::masked(entry.idKind, entry.idNumber, identity::MaskPolicy::PublicList);
}

QJsonObject json(const registry::FoundEntry &entry, bool stale, QDate today)
{
    return {{u"entry_id"_s, entry.entryId},
            {u"list"_s, entry.list},
            {u"name"_s, entry.name},
            {u"id_number"_s, maskedNumber(entry)},
            {u"case_number"_s, entry.caseNumber},
            {u"office_code"_s, entry.office},
            {u"listed_on"_s, entry.listedOn.toString(Qt::ISODate)},
            {u"status"_s, QString::fromLatin1(registry::kStandingNames[std::size_t(entry.standing)].data())},
            {u"may_be_acted_on"_s, !stale && entry.mayBeActedOn(today)},
            {u"match"_s, registry::matchWord(entry.match)}};
}

QString counted(const registry::SearchPage &page)
{
    switch (page.countKind) {
    case registry::CountKind::Exact: return u"%1 found"_s.arg(page.count);
    case registry::CountKind::AtLeast: return u"at least %1 found"_s.arg(page.count);
    case registry::CountKind::About: return u"about %1 found"_s.arg(page.count);
    }
    return {};
}

int runSearch(const Call &call)
{
    const auto limit = numberOf(call, u"limit"_s, u"50"_s);
    if (call.words().size() != 1 || !call.has(u"office"_s) || !limit || *limit < 1 || *limit > 10'000) {
        call.complain(u"usage: zm register search TEXT --office DIR [--limit N], N from 1 to 10000"_s);
        return BadCall;
    }
    bool stale = false;
    const auto page = [&]() -> Result<registry::SearchPage> {
        ZM_TRY(const auto names, compose::nameReader());
        ZM_TRY(const auto open, openRegister(call));
        stale = open.stale;
        ZM_TRY(auto searcher, registry::Searcher::open(open.mirror, names));
        return searcher.search(call.words().first(), int(*limit));
    }();
    if (!page)
        return tell(call, page.error());
    const QDate today = SystemClock().today();
    if (call.json()) {
        constexpr const char *kinds[] = {"exact", "at_least", "about"};
        QJsonArray entries;
        for (const registry::FoundEntry &entry : page->entries)
            entries.append(json(entry, stale, today));
        call.print(QJsonObject{{u"count"_s, page->count},
                               {u"stale"_s, stale},
                               {u"count_is"_s, QLatin1StringView(kinds[std::size_t(page->countKind)])},
                               {u"entries"_s, entries}});
    } else {
        for (const registry::FoundEntry &entry : page->entries)
            call.print(u"%1  %2  %3  %4  %5%6"_s.arg(entry.name, maskedNumber(entry), entry.caseNumber,
                                                    entry.listedOn.toString(Qt::ISODate),
                                                    registry::matchWord(entry.match),
                                                    !stale && entry.mayBeActedOn(today) ? QString() : u"  not to be acted on"_s));
        call.print(counted(*page));
    }
    return page->entries.empty() ? LawfulNo : Done;
}

Result<> saved(const registry::Batch &batch, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    ZM_CHECK(batch.write(file));
    return file.commit() ? Result<>() : fail(ErrorCode::Io, path + u": "_s + file.errorString());
}

Result<> report(const Call &call, const registry::Mirror &mirror, const registry::Batch &batch, QDate today)
{
    ZM_TRY(const auto names, compose::nameReader());
    ZM_TRY(auto searcher, registry::Searcher::open(mirror, names));
    const auto text = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); };
    for (const registry::BatchRow &row : batch.rows) {
        const QString verdict = registry::verdictWord(row.verdict);
        if (call.json()) {
            QJsonArray entries;
            for (const qint64 at : row.entryRows) {
                if (const auto entry = searcher.entry(at)) // else removed in between: it is nobody's any more
                    entries.append(json(*entry, false, today)); // no file is checked against a stale copy
            }
            call.print(QJsonObject{{u"line"_s, row.line},
                                   {u"name"_s, text(row.name)},
                                   {u"verdict"_s, verdict},
                                   {u"may_be_acted_on"_s, row.mayBeActedOn},
                                   {u"reason"_s, text(row.reason)},
                                   {u"entries"_s, entries}});
        } else if (row.verdict != registry::Verdict::Clear) {
            call.print(u"line %1: %2: %3 %4"_s.arg(row.line).arg(text(row.name), verdict, text(row.reason)));
        }
    }
    if (!call.json())
        call.print(u"%1 listed, %2 namesakes (nobody's hit), %3 clear, %4 invalid"_s.arg(batch.record.listed)
                       .arg(batch.record.namesake).arg(batch.record.clear).arg(batch.record.invalid));
    return {};
}

/// One subject, told by options.
Result<> checkOne(const Call &call, const OpenRegister &kept, const registry::CheckReason &why, const registry::RecordCheck &record)
{
    ZM_TRY(const auto names, compose::nameReader());
    ZM_TRY(const auto state, kept.mirror.state());
    ZM_TRY(auto searcher, registry::Searcher::open(kept.mirror, names));
    const registry::CheckSubject subject{call.value(u"name"_s), call.value(u"kind"_s, u"ric"_s), call.value(u"number"_s)};
    ZM_TRY(const auto answer, registry::checkOne(searcher, state, subject, why, record));
    QJsonArray entries;
    for (const registry::FoundEntry &entry : answer.entries) {
        entries.append(json(entry, kept.stale, why.today));
        if (!call.json())
            call.print(QStringList{entry.name, maskedNumber(entry), entry.caseNumber, entry.office, entry.listedOn.toString(Qt::ISODate)}.join(u"  "_s));
    }
    if (call.json()) {
        call.print(QJsonObject{{u"verdict"_s, registry::verdictWord(answer.verdict)}, {u"reason"_s, answer.reason},
                               {u"may_be_acted_on"_s, answer.mayBeActedOn}, {u"stale"_s, kept.stale}, {u"entries"_s, entries}});
        return {};
    }
    switch (answer.verdict) {
    case registry::Verdict::Listed:
        call.print(answer.mayBeActedOn ? u"listed: the same number"_s : u"listed: the same number; not to be acted on"_s);
        break;
    case registry::Verdict::Namesake: call.print(u"namesake: the same name and another number or none; nobody's hit"_s); break;
    case registry::Verdict::Clear: call.print(u"clear"_s); break;
    case registry::Verdict::Invalid: call.print(u"invalid: "_s + answer.reason); break;
    }
    return {};
}

int runRegisterCheck(const Call &call)
{
    const bool one = call.has(u"name"_s) || call.has(u"number"_s);
    if (call.words().size() != (one ? 0 : 1) || (one && call.has(u"out"_s)) || !call.has(u"office"_s) || call.value(u"reason"_s).trimmed().isEmpty()) {
        call.complain(u"usage: zm register check (FILE [--out RESULT.csv] | --name NAME [--number N --kind KIND]) --office DIR --officer ID "
                      "--password-file FILE --reason TEXT"_s);
        return BadCall;
    }
    const SystemClock clock;
    const auto open = openOffice(call, Signing::Required); // whoever is asked about may ask who asked
    if (!open)
        return open.error();
    const auto done = [&]() -> Result<> {
        ZM_TRY(const auto kept, openRegister(call));
        const registry::Mirror &mirror = kept.mirror;
        const auto record = [&](const registry::CheckRecord &made) -> Result<> {
            ZM_CHECK(registry::recordInMirror(mirror)(made));
            return store::noteRegisterCheck((*open)->office, *(*open)->session, clock, made.pointer());
        };
        if (one)
            return checkOne(call, kept, {(*open)->session->officer.id, call.value(u"reason"_s), clock.now(), clock.today()}, record);
        ZM_TRY(const auto checked, registry::checkFile(mirror, call.words().first(), (*open)->session->officer.id,
                                                       call.value(u"reason"_s), clock.now(), clock.today(), record));
        if (call.has(u"out"_s))
            ZM_CHECK(saved(checked, call.value(u"out"_s)));
        return report(call, mirror, checked, clock.today());
    }();
    if (!done) {
        const bool lawful = done.error().code == ErrorCode::Denied || done.error().code == ErrorCode::Unsupported;
        const int exit = tell(call, done.error());
        return lawful ? int(LawfulNo) : exit;
    }
    return Done;
}

/// Who asked about somebody, for the person who wants to know.
int runAsked(const Call &call)
{
    if (call.words().size() != 1 || !call.has(u"office"_s)) {
        call.complain(u"usage: zm register asked NUMBER|NAME --office DIR --officer ID --password-file FILE"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto kept = openRegister(call);
    if (!kept)
        return tell(call, kept.error());
    const QString about = call.words().first();
    const bool isNumber = std::ranges::any_of(about, [](QChar c) { return c.isDigit(); });
    const auto asked = registry::whoAsked(kept->mirror, isNumber ? registry::CheckSubject{{}, {}, about} : registry::CheckSubject{about, {}, {}});
    if (!asked)
        return tell(call, asked.error());
    for (const registry::CheckAsked &one : *asked) {
        const QString at = one.at.toUTC().toString(Qt::ISODate);
        if (call.json())
            call.print(QJsonObject{{u"at"_s, at}, {u"officer"_s, one.officer}, {u"reason"_s, one.reason}});
        else
            call.print(at + u"  "_s + one.officer + u"  "_s + one.reason);
    }
    if (asked->empty() && !call.json())
        call.print(u"nobody asked about that in a file: names are on record where no number was given, numbers otherwise"_s);
    return asked->empty() ? LawfulNo : Done;
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
        {u"register pull"_s, u"--office DIR --officer ID --password-file FILE [--digest-key KEYFILE] [--audit]"_s,
         u"brings the mirror to the platform's register: the changes, or the whole the first time; goes on where it broke off; audit: compares every part and mends what differs"_s, {u"audit"_s},
         runRegisterPull},
        {u"register search"_s, u"TEXT --office DIR [--limit N]"_s,
         u"name, part of a name, full pinyin, initials, number, case number"_s, {}, runSearch},
        {u"register check"_s, u"(FILE [--out RESULT.csv] | --name NAME [--number N --kind KIND]) --office DIR --officer ID --password-file FILE --reason TEXT"_s,
         u"a CSV of subjects, or one, against the register: listed, namesake, clear or invalid; recorded with its reason"_s, {},
         runRegisterCheck},
        {u"register asked"_s, u"NUMBER|NAME --office DIR --officer ID --password-file FILE"_s,
         u"who asked about somebody in a check of a file, when and why: for the person who wants to know"_s, {}, runAsked},
    };
}

} // namespace zm::cli

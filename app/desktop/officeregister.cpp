#include "app/desktop/officeregister.h"

#include "app/compose/compose.h"
#include "app/sync/registerreach.h"
#include "base/clock.h"
#include "identity/identifier.h"
#include "registry/check.h"
#include "reports/table.h"
#include "store/supervision.h"

#include <QSaveFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRows = 200; // as many as a person reads before typing another letter
constexpr std::size_t kSheetRows = 1'048'575; // of a workbook, below its header

/// Made at the first question, used by one worker at a time.
struct Register {
    QString folder;
    QDate today;
    cases::SharedJurisdiction law; ///< for the names of courts
    std::shared_ptr<const identity::NameReader> names = nullptr;

    Result<> prepare()
    {
        if (!names) {
            ZM_TRY(names, compose::nameReader());
        }
        return {};
    }
};

/// The register writes a court's code; whoever is to turn to it needs its name.
QString courtOf(const Register &kept, const QString &code)
{
    const identity::Court *court = kept.law->courts.find(code, kept.today);
    return court ? u"%1 (%2)"_s.arg(court->name, code) : code;
}

ui::RegisterRow shown(const registry::FoundEntry &entry, const Register &kept, bool stale)
{
    const std::string_view status = registry::kStandingNames[std::size_t(entry.standing)];
    return {.name = entry.name,
            .number = identity::masked(entry.idKind, entry.idNumber, identity::MaskPolicy::Screen),
            .caseNumber = entry.caseNumber,
            .office = courtOf(kept, entry.office),
            .obligation = entry.obligation,
            .status = QString::fromLatin1(status.data(), qsizetype(status.size())),
            .why = registry::matchWord(entry.match),
            .listedOn = entry.listedOn,
            .mayBeActedOn = !stale && entry.mayBeActedOn(kept.today),
            .list = entry.list,
            .region = entry.region,
            .grounds = entry.grounds,
            .performance = entry.performance,
            .termEnds = entry.termEnds,
            .statusOn = entry.statusOn,
            .stale = stale};
}

registry::Filter filterOf(const ui::RegisterQuestion &question)
{
    registry::Filter filter{.list = question.list, .region = question.region, .standing = {}, .from = question.from, .until = question.until};
    for (const registry::Standing standing : {registry::Standing::Live, registry::Standing::Suspended}) {
        if (question.status == QLatin1StringView(registry::kStandingNames[std::size_t(standing)].data()))
            filter.standing = standing;
    }
    return filter;
}

Result<ui::RegisterAnswer> search(Register &kept, const ui::RegisterQuestion &question)
{
    ZM_CHECK(kept.prepare());
    // Opened for each question: a newer generation may have taken over since the last one.
    ZM_TRY(const auto mirror, registry::Mirror::open(kept.folder));
    ZM_TRY(const auto state, mirror.state());
    ZM_TRY(auto searcher, registry::Searcher::open(mirror, kept.names));
    const registry::Cursor after = question.after ? registry::Cursor{question.after->tier, question.after->before} : registry::Cursor();
    ZM_TRY(const auto page, searcher.search(question.text, kRows, filterOf(question), after));
    ui::RegisterAnswer answer;
    answer.stale = state.isStale(SystemClock().now());
    for (const registry::FoundEntry &entry : page.entries)
        answer.rows.push_back(shown(entry, kept, answer.stale));
    answer.countIs = ui::RegisterAnswer::Count(int(page.countKind));
    answer.count = page.count;
    answer.dataUntil = state.dataUntil;
    if (page.next)
        answer.next = ui::RegisterPlace{page.next->tier, page.next->before};
    return answer;
}

Result<std::vector<ui::RegisterDay>> days(Register &kept)
{
    ZM_CHECK(kept.prepare());
    ZM_TRY(const auto mirror, registry::Mirror::open(kept.folder));
    ZM_TRY(const auto searcher, registry::Searcher::open(mirror, kept.names));
    ZM_TRY(const auto tallies, searcher.tallies());
    std::vector<ui::RegisterDay> days;
    for (const registry::Searcher::Tally &tally : tallies)
        days.push_back({tally.day, tally.entries, tally.removals});
    return days;
}

/// Recorded in the register's own log, and in the chain of the office's query log.
Result<ui::RegisterCheck> check(const Register &kept, const store::SharedSession &session, const QString &path, const QString &reason,
                                const ui::CheckProgress &progress)
{
    if (!session)
        return fail(ErrorCode::Invalid, u"nobody is signed in"_s);
    const SystemClock clock;
    ZM_TRY(const auto office, store::Office::open(kept.folder));
    ZM_TRY(const auto mirror, registry::Mirror::open(kept.folder));
    const auto record = [&](const registry::CheckRecord &made) -> Result<> {
        ZM_CHECK(registry::recordInMirror(mirror)(made));
        return store::noteRegisterCheck(office, *session, clock, made.pointer());
    };
    ZM_TRY(auto batch, registry::checkFile(mirror, path, session->officer.id, reason, clock.now(), kept.today, record, progress));
    const registry::CheckRecord counts = batch.record;
    const bool stopped = batch.cancelled;
    const qint64 answeredBefore = batch.stoppedAtLine;
    return ui::RegisterCheck{.listed = counts.listed, .namesakes = counts.namesake, .clear = counts.clear, .invalid = counts.invalid,
                             .stopped = stopped, .answeredBefore = answeredBefore, .kept = std::make_shared<const registry::Batch>(std::move(batch))};
}

Result<QByteArray> workbook(const registry::Batch &batch)
{
    if (batch.rows.size() > kSheetRows)
        return fail(ErrorCode::Invalid, u"more rows than a workbook holds: save it as .csv"_s);
    const auto text = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); };
    reports::Sheet sheet{u"check"_s,
                         {u"line"_s, u"name"_s, u"id_kind"_s, u"id_number"_s, u"verdict"_s, u"may_be_acted_on"_s, u"reason"_s, u"entries"_s},
                         {}};
    for (const registry::BatchRow &row : batch.rows) {
        sheet.rows.push_back({row.line, text(row.name), text(row.idKind), text(row.idNumber), registry::verdictWord(row.verdict),
                              row.mayBeActedOn ? u"yes"_s : u"no"_s, text(row.reason), text(row.entries)});
    }
    if (batch.cancelled)
        sheet.rows.push_back({batch.stoppedAtLine, {}, {}, {}, u"not_reached"_s, u"no"_s,
                              u"stopped: nobody from this line on was answered"_s, {}});
    return reports::workbookOf({sheet});
}

/// What was checked while the copy was fresh is not handed on once it is no more.
Result<> save(const QString &folder, const ui::RegisterCheck &made, const QString &path)
{
    ZM_TRY(const auto mirror, registry::Mirror::open(folder));
    ZM_TRY(const auto state, mirror.state());
    ZM_CHECK(state.mayBeRestedOn(SystemClock().now()));
    const auto &batch = *static_cast<const registry::Batch *>(made.kept.get());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, u"cannot write "_s + path);
    if (path.endsWith(".xlsx"_L1, Qt::CaseInsensitive)) {
        ZM_TRY(const QByteArray bytes, workbook(batch));
        if (file.write(bytes) != bytes.size())
            return fail(ErrorCode::Io, u"cannot write "_s + path);
    } else {
        ZM_CHECK(batch.write(file));
    }
    return file.commit() ? Result<>() : fail(ErrorCode::Io, u"cannot write "_s + path);
}

/// What the law in force says of objecting and of reconsideration; several sources are all named.
std::vector<ui::RegisterRemedy> remediesOf(const law::LawBook &law, const QString &list, QDate today)
{
    law::PackChoice choice;
    choice.authority = list == cases::word(cases::Program::CourtDefaulter) ? law::Authority::Courts : law::Authority::Departments;
    std::vector<ui::RegisterRemedy> remedies;
    std::vector<const law::Rule *> told;
    for (const QStringView question : {u"objection.file", u"reconsideration.file"}) {
        const law::Answer answer = law.answer(question, today, choice);
        for (const law::Rule *rule : {answer.target, answer.limit}) {
            if (!rule || std::ranges::find(told, rule) != told.end())
                continue;
            told.push_back(rule);
            remedies.push_back({rule->en, rule->zh, rule->citation, rule->citationZh});
        }
    }
    return remedies;
}

} // namespace

std::shared_ptr<const ui::RegisterPorts> officeRegister(const QString &officeFolder, const cases::SharedJurisdiction &law,
                                                        const std::function<QDate()> &today,
                                                        const std::function<store::SharedSession()> &session)
{
    auto kept = std::make_shared<Register>(Register{officeFolder, today(), law});
    ui::RegisterPorts ports;
    ports.search = [kept](const ui::RegisterQuestion &question) { return search(*kept, question); };
    ports.days = [folder = *kept] {
        Register own = folder; // beside a search that may be running
        return days(own);
    };
    ports.remedies = [law, today](const QString &list) { return remediesOf(law->law, list, today()); };
    ports.checker = [folder = *kept, session]() -> ui::CheckFile {
        return [folder, who = session()](const QString &path, const QString &reason, const ui::CheckProgress &progress) {
            return check(folder, who, path, reason, progress);
        };
    };
    ports.save = [officeFolder](const ui::RegisterCheck &made, const QString &path) { return save(officeFolder, made, path); };
    return std::make_shared<const ui::RegisterPorts>(std::move(ports));
}

void reachRegister(store::Desk &desk, const QString &officeFolder)
{
    desk.reachElsewhere(app::forgetInRegister(officeFolder, app::forgetForGoodWhenQuiet(officeFolder)), app::holdInRegister(officeFolder));
}

} // namespace zm::desktop

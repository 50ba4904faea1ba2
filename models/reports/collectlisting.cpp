#include "reports/casenotes.h"

#include "cases/nextstep.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;
using cases::Document;
using cases::Round;
using cases::Service;
using cases::Stage;

namespace {

void noteWarned(CaseNotes &notes, const Round &round, int index)
{
    Standing standing = Standing::Other;
    for (const Service &service : round.services) {
        if (service.document != Document::RiskWarning || service.deed.n > round.decided.n)
            continue;
        standing = service.proved ? Standing::Counts : Standing::Unknown;
        if (service.proved)
            break;
    }
    notes.note({Line::WarnedFirst, standing, round.decided.on, 0, index, notes.officerOf(round.decided)});
}

void noteDecision(CaseNotes &notes, const Round &round, int index)
{
    if (!round.decided || !notes.inPeriod(round.decided.on))
        return;
    const QString officer = notes.officerOf(round.decided);
    if (!isEntry(round))
        notes.note({Line::NonListings, Standing::Counts, round.decided.on, 0, index, officer});
    else if (!cases::isDepartmental(round.program))
        noteWarned(notes, round, index);
    else if (round.program == cases::Program::DeptBlacklist)
        notes.note({Line::TermsStated, round.designation.restorable ? Standing::Counts : Standing::Other,
                    round.decided.on, 0, index, officer});
}

/// Annulled within so many days of the publication; not annulled is unknown until the days are over.
void noteFollowUp(CaseNotes &notes, const Round &round, int index)
{
    constexpr std::array kLinesOf{Line::AnnulledShort, Line::AnnulledMiddle, Line::AnnulledLong};
    if (!round.published || !notes.inPeriod(round.published.on))
        return;
    for (std::size_t i = 0; i < kLinesOf.size(); ++i) {
        const QDate ends = round.published.on.addDays(notes.parameters().followUpDays[i]);
        const bool within = round.withdrawn && round.withdrawn.on <= ends;
        const bool over = round.withdrawn || ends < notes.today();
        notes.note({kLinesOf[i], within ? Standing::Counts : over ? Standing::Other : Standing::Unknown,
                    round.published.on, 0, index, notes.officerOf(round.decided ? round.decided : round.published)});
    }
}

void noteWronglyListed(CaseNotes &notes, const Round &round, int index)
{
    if (!round.withdrawn || !notes.inPeriod(round.withdrawn.on))
        return;
    const int days = round.published ? std::max(0, int(round.published.on.daysTo(round.removed.on))) : 0;
    notes.note({Line::DaysWronglyListed, Standing::Counts, round.withdrawn.on, days, index, notes.officerOf(round.withdrawn)});
}

/// A warning that served a refused entry is copied into the next round: each service counts once.
void noteServices(CaseNotes &notes, const Round &round, int index)
{
    std::array<int, cases::kDocuments> attempts{};
    for (const Service &service : round.services) {
        if (notes.roundOf(service.deed.n) != index)
            continue;
        const int tries = ++attempts[std::size_t(service.document)];
        if (!notes.inPeriod(service.deed.on))
            continue;
        const QString mode = cases::word(service.mode), officer = notes.officerOf(service.deed);
        const bool byNotice = service.mode == cases::ServiceMode::PublicNotice;
        notes.note({Line::ServiceProved, service.proved ? Standing::Counts : Standing::Other, service.deed.on, 0, index,
                    officer, {}, {}, mode});
        notes.note({Line::PublicNotice, byNotice ? Standing::Counts : Standing::Other, service.deed.on, 0, index, officer,
                    {}, {}, cases::word(service.document)});
        const bool last = std::ranges::none_of(round.services, [&](const Service &later) {
            return later.document == service.document && later.deed.n > service.deed.n;
        });
        if (last)
            notes.note({Line::ServiceAttempts, Standing::Counts, service.deed.on, tries, index, officer, {}, {},
                        cases::word(service.document)});
    }
}

bool isDisposed(Stage stage)
{
    return stage == Stage::Closed || stage == Stage::Purged || stage == Stage::DecidedNotToEnter;
}

void noteBacklog(CaseNotes &notes)
{
    const QDate opened = notes.state().opened.on;
    if (notes.inPeriod(opened))
        notes.note({Line::Clearance, Standing::Other, opened, 0, 0, notes.officerOf(0)});
    if (isDisposed(notes.view().stage)) {
        if (notes.inPeriod(notes.state().lastOn))
            notes.note({Line::Clearance, Standing::Counts, notes.state().lastOn, 0, 0, notes.lastOfficer()});
        return;
    }
    const int age = int(opened.daysTo(notes.today()));
    const int round = int(notes.state().rounds.size()) - 1;
    const QString stage = cases::word(notes.view().stage);
    notes.note({Line::OpenAge, Standing::Counts, notes.today(), age, round, notes.holder(), {}, {}, stage});
    notes.note({Line::OpenLoad, Standing::Counts, notes.today(), 0, round, notes.holder(), {}, {}, stage});
    // No weight that somebody thought of: a case weighs as much as it asks for now.
    const auto running = std::ranges::count_if(notes.view().clocks, [](const cases::CaseClock &clock) {
        return cases::bindsTheOffice(clock) && !clock.metOn.isValid();
    });
    notes.note({Line::DutyLoad, Standing::Counts, notes.today(), 1 + int(running), round, notes.holder(), {}, {}, stage});
}

} // namespace

void collectListing(CaseNotes &notes)
{
    for (int i = 0; i < int(notes.state().rounds.size()); ++i) {
        const Round &round = notes.state().rounds[std::size_t(i)];
        noteDecision(notes, round, i);
        noteFollowUp(notes, round, i);
        noteWronglyListed(notes, round, i);
        noteServices(notes, round, i);
    }
    noteBacklog(notes);
}

} // namespace zm::reports

// A change of the law, for OfficeWindow: looked at, proposed and answered in a worker thread with an office of its own.

#include "app/desktop/officewindow.h"
#include "store/basisuse.h"
#include "store/simulation.h"
#include "ui/shell/lawports.h"
#include "ui/shell/simulationports.h"

#include <QFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Job {
    QString folder;
    cases::SharedJurisdiction shipped;
    store::SharedSession session;
    const Clock *clock;
    documents::Words words;           ///< how papers write a day
    QHash<QString, QString> papers;   ///< names by kind
    QHash<QString, QString> officers; ///< names by id
};

/// An office opened for one look or one signature, and its law.
struct Opened {
    store::Office office;
    cases::SharedJurisdiction law;
};

Result<Opened> opened(const Job &job)
{
    if (!job.session)
        return fail(ErrorCode::Denied, u"nobody is signed in"_s);
    ZM_TRY(auto office, store::Office::open(job.folder));
    ZM_TRY(auto law, store::lawOf(office, job.shipped));
    return Opened{std::move(office), std::move(law)};
}

Result<store::LawFile> fileOf(const Opened &in, const ui::LawDraft &draft)
{
    if (!draft.former.isEmpty())
        return store::formerFile(in.office.connection(), draft.former);
    if (draft.proposal > 0) {
        ZM_TRY(const auto all, store::adoptions(in.office.connection()));
        const auto found = std::ranges::find(all, draft.proposal, &store::Adoption::n);
        if (found == all.end())
            return fail(ErrorCode::NotFound, u"no proposal %1"_s.arg(draft.proposal));
        return found->file;
    }
    QFile file(draft.path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, draft.path + u": "_s + file.errorString());
    return store::readLawFile(file.readAll(), *in.law);
}

Result<store::Simulation> simulated(const Job &job, const Opened &in, const store::LawFile &file,
                                    const store::SimulationProgress &progress = {})
{
    const auto printed = [words = job.words](QDate day) { return words.date(day); };
    return store::simulate({in.office, *in.law, job.session.get(), printed, progress}, file, job.clock->today());
}

Result<ui::SimulatedLaw> look(const Job &job, const ui::LawDraft &draft, const store::SimulationProgress &progress)
{
    ZM_TRY(const Opened in, opened(job));
    ZM_TRY(const auto file, fileOf(in, draft));
    ZM_TRY(const auto found, simulated(job, in, file, progress));
    ui::SimulatedLaw shown{file.id, file.kind == store::LawKind::Calendar, found.cases, found.papersUnread, {}};
    for (const store::SimulatedCase &one : found.changed) {
        ui::ChangedCase changed{one.caseId, one.number, one.change, {}};
        for (const store::StatedPaper &paper : one.papers)
            changed.papers.push_back({job.papers.value(paper.kind, paper.kind), paper.on, paper.states, paper.served});
        shown.changed.push_back(std::move(changed));
    }
    return shown;
}

Result<ui::RestingEntries> resting(const Job &job, const store::SimulationProgress &progress)
{
    ZM_TRY(const Opened in, opened(job));
    ZM_TRY(const auto use, store::basisUse(in.office, *in.law, job.clock->today(), progress));
    ui::RestingEntries all;
    for (const auto &[pack, entries] : use) {
        for (const store::RestingEntry &entry : entries)
            all[pack].push_back({entry.caseId, entry.number});
    }
    return all;
}

Result<std::vector<ui::LawProposal>> proposals(const Job &job)
{
    ZM_TRY(const Opened in, opened(job));
    ZM_TRY(const auto all, store::adoptions(in.office.connection()));
    std::vector<ui::LawProposal> shown;
    for (const store::Adoption &one : all) {
        ui::LawProposal proposal;
        proposal.n = one.n;
        proposal.id = one.file.id;
        proposal.proposedBy = job.officers.value(one.proposed.officer, one.proposed.officer);
        proposal.reasons = one.proposed.reasons;
        proposal.at = one.proposed.at;
        proposal.isCalendar = one.file.kind == store::LawKind::Calendar;
        proposal.asShipped = one.file.bytes.isEmpty();
        proposal.changed = int(one.proposed.changes.size());
        if (one.answered) {
            proposal.adopted = one.answered->adopted;
            proposal.answeredBy = job.officers.value(one.answered->word.officer, one.answered->word.officer);
            proposal.answer = one.answered->word.reasons;
        }
        shown.push_back(std::move(proposal));
    }
    return shown;
}

Result<ui::LawVerdict> propose(const Job &job, const ui::LawDraft &draft, const QString &reasons)
{
    ZM_TRY(Opened in, opened(job));
    ZM_TRY(const auto file, fileOf(in, draft));
    ZM_TRY(const auto found, simulated(job, in, file));
    ZM_TRY(const auto made, store::proposeLaw({in.office, *job.session, *job.clock, *in.law}, file,
                                              {{}, {}, reasons, store::changesJson(found)}));
    if (const auto *refusal = std::get_if<cases::Refusal>(&made))
        return ui::LawVerdict(*refusal);
    return ui::LawVerdict();
}

Result<ui::LawVerdict> answer(const Job &job, int n, bool adopt, const QString &reasons)
{
    ZM_TRY(Opened in, opened(job));
    ui::LawDraft draft;
    draft.proposal = n;
    ZM_TRY(const auto file, fileOf(in, draft));
    ZM_TRY(const auto found, simulated(job, in, file));
    return store::answerLaw({in.office, *job.session, *job.clock, *in.law}, n, adopt,
                            {{}, {}, reasons, store::changesJson(found)});
}

} // namespace

void OfficeWindow::fillSimulation()
{
    QHash<QString, QString> papers;
    for (int kind = 0; kind < documents::kPaperKinds; ++kind)
        papers.insert(documents::paperName(documents::PaperKind(kind)),
                      m_stationery.templates.of(documents::PaperKind(kind)).name);
    const Job job{m_office.folder(),
                  m_jurisdiction,
                  m_desk->session(),
                  &m_clock,
                  m_stationery.templates.words(documents::Language::Zh),
                  papers,
                  m_officerNames};
    ui::SimulationPorts ports;
    ports.simulate = [job](const ui::LawDraft &draft, const store::SimulationProgress &progress) {
        return look(job, draft, progress);
    };
    ports.proposals = [job] { return proposals(job); };
    ports.propose = [job](const ui::LawDraft &draft, const QString &reasons) { return propose(job, draft, reasons); };
    ports.answer = [job](int n, bool adopt, const QString &reasons) { return answer(job, n, adopt, reasons); };
    ui::LawPorts law{m_jurisdiction, m_clock.today(), {}};
    law.resting = [job](const store::SimulationProgress &progress) { return resting(job, progress); };
    m_ports.law = std::make_shared<const ui::LawPorts>(std::move(law));
    m_ports.simulation = std::make_shared<const ui::SimulationPorts>(std::move(ports));
}

} // namespace zm::desktop

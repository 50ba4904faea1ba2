#include "documents/departmentpapers.h"

namespace zm::documents {

using namespace zm::cases;

Program programOf(const PaperFacts &facts)
{
    const auto *opening = facts.acts.empty() ? nullptr : std::get_if<OpenCase>(&facts.acts.front().body);
    return opening ? opening->program : Program::CourtDefaulter;
}

std::vector<PaperKind> departmentKindsOf(const Act &act)
{
    static constexpr std::pair<ActKind, PaperKind> kMade[] = {
        {ActKind::Serve, PaperKind::ServiceReturn},
        {ActKind::NotifyInAdvance, PaperKind::AdvanceNotice},
        {ActKind::AnnouncePreliminary, PaperKind::PreliminaryAnnouncement},
        {ActKind::Designate, PaperKind::Designation},
        {ActKind::AcceptObjection, PaperKind::DepartmentObjectionAcceptance},
        {ActKind::DecideObjection, PaperKind::DepartmentObjectionDecision},
        {ActKind::AcceptRestoration, PaperKind::Acceptance},
        {ActKind::DecideRestoration, PaperKind::RestorationDecision},
        {ActKind::WarnSubject, PaperKind::ScrutinyWarning},
        {ActKind::Remove, PaperKind::DepartmentRemovalNotice},
        {ActKind::Remove, PaperKind::DepartmentReleaseNotice},
        {ActKind::AnnounceRemoval, PaperKind::DepartmentRemovalAnnouncement},
        {ActKind::RetainMeasure, PaperKind::RetainedMeasure},
        {ActKind::Apologise, PaperKind::DepartmentApology},
        {ActKind::Clarify, PaperKind::DepartmentClarification},
        {ActKind::InformCompensation, PaperKind::DepartmentCompensationNotice}};
    std::vector<PaperKind> kinds;
    for (const auto &[kind, paper] : kMade) {
        if (kind == act.kind())
            kinds.push_back(paper);
    }
    return kinds;
}

} // namespace zm::documents

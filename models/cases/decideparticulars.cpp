#include "cases/hearing.h"
#include "cases/subjectcheck.h"

// Particulars that were written down wrongly. A slip of the pen is corrected; another person is not: who was entered stays
// who was entered, and an entry of the wrong person is an error with its four duties.

namespace zm::cases {

Verdict check(const Hearing &hearing, const Act &act, const CorrectParticulars &fields)
{
    const Subject &before = hearing.state.head.subject;
    ZM_REFUSE(blank(hearing, "subject.name", fields.subject.name));
    ZM_REFUSE(blank(hearing, "reasons", fields.reasons));
    const Cure again = cure(ActKind::CorrectParticulars, act.by.role);
    const Subject after = corrected(before, fields.subject);
    if (after == before)
        return hearing.no("FIELD", {{"particulars.same"}}, again);
    if (const auto fault = subjectFault(after, hearing.on))
        return hearing.no("N13", {{fault->fact, fault->arguments}}, again);

    const bool entered = isEntered(hearing.closing());
    const bool another = isAnotherPerson(before, after, hearing.on);
    if (another && entered)
        return hearing.no("N13", {{"particulars.entered_another"}}, cure(ActKind::FindError, Role::Clerk));
    if (another != fields.anotherPerson)
        return hearing.no("N13", {{another ? "particulars.another_unsaid" : "particulars.not_another"}}, again);
    // What everybody was told is changed by who decided it.
    if (entered && act.by.role != Role::President && act.by.role != Role::DepartmentHead)
        return hearing.no("ROLE", {{"particulars.after_entry"}}, cure(ActKind::CorrectParticulars, Role::President));
    return std::nullopt;
}

} // namespace zm::cases

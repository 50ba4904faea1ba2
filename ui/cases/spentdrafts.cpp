#include "ui/cases/spentdrafts.h"

namespace zm::ui {

bool discardSpent(const CasePorts &cases, const QString &caseId)
{
    const DraftPorts &drafts = cases.forms.drafts;
    if (!drafts.list || caseId.isEmpty())
        return false;
    const auto all = drafts.list();
    const auto isLaidHere = [&](const DraftCard &draft) { return draft.ready && draft.caseId == caseId; };
    if (!all || std::ranges::none_of(*all, isLaidHere))
        return false;
    const auto file = cases.open(caseId);
    if (!file)
        return false;
    bool any = false;
    for (const DraftCard &draft : *all) {
        const bool wasDone = std::ranges::any_of(file->acts, [&](const RecordedAct &act) {
            return act.n >= draft.actsSeen && act.act.kind() == draft.act;
        });
        const bool hasPlace = std::ranges::find(file->view.permitted, draft.act, &cases::PermittedAct::act) != file->view.permitted.end();
        if (isLaidHere(draft) && wasDone && !hasPlace)
            any = drafts.discard(draft.id).has_value() || any;
    }
    return any;
}

} // namespace zm::ui

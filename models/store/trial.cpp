#include "store/trial.h"

namespace zm::store {

Result<CaseFile> tryOut(Desk &desk, const QString &caseRef, const cases::Act &act)
{
    ZM_TRY(auto file, desk.read(caseRef));
    cases::evolve(file.state, act);
    file.view = cases::viewOf(file.state, desk.context(desk.today()));
    return file;
}

} // namespace zm::store

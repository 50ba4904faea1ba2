#include "app/sync/registerreach.h"

#include "app/compose/compose.h"
#include "registry/forget.h"

namespace zm::app {

namespace {

registry::ListedInCase listedIn(const cases::OpenCase &opening)
{
    const cases::Subject &who = opening.subject;
    return {opening.caseNumber, who.name, who.id.kind, who.id.value};
}

} // namespace

store::ForgetElsewhere forgetInRegister(const QString &officeFolder, std::function<void()> then)
{
    return [officeFolder, then = std::move(then)](const cases::OpenCase &opening, QDate on) -> Result<> {
        ZM_TRY(const auto names, compose::nameReader());
        ZM_TRY(const int forgotten, registry::forgetEntries(officeFolder, listedIn(opening), on, names));
        if (forgotten > 0 && then)
            then();
        return {};
    };
}

store::HoldElsewhere holdInRegister(const QString &officeFolder)
{
    return [officeFolder](const cases::OpenCase &opening) -> Result<> {
        ZM_CHECK(registry::holdEntries(officeFolder, listedIn(opening)));
        return {};
    };
}

} // namespace zm::app

#include "app/desktop/reach.h"

#include "store/officefacts.h"

namespace zm::desktop {

namespace {

ui::Reach reachOf(const cases::Act &act, const store::SendingFact *said)
{
    if (said && said->foreign)
        return ui::Reach::Elsewhere;
    if (said && said->accepted)
        return ui::Reach::Confirmed;
    if (said && said->refused)
        return ui::Reach::NotTaken;
    return store::waitsForPlatform(act.kind()) ? ui::Reach::Waits : ui::Reach::AtOnce;
}

} // namespace

Result<> addReach(const sql::Connection &connection, ui::CaseFile &file)
{
    ZM_TRY(const auto facts, store::sendingFactsOf(connection, file.id));
    if (!facts)
        return {};
    for (ui::RecordedAct &recorded : file.acts) {
        const auto said = std::ranges::find(*facts, recorded.n, &store::SendingFact::n);
        recorded.reach = reachOf(recorded.act, said == facts->end() ? nullptr : &*said);
        if (recorded.reach == ui::Reach::Confirmed)
            recorded.confirmedOn = said->settledOn;
    }
    return {};
}

} // namespace zm::desktop

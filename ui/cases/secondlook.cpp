#include "ui/cases/secondlook.h"

#include "ui/cases/standing.h"

namespace zm::ui {

namespace {

using cases::ActKind;

/// Which act one person decides on what another did before.
struct Pair {
    ActKind second;
    ActKind first;
};

constexpr Pair kPairs[] = {
    {ActKind::DecideEntry, ActKind::ProposeEntry},
    {ActKind::DecideObjection, ActKind::AcceptObjection},
    {ActKind::DecideReconsideration, ActKind::FileReconsideration},
    {ActKind::Remove, ActKind::RecordExitEvent},
    {ActKind::DecideEarlyDeletion, ActKind::RecordExitEvent},
    {ActKind::Apologise, ActKind::FindError},
    {ActKind::Designate, ActKind::Prelist},
    {ActKind::DecideRestoration, ActKind::AcceptRestoration},
    {ActKind::EscalateWarning, ActKind::WarnSubject},
};

std::optional<std::size_t> lastOf(const CaseFile &file, ActKind kind)
{
    for (std::size_t at = file.acts.size(); at > 0; --at) {
        if (file.acts[at - 1].act.kind() == kind)
            return at - 1;
    }
    return std::nullopt;
}

} // namespace

std::optional<SecondLook> awaitedSecond(const CaseFile &file)
{
    for (const ActKind act : offeredActs(file)) {
        for (const Pair &pair : kPairs) {
            if (pair.second != act)
                continue;
            if (const auto first = lastOf(file, pair.first))
                return SecondLook{act, *first};
        }
    }
    return std::nullopt;
}

} // namespace zm::ui

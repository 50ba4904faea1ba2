#include "ui/cases/reach.h"

#include "items/dates.h"

#include <QCoreApplication>

namespace zm::ui {

QString reachText(const RecordedAct &recorded)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("zm::ui::reach", text); };
    switch (recorded.reach) {
    case Reach::NoPlatform:
    case Reach::Elsewhere: return {};
    case Reach::AtOnce: return said(QT_TRANSLATE_NOOP("zm::ui::reach", "in effect here, not yet confirmed by the platform"));
    case Reach::Waits: return said(QT_TRANSLATE_NOOP("zm::ui::reach", "recorded here, waits for the platform"));
    case Reach::Confirmed:
        return said(QT_TRANSLATE_NOOP("zm::ui::reach", "confirmed by the platform on %1")).arg(items::dayText(recorded.confirmedOn));
    case Reach::NotTaken: return said(QT_TRANSLATE_NOOP("zm::ui::reach", "not taken by the platform: somebody has to deal with it"));
    }
    return {};
}

bool runsAhead(const cases::Act &act, const CaseFile &file)
{
    const cases::ActKind kind = act.kind();
    const cases::Deed &decided = file.state.round().decided;
    const bool carries = kind == cases::ActKind::Publish || kind == cases::ActKind::Push || kind == cases::ActKind::OrderMeasure;
    if (!carries || !decided)
        return false;
    const auto decision = std::ranges::find(file.acts, decided.n, &RecordedAct::n);
    return decision != file.acts.end() && (decision->reach == Reach::Waits || decision->reach == Reach::NotTaken);
}

} // namespace zm::ui

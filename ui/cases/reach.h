#pragma once

#include "ui/shell/ports.h"

namespace zm::ui {

/// How far an act has come, in words; empty where there is no platform or it is another office's act.
QString reachText(const RecordedAct &recorded);

/// Whether the decision that \a act carries further still waits for the platform: publishing, pushing and measures do not
/// run ahead of it.
bool runsAhead(const cases::Act &act, const CaseFile &file);

} // namespace zm::ui

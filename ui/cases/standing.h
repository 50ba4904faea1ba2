#pragma once

#include "cases/nextstep.h"
#include "ui/shell/ports.h"

namespace zm::ui {

/// "Listed since 2 Mar 2026, ground 1 · disputed".
QString standingText(const CaseFile &file);

/// Whether the person stands on the list now, whatever its effect.
bool isOnList(const cases::CaseView &view);

/// The clocks that still run, the most urgent first.
std::vector<cases::CaseClock> runningClocks(const cases::CaseView &view);

/// The acts that have their place now, each once: first what the case waits for, then the order of the law.
/// Notes and the like come last.
std::vector<cases::ActKind> offeredActs(const CaseFile &file);

/// The one act the case waits for: first among those offered. nullopt while it waits for time, or for nothing.
std::optional<cases::NextStep> nextStepOf(const CaseFile &file);

/// The acts that do not, each once, those with a cure first.
std::vector<cases::BarredAct> barredActs(const CaseFile &file);

/// Who may do \a act now, in words: "court president".
QString doersText(const cases::CaseView &view, cases::ActKind act);

} // namespace zm::ui

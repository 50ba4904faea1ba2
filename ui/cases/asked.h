#pragma once

#include "cases/acts.h"

#include <QString>

#include <functional>

namespace zm::ui {

/// What the form holds of another field, in file words.
using SaidOf = std::function<QString(const QString &field)>;

/// Whether \a field is asked for after the choices made: a reason for public notice is asked of nobody who served
/// directly. What is not asked for is not written.
bool isAsked(cases::ActKind act, const QString &field, const SaidOf &said);

/// What the field is called: a department's opening speaks of its own documents.
QString nameFor(cases::ActKind act, const QString &field, const SaidOf &said);

/// The sentence under a field; for a proof of service what this mode needs. Empty where the label says it all.
QString helpFor(cases::ActKind act, const QString &field, const SaidOf &said);

} // namespace zm::ui

#pragma once

#include "app/cli/call.h"
#include "store/officechoices.h"

#include <functional>

namespace zm::cli {

/// A file an office may have of its own (units, series of numbers): what ships until then; an administrator signs another.
struct ChoiceFile {
    QString command;    ///< "unit": what is complained about
    store::Chosen kind;
    QString shipped;    ///< its resource
    /// Whether a file may be adopted, and what is said then. Errors: Invalid naming what is wrong.
    std::function<Result<QString>(const QByteArray &json)> check;
    QString resetSaid;
};

/// The office's own; \a own, where it is given, says whether it has one. Errors: as store::chosen().
Result<QByteArray> inUse(const store::Office &office, const ChoiceFile &choice, bool *own = nullptr);

int exportChoice(const Call &call, const ChoiceFile &choice);
int adoptChoice(const Call &call, const ChoiceFile &choice);
int resetChoice(const Call &call, const ChoiceFile &choice);

} // namespace zm::cli

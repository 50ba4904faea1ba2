#pragma once

#include "ui/cases/fieldeditors.h"
#include "ui/shell/ports.h"

#include <QHash>
#include <QJsonObject>

namespace zm::ui {

/// What the case and the office let one expect in a form: likely values, and known ones to choose from.
struct Suggestions {
    QJsonObject values;              ///< by field name, in file words
    QHash<QString, std::vector<Offer>> offers; ///< by field name
};

/// Suggests, never decides: every value stays to be changed, and the law judges what is submitted.
/// \param ports  of which the catalogue of measures and the colleagues are asked for.
Suggestions suggestionsFor(cases::ActKind kind, const CaseFile &file, const FormPorts &ports = {});

/// In which role \a officer does \a kind: their first role that may; else the role the case waits for or the law names,
/// which the judgement then refuses by name. For acts of people outside the office the role alone.
cases::Actor actorFor(cases::ActKind kind, const OfficerCard &officer, const cases::CaseView &view);

} // namespace zm::ui

#pragma once

#include "cases/codec.h"
#include "cases/engine.h"

#include <QByteArray>
#include <QJsonObject>

namespace zm::cases {

/// Runs a scenario file (interfaces.md section 3): every act is judged in turn, a refused act changes nothing.
/// \param json  UTF-8.
/// \return the outcome: {"acts":[{"n","accepted","refusal"?}], "state", "entry", ...}.
/// Errors: Invalid when the file is not a scenario (what is wrong and where); a malformed act is a refusal instead.
Result<QJsonObject> runScenario(const QByteArray &json, const Jurisdiction &jurisdiction);

/// The refusal of an act whose fields could not be read. Its cure is the same act told properly, by who may do it;
/// none where it is not an act at all.
Refusal refusalOf(const FieldFault &fault, const QJsonObject &act, const Context &context);
/// The same without the act: what is wrong, and no cure.
Refusal refusalOf(const QString &field, const QString &fact, QDate on, const Context &context);

} // namespace zm::cases

#pragma once

#include "cases/acts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <expected>

namespace zm::cases {

/// A field that is missing or malformed. The engine answers it as a refusal by rule FIELD.
struct FieldFault {
    QString field;    ///< "basis.effective_on"
    QString problem;  ///< plain English: "missing", "not a date (YYYY-MM-DD)", ...
    QString problemZh;
};

/// An act as stored: what anyone may read, and what is personal and sealed apart.
struct EncodedAct {
    QByteArray open;     ///< canonical JSON object, UTF-8, keys sorted, no spaces: {"act":...,"by":...,"on":...}
    QByteArray personal; ///< canonical JSON object of the personal fields; empty when the act has none
};

EncodedAct encodeAct(const Act &act);

/// Reads an act in scenario form. Unknown fields are ignored (the format grows).
/// \param personal  the personal fields; where they are withheld every personal text reads "***".
std::expected<Act, FieldFault> decodeAct(QByteArrayView open, QByteArrayView personal = {});

/// The same for a JSON object in scenario form, personal fields in place.
std::expected<Act, FieldFault> actFromJson(const QJsonObject &object);
/// The act in scenario form, every field in place.
QJsonObject actToJson(const Act &act);

/// What a field takes, for forms and help.
enum class FieldKind : quint8 {
    Text, LongText, Date, Flag, Number, Choice, NumberList, TextList, ChoiceList, Group,
};

struct FieldSpec {
    QString name;          ///< "basis.effective_on"
    FieldKind kind = FieldKind::Text;
    bool required = false;
    bool personal = false; ///< sealed at rest
    QStringList choices;   ///< file words of a Choice or ChoiceList
};

/// The fields of an act in the order of interfaces.md.
const std::vector<FieldSpec> &fieldsOf(ActKind kind);

} // namespace zm::cases

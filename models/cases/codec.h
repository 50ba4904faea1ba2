#pragma once

#include "cases/acts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <expected>
#include <memory>

namespace zm::cases {

/// A field that is missing or malformed. The engine answers it as a refusal by rule FIELD.
struct FieldFault {
    QString field; ///< "basis.effective_on"
    QString fact;  ///< id of a fact text: "field.missing", "field.malformed", "field.no_such_act"
    bool operator==(const FieldFault &) const = default;
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

/// decodeAct() for many acts in a row: keeps its buffers. Not shared between threads.
class ActDecoder {
public:
    ActDecoder();
    ~ActDecoder();
    ActDecoder(const ActDecoder &) = delete;
    ActDecoder &operator=(const ActDecoder &) = delete;
    std::expected<Act, FieldFault> decode(QByteArrayView open, QByteArrayView personal = {});

private:
    struct Buffers;
    std::unique_ptr<Buffers> m_buffers;
};

/// The same for a JSON object in scenario form, personal fields in place.
std::expected<Act, FieldFault> actFromJson(const QJsonObject &object);
/// The act in scenario form, every field in place.
QJsonObject actToJson(const Act &act);

/// What personal texts read as when they are withheld.
inline constexpr QStringView kWithheld = u"***";

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
std::vector<FieldSpec> fieldsOf(ActKind kind);

} // namespace zm::cases

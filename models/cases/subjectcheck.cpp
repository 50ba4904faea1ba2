#include "cases/subjectcheck.h"

namespace zm::cases {

/// The number in its plain form where it is sound; empty where it is masked, wrong or not there. A wrong one is nobody's.
static QString wholeNumber(const Subject &subject, QDate on)
{
    if (subject.id.kind == identity::IdKind::None || identity::isMasked(subject.id.value))
        return {};
    const identity::IdVerdict number = identity::checkIdentifier(subject.id.kind, subject.id.value, on);
    return number.valid ? number.value : number.canonical;
}

std::optional<SubjectFault> subjectFault(const Subject &subject, QDate on)
{
    const Identifier &id = subject.id;
    if (id.kind == identity::IdKind::None || id.value.isEmpty() || identity::isMasked(id.value))
        return std::nullopt;
    const identity::IdVerdict number = identity::checkIdentifier(id.kind, id.value, on);
    if (!number.valid && number.canonical.isEmpty())
        return SubjectFault{"identity.invalid", {number.reason}};
    const auto birth = identity::birthFrom(id.kind, number.valid ? id.value : number.canonical);
    if (birth && subject.birth.isValid() && *birth != subject.birth)
        return SubjectFault{"identity.birth_differs", {birth->toString(Qt::ISODate), subject.birth.toString(Qt::ISODate)}};
    return std::nullopt;
}

Subject corrected(Subject before, const Subject &written)
{
    before.kind = written.kind;
    before.name = written.name;
    if (written.birth.isValid())
        before.birth = written.birth;
    if (!written.id.value.isEmpty())
        before.id = written.id;
    if (!written.phone.isEmpty())
        before.phone = written.phone;
    if (!written.address.isEmpty())
        before.address = written.address;
    return before;
}

bool isAnotherPerson(const Subject &before, const Subject &after, QDate on)
{
    const QString was = wholeNumber(before, on), is = wholeNumber(after, on);
    if (!was.isEmpty() && !is.isEmpty())
        return was != is;
    const bool otherBirth = before.birth.isValid() && after.birth.isValid() && before.birth != after.birth;
    return before.name != after.name && otherBirth;
}

} // namespace zm::cases

#include "intake/rowreader.h"

#include "identity/casenumber.h"
#include "identity/names.h"
#include "identity/width.h"

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

using identity::IdKind;

RowResult RowReader::read(const Row &row)
{
    m_cells.clear();
    m_result = RowResult{};
    m_result.line = row.line;
    takeCells(row);

    cases::OpenCase opening;
    readCaseNumber(opening);
    readBasis(opening);
    opening.obligation = readNeeded(u"obligation"_s);
    opening.creditor = readText(u"creditor"_s);
    readSubject(opening.subject);
    readRepresentative(opening);

    if (m_result.faults.isEmpty()) {
        m_result.fate = RowFate::Taken;
        m_result.act = cases::Act{m_today, {}, opening};
    }
    return m_result;
}

void RowReader::takeCells(const Row &row)
{
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const Cell &cell = row.cells[i];
        if (i >= m_columns.size() && !cell.text.trimmed().isEmpty())
            fault({}, u"cells.too_many"_s);
        const QString column = m_columns.value(i);
        if (column.isEmpty())
            continue;
        m_cells.insert(column, cell);
        m_result.typed.insert(column, cell.text);
        if (cell.kind == CellKind::FormulaWithoutValue)
            fault(column, u"cell.formula_without_value"_s);
        else if (cell.kind == CellKind::Error)
            fault(column, u"cell.error"_s);
        else if (cell.formula)
            note(column, u"note.formula"_s);
        if (cell.merged)
            note(column, u"note.merged"_s);
    }
}

void RowReader::readCaseNumber(cases::OpenCase &opening)
{
    const QString column = u"case_number"_s;
    const QString typed = readNeeded(column);
    if (isFaulty(column))
        return;
    const auto number = identity::parseCaseNumber(typed);
    if (!number)
        return fault(column, u"case_number.malformed"_s);
    if (number->canonical != cell(column).text)
        note(column, u"note.case_number"_s);
    if (number->legacy)
        note(column, u"note.legacy"_s);
    opening.caseNumber = m_result.caseNumber = number->canonical;
}

void RowReader::readBasis(cases::OpenCase &opening)
{
    opening.basis.number = readNeeded(u"basis_number"_s);
    // Awards and notarial deeds have numbers of their own making; only a court's can be written plainly.
    if (const auto number = identity::parseCaseNumber(opening.basis.number);
        number && number->canonical != opening.basis.number) {
        opening.basis.number = number->canonical;
        note(u"basis_number"_s, u"note.case_number"_s);
    }
    opening.basis.issuer = readNeeded(u"basis_issuer"_s);
    const QDate filed = readDay(u"filed_on"_s);
    opening.basis.effectiveOn = readDay(u"basis_effective_on"_s);
    if (!cell(u"basis_effective_on"_s).text.trimmed().isEmpty() || isFaulty(u"basis_effective_on"_s))
        return;
    if (!filed.isValid())
        return isFaulty(u"filed_on"_s) ? void() : fault(u"basis_effective_on"_s, u"field.missing"_s);
    // Published records have no date of effect. Enforcement follows it, so the filing is the latest day it can be.
    opening.basis.effectiveOn = filed;
    note(u"basis_effective_on"_s, u"note.filed_on"_s);
}

void RowReader::readSubject(cases::Subject &subject)
{
    readName(subject);
    readIdentifier(subject);
    readBirth(subject);
    compareSex(subject);
    subject.phone = identity::withoutSpaces(identity::halfWidth(readText(u"phone"_s)));
    subject.address = readText(u"address"_s);
}

void RowReader::readName(cases::Subject &subject)
{
    const QString column = u"name"_s;
    const QString typed = cell(column).text;
    subject.name = withoutStraySpaces(typed);
    if (subject.name.isEmpty()) {
        if (!isFaulty(column))
            fault(column, u"field.missing"_s);
        return;
    }
    if (subject.name != typed)
        note(column, u"note.spaces"_s);
    if (!identity::privateUseCodePoints(subject.name).isEmpty() || subject.name.contains(QChar::ReplacementCharacter))
        fault(column, u"name.unassigned"_s);
}

void RowReader::readIdentifier(cases::Subject &subject)
{
    const QString column = u"id_number"_s;
    const std::optional<bool> organisation = statedOrganisation();
    const std::optional<IdKind> stated = statedIdKind();
    subject.kind = organisation.value_or(false) ? cases::SubjectKind::Organisation : cases::SubjectKind::Person;
    const Cell &typed = cell(column);
    if (isFaulty(column) || isFaulty(u"id_kind"_s))
        return;
    if (identity::plainNumber(typed.text).isEmpty()) {
        if (stated)
            return fault(column, u"id.without_kind"_s);
        return note(column, u"note.id.none"_s);
    }
    // A spreadsheet keeps fifteen digits of a figure.
    if (hasLostDigits(typed.text) || (typed.kind == CellKind::Figure && typed.text.size() > 15))
        return fault(column, u"id.lost_digits"_s);
    const std::optional<IdKind> kind = stated ? stated : guessIdKind(typed.text, organisation, m_today);
    if (!kind)
        return fault(column, u"id.kind_unclear"_s);
    if (!stated)
        note(u"id_kind"_s, u"note.id.kind_guessed"_s, identity::idKindName(*kind));
    if (organisation && *organisation != isOfOrganisations(*kind))
        return fault(u"id_kind"_s, u"id.other_subject"_s);
    if (!organisation) {
        subject.kind = isOfOrganisations(*kind) ? cases::SubjectKind::Organisation : cases::SubjectKind::Person;
        note(u"subject_kind"_s, u"note.subject_kind"_s, cases::word(subject.kind));
    }
    readKnownKind(subject, typed.text, *kind);
}

void RowReader::readKnownKind(cases::Subject &subject, const QString &typed, IdKind kind)
{
    const QString column = u"id_number"_s;
    subject.id = {kind, typed.trimmed()};
    if (identity::isMasked(typed))
        return note(column, u"note.id.masked"_s);
    const identity::IdVerdict verdict = identity::checkIdentifier(kind, typed, m_today);
    if (verdict.canonical.isNull())
        return fault(column, u"id."_s + verdict.reason);
    subject.id.value = verdict.canonical;
    if (!verdict.valid)
        note(column, u"note.id.canonical"_s);
    if (kind == IdKind::Ric15)
        note(column, u"note.id.old"_s);
}

void RowReader::readBirth(cases::Subject &subject)
{
    const QString column = u"birth"_s;
    subject.birth = readDay(column);
    if (isFaulty(column) || isFaulty(u"id_number"_s))
        return;
    const auto carried = identity::birthFrom(subject.id.kind, subject.id.value);
    if (!carried)
        return;
    if (!subject.birth.isValid()) {
        subject.birth = *carried;
        note(column, u"note.birth"_s);
    } else if (subject.birth != *carried) {
        fault(column, u"id.birth_differs"_s);
    }
}

void RowReader::compareSex(const cases::Subject &subject)
{
    const auto stated = m_words.value(u"sex"_s, readText(u"sex"_s));
    const char carried = identity::sexFrom(subject.id.kind, subject.id.value);
    const bool differs = stated && carried != 0 && *stated != QString(QLatin1Char(carried));
    if (differs && !isFaulty(u"id_number"_s) && !identity::isMasked(subject.id.value))
        fault(u"id_number"_s, u"id.sex_differs"_s);
}

void RowReader::readRepresentative(cases::OpenCase &opening)
{
    const QString name = readText(u"representative"_s);
    if (!name.isEmpty() && opening.subject.kind == cases::SubjectKind::Organisation)
        opening.linked.push_back({withoutStraySpaces(name), u"legal_representative"_s, {}});
}

std::optional<bool> RowReader::statedOrganisation()
{
    const QString typed = readText(u"subject_kind"_s);
    if (typed.isEmpty())
        return std::nullopt;
    const auto meaning = m_words.value(u"subject_kind"_s, identity::halfWidth(typed));
    if (!meaning) {
        fault(u"subject_kind"_s, u"subject_kind.unknown"_s);
        return std::nullopt;
    }
    return *meaning == "organisation"_L1;
}

std::optional<IdKind> RowReader::statedIdKind()
{
    const QString typed = readText(u"id_kind"_s);
    if (typed.isEmpty())
        return std::nullopt;
    const auto meaning = m_words.value(u"id_kind"_s, typed);
    const auto kind = meaning ? identity::idKindNamed(*meaning) : std::nullopt;
    if (!kind)
        fault(u"id_kind"_s, u"id.kind_unknown"_s);
    return kind;
}

QDate RowReader::readDay(const QString &column)
{
    const Cell &typed = cell(column);
    if (typed.text.trimmed().isEmpty() || isFaulty(column))
        return {};
    if (typed.kind == CellKind::Figure) {
        if (const QDate day = dayOfFigure(typed.text); day.isValid() && day <= m_today) {
            note(column, u"note.date.serial"_s);
            return day;
        }
    }
    const ReadDate read = readDate(typed.text);
    if (read.fault == DateFault::Impossible) {
        fault(column, u"date.impossible"_s);
    } else if (read.fault == DateFault::Malformed) {
        fault(column, u"date.malformed"_s);
    } else if (read.day > m_today) {
        fault(column, u"date.future"_s);
    } else {
        if (read.rewritten)
            note(column, u"note.date"_s);
        return read.day;
    }
    return {};
}

QString RowReader::readText(const QString &column)
{
    const QString typed = cell(column).text;
    const QString text = typed.trimmed();
    if (text != typed && column != "phone"_L1)
        note(column, u"note.spaces"_s);
    return text;
}

QString RowReader::readNeeded(const QString &column)
{
    const QString text = readText(column);
    if (text.isEmpty() && !isFaulty(column))
        fault(column, u"field.missing"_s);
    return text;
}

const Cell &RowReader::cell(const QString &column) const
{
    static const Cell empty;
    const auto found = m_cells.constFind(column);
    return found == m_cells.constEnd() ? empty : *found;
}

void RowReader::note(const QString &field, const QString &id, const QString &argument)
{
    m_result.notes.append(m_words.say(field, id, argument));
}

void RowReader::fault(const QString &field, const QString &id, const QString &argument)
{
    const Saying saying = m_words.say(field, id, argument);
    if (!m_result.faults.contains(saying))
        m_result.faults.append(saying);
}

bool RowReader::isFaulty(const QString &field) const
{
    return std::ranges::any_of(m_result.faults, [&](const Saying &saying) { return saying.field == field; });
}

} // namespace zm::intake

#include "ui/cases/asked.h"

#include "cases/engine.h"
#include "items/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A field that is asked for only while another has one value.
struct Dependent {
    cases::ActKind act;
    QLatin1StringView field, choice, value;
};

constexpr Dependent kDependents[] = {
    {cases::ActKind::Serve, "consent"_L1, "mode"_L1, "electronic"_L1},
    {cases::ActKind::Serve, "reason"_L1, "mode"_L1, "public_notice"_L1},
    {cases::ActKind::DecideEntry, "grounds"_L1, "outcome"_L1, "enter"_L1},
    {cases::ActKind::DecideEntry, "term_years"_L1, "outcome"_L1, "enter"_L1},
    {cases::ActKind::DecideEntry, "grace_months"_L1, "outcome"_L1, "enter"_L1},
    {cases::ActKind::Publish, "unit_informed"_L1, "mode"_L1, "withheld"_L1},
    {cases::ActKind::RecordExitEvent, "creditor_confirmed"_L1, "event"_L1, "settlement_performed"_L1},
    {cases::ActKind::RecordExitEvent, "proof"_L1, "event"_L1, "settlement_performed"_L1},
    {cases::ActKind::RecordExitEvent, "empty_searches"_L1, "event"_L1, "round_ended"_L1},
    {cases::ActKind::RecordExitEvent, "court_consented"_L1, "event"_L1, "creditor_request"_L1},
};

/// What a field of the opening is called in a department: it has no judgment to enforce.
struct InDepartments {
    QLatin1StringView field;
    const char *name, *help;
};
constexpr InDepartments kInDepartments[] = {
    {"case_number"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "File number"), QT_TRANSLATE_NOOP("zm::ui::asked", "The number of the file, as the department numbers its files.")},
    {"basis.number"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "Document the finding rests on"),
     QT_TRANSLATE_NOOP("zm::ui::asked", "Number of the penalty decision, judgment, commendation or other document that has taken effect.")},
    {"basis.issuer"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "Made by"), QT_TRANSLATE_NOOP("zm::ui::asked", "The authority that made this document.")},
    {"basis.effective_on"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "In effect since"), nullptr},
    {"obligation"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "What is to be performed or put right"),
     QT_TRANSLATE_NOOP("zm::ui::asked", "What the subject has to do so that the listing can end early.")},
};

/// What proves service, by its mode.
constexpr std::pair<QLatin1StringView, const char *> kProofs[] = {
    {"direct"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "Number of the return of service that the person signed.")},
    {"left"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "Number of the return with its witness, or of the photographs and video.")},
    {"electronic"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "Number of the sending record; it says when it arrived.")},
    {"post"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "Number of the postal return; service is on the day it says.")},
    {"entrusted"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "The court entrusted, and the number of its return.")},
    {"public_notice"_L1, QT_TRANSLATE_NOOP("zm::ui::asked", "Where the notice stands. Its day is the day it was posted; it counts "
                                                            "as served when the period of the notice has run.")},
};

} // namespace

bool isAsked(cases::ActKind act, const QString &field, const SaidOf &said)
{
    if (act == cases::ActKind::OpenCase) {
        const auto program = cases::named<cases::Program>(said(u"program"_s).toStdString());
        const bool departmental = cases::isDepartmental(program.value_or(cases::Program::CourtDefaulter));
        if (field == "field"_L1 || field == "basis_instrument"_L1)
            return departmental;
        if (field == "creditor"_L1)
            return !departmental;
        if (field == "obligation"_L1)
            return !departmental || program == cases::Program::DeptBlacklist;
    }
    const auto at = std::ranges::find_if(
        kDependents, [&](const Dependent &one) { return one.act == act && one.field == field; });
    return at == std::end(kDependents) || said(at->choice) == at->value;
}

static const InDepartments *inDepartments(cases::ActKind act, const QString &field, const SaidOf &said)
{
    if (act != cases::ActKind::OpenCase)
        return nullptr;
    const auto program = cases::named<cases::Program>(said(u"program"_s).toStdString());
    const auto at = std::ranges::find(kInDepartments, field, [](const InDepartments &one) { return QString(one.field); });
    return program && cases::isDepartmental(*program) && at != std::end(kInDepartments) ? &*at : nullptr;
}

QString nameFor(cases::ActKind act, const QString &field, const SaidOf &said)
{
    const InDepartments *own = inDepartments(act, field, said);
    return own ? QCoreApplication::translate("zm::ui::asked", own->name) : items::fieldName(field);
}

QString helpFor(cases::ActKind act, const QString &field, const SaidOf &said)
{
    if (act == cases::ActKind::Serve && field == "proof"_L1) {
        const auto at = std::ranges::find(kProofs, said(u"mode"_s), [](const auto &one) { return QString(one.first); });
        if (at != std::end(kProofs))
            return QCoreApplication::translate("zm::ui::asked", at->second);
    }
    if (const InDepartments *own = inDepartments(act, field, said); own && own->help)
        return QCoreApplication::translate("zm::ui::asked", own->help);
    // A department's grounds are its own words; only a court's six have number keys.
    if (field == "grounds"_L1 && act != cases::ActKind::ProposeEntry && act != cases::ActKind::DecideEntry)
        return QCoreApplication::translate("zm::ui::asked", "As the basis of the list words them; separate several by a semicolon.");
    return items::fieldHelp(field);
}

} // namespace zm::ui

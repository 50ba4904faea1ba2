#include "ui/cases/remarks.h"

#include "items/dates.h"
#include "identity/names.h"
#include "ui/cases/reach.h"

#include <QCoreApplication>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList ofTheNumber(const cases::Act &act, const FormPorts &forms)
{
    const auto *opening = std::get_if<cases::OpenCase>(&act.body);
    if (!opening || !forms.casesOfNumber)
        return {};
    QStringList same, otherwise;
    for (const SameNumber &other : forms.casesOfNumber(opening->subject.id.value)) {
        const bool isNamedAlike = identity::comparableName(other.name) == identity::comparableName(opening->subject.name);
        if (isNamedAlike)
            same.append(other.caseNumber);
        else
            otherwise.append(QCoreApplication::translate("zm::ui::remarks", "%1 (%2)", "case number, name").arg(other.caseNumber, other.name));
    }
    const QString comma = items::inChinese() ? u"、"_s : u", "_s;
    QStringList remarks;
    if (!otherwise.isEmpty())
        remarks.append(QCoreApplication::translate("zm::ui::remarks", "The same number stands in another case here under another name: %1. "
                                                                      "One of the two is wrong, or the name was changed: make sure who it is "
                                                                      "before you go on.")
                           .arg(otherwise.join(comma)));
    if (!same.isEmpty())
        remarks.append(QCoreApplication::translate("zm::ui::remarks", "The same number stands in another case here: %1.").arg(same.join(comma)));
    return remarks;
}

/// The last day the warning gave, where the listing would come before it has passed.
QDate promisedUntil(const cases::Act &act, const cases::CaseState &state)
{
    const auto *decision = std::get_if<cases::DecideEntry>(&act.body);
    const bool lists = act.kind() == cases::ActKind::ProposeEntry || (decision && decision->outcome == cases::EntryOutcome::Enter);
    const QDate until = state.round().performBy;
    return lists && until.isValid() && act.on <= until ? until : QDate();
}

} // namespace

QStringList remarksOn(const cases::Act &act, const CaseFile &file, const FormPorts &forms)
{
    QStringList remarks = ofTheNumber(act, forms);
    if (const QDate until = promisedUntil(act, file.state); until.isValid())
        remarks.append(QCoreApplication::translate("zm::ui::remarks", "The warning gave time to perform until %1, and said that who performs "
                                                                      "by then is not listed.")
                           .arg(items::dayText(until)));
    if (runsAhead(act, file))
        remarks.append(QCoreApplication::translate("zm::ui::remarks", "The platform has not confirmed the decision yet. Listing waits for "
                                                                      "it; removing never does."));
    return remarks;
}

} // namespace zm::ui

#include "ui/cases/remarks.h"

#include "items/dates.h"
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
    const QStringList others = forms.casesOfNumber(opening->subject.id.value);
    if (others.isEmpty())
        return {};
    return {QCoreApplication::translate("zm::ui::remarks", "The same number stands in another case here: %1.")
                .arg(others.join(items::inChinese() ? u"、"_s : u", "_s))};
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

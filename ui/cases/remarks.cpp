#include "ui/cases/remarks.h"

#include "items/dates.h"

#include <QCoreApplication>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

QStringList remarksOn(const cases::Act &act, const FormPorts &forms)
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

} // namespace zm::ui

#include "ui/cases/remarks.h"

#include "items/dates.h"
#include "items/words.h"

#include <QCoreApplication>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("zm::ui::remarks", text);
}

QStringList servedBefore(const cases::Serve &serve, const CaseFile &file)
{
    QStringList remarks;
    for (const cases::Service &service : file.state.round().services) {
        if (service.document == serve.document)
            remarks.append(said(QT_TRANSLATE_NOOP("zm::ui::remarks", "%1 was served before, on %2."))
                               .arg(items::documentName(serve.document), items::dayText(service.deed.on)));
    }
    return remarks;
}

} // namespace

QStringList remarksOn(const cases::Act &act, const CaseFile &file, const FormPorts &forms)
{
    if (const auto *serve = std::get_if<cases::Serve>(&act.body))
        return servedBefore(*serve, file);
    const auto *opening = std::get_if<cases::OpenCase>(&act.body);
    if (!opening || !forms.casesOfNumber)
        return {};
    const QStringList others = forms.casesOfNumber(opening->subject.id.value);
    if (others.isEmpty())
        return {};
    return {said(QT_TRANSLATE_NOOP("zm::ui::remarks", "The same number stands in another case here: %1."))
                .arg(others.join(items::inChinese() ? u"、"_s : u", "_s))};
}

} // namespace zm::ui

// What an office has of its own on its papers.

#include "app/desktop/documentsrun.h"
#include "resources/resources.h"
#include "store/officechoices.h"

#include <algorithm>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;
using documents::PaperKind;

QByteArray shippedTemplate(PaperKind kind)
{
    return resources::read(u"templates/"_s + documents::paperName(kind) + u".json"_s).value_or(QByteArray());
}

Result<cases::UnitBook> shippedUnits()
{
    ZM_TRY(const QByteArray json, resources::read(u"units.json"_s));
    return cases::UnitBook::load(json);
}

Result<> useOwn(Stationery &stationery, const store::Office &office)
{
    ZM_TRY(const auto adopted, store::chosen(office));
    const auto own = [&adopted](store::Chosen kind, const QString &name) {
        const auto at = std::ranges::find_if(adopted, [&](const auto &one) { return one.kind == kind && one.name == name; });
        return at == adopted.end() ? QByteArray() : at->content;
    };
    QList<QByteArray> files;
    for (int i = 0; i < documents::kPaperKinds; ++i) {
        const QByteArray file = own(store::Chosen::Template, documents::paperName(PaperKind(i)));
        files.append(file.isEmpty() ? shippedTemplate(PaperKind(i)) : file);
    }
    ZM_TRY(const QByteArray words, resources::read(u"templates/words.json"_s));
    ZM_TRY(stationery.templates, documents::TemplateBook::load(files, words));
    stationery.contact = QString::fromUtf8(own(store::Chosen::Contact, {}));
    const QByteArray units = own(store::Chosen::Units, {});
    ZM_TRY(stationery.units, units.isEmpty() ? shippedUnits() : cases::UnitBook::load(units));
    stationery.superiors = QString::fromUtf8(own(store::Chosen::Superior, {}));
    const QByteArray series = own(store::Chosen::Numbers, {});
    ZM_TRY(stationery.series, series.isEmpty() ? cases::PaperSeriesBook() : cases::PaperSeriesBook::load(series));
    stationery.account = QString::fromUtf8(own(store::Chosen::Account, {}));
    return {};
}

} // namespace zm::desktop

#include "items/tour.h"

#include "cases/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<TourStep> readStep(const QJsonObject &object)
{
    const std::pair<QLatin1StringView, TourStep::By> ways[] = {
        {"officer"_L1, TourStep::By::Officer}, {"shown"_L1, TourStep::By::Shown}, {"act"_L1, TourStep::By::Act}};
    TourStep step;
    step.id = object["id"_L1].toString();
    for (const auto &[key, by] : ways) {
        if (object.contains(key)) {
            step.by = by;
            step.what = object[key].toString();
        }
    }
    const QJsonObject zh = object["zh"_L1].toObject(), en = object["en"_L1].toObject();
    step.titleZh = zh["title"_L1].toString();
    step.titleEn = en["title"_L1].toString();
    step.textZh = zh["text"_L1].toString();
    step.textEn = en["text"_L1].toString();
    const QString *needed[] = {&step.id, &step.what, &step.titleZh, &step.titleEn, &step.textZh, &step.textEn};
    if (std::ranges::any_of(needed, [](const QString *text) { return text->isEmpty(); }))
        return fail(ErrorCode::Invalid, u"tour step %1: a text is missing"_s.arg(step.id));
    if (step.by == TourStep::By::Act && !cases::named<cases::ActKind>(step.what.toStdString()))
        return fail(ErrorCode::Invalid, u"tour step %1: no such act"_s.arg(step.id));
    return step;
}

} // namespace

Result<std::vector<TourStep>> readTour(const QByteArray &json)
{
    std::vector<TourStep> steps;
    const QJsonArray entries = QJsonDocument::fromJson(json)["steps"_L1].toArray();
    for (const QJsonValue entry : entries) {
        ZM_TRY(auto step, readStep(entry.toObject()));
        if (std::ranges::find(steps, step.id, &TourStep::id) != steps.end())
            return fail(ErrorCode::Invalid, u"tour step %1: it stands twice"_s.arg(step.id));
        steps.push_back(std::move(step));
    }
    if (steps.empty())
        return fail(ErrorCode::Invalid, u"the tour has no steps"_s);
    return steps;
}

} // namespace zm::items

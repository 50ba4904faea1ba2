#include "store/officelaw.h"

#include "resources/resources.h"

#include <QFileInfo>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The files of \a folder, those of \a kind among \a files in their place. A file is named by its id.
Result<QList<QByteArray>> filesOf(const QString &folder, LawKind kind, const std::vector<LawFile> &files)
{
    std::map<QString, QByteArray> byId;
    for (const QString &path : resources::list(folder)) {
        ZM_TRY(byId[QFileInfo(path).completeBaseName()], resources::read(path));
    }
    for (const LawFile &file : files) {
        if (file.kind == kind && !file.bytes.isEmpty())
            byId.insert_or_assign(file.id, file.bytes);
    }
    QList<QByteArray> all;
    for (const auto &[id, bytes] : byId)
        all.append(bytes);
    return all;
}

} // namespace

Result<cases::SharedJurisdiction> jurisdictionWith(const cases::Jurisdiction &base, const std::vector<LawFile> &files)
{
    ZM_TRY(const auto packs, filesOf(u"rules"_s, LawKind::Pack, files));
    ZM_TRY(const auto questions, resources::read(u"rules/register/questions.json"_s));
    ZM_TRY(const auto conflicts, resources::read(u"rules/register/conflicts.json"_s));
    ZM_TRY(const auto measures, resources::read(u"measures.json"_s));
    ZM_TRY(auto law, law::LawBook::load(packs, questions, conflicts, measures));
    ZM_TRY(const auto years, filesOf(u"calendars"_s, LawKind::Calendar, files));
    ZM_TRY(auto calendar, law::WorkCalendar::load(years));
    return std::make_shared<const cases::Jurisdiction>(
        cases::Jurisdiction{std::move(law), std::move(calendar), base.courts, base.facts});
}

Result<cases::SharedJurisdiction> lawOf(const Office &office, const cases::SharedJurisdiction &shipped)
{
    ZM_TRY(const int answers, lawAnswers(office.connection()));
    if (answers == 0)
        return shipped;
    ZM_TRY(const auto files, adoptedFiles(office.connection()));
    return jurisdictionWith(*shipped, files);
}

} // namespace zm::store

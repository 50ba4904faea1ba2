#include "app/compose/compose.h"

#include "resources/resources.h"

namespace zm::compose {

namespace {

Result<QList<QByteArray>> readAll(const QString &folder, const QString &except = {})
{
    QList<QByteArray> files;
    for (const QString &path : resources::list(folder)) {
        if (path == except)
            continue;
        ZM_TRY(auto bytes, resources::read(path));
        files.append(bytes);
    }
    return files;
}

} // namespace

Result<cases::SharedJurisdiction> jurisdiction()
{
    ZM_TRY(auto packs, readAll(QStringLiteral("rules")));
    ZM_TRY(auto questions, resources::read(QStringLiteral("rules/register/questions.json")));
    ZM_TRY(auto conflicts, resources::read(QStringLiteral("rules/register/conflicts.json")));
    ZM_TRY(auto measures, resources::read(QStringLiteral("measures.json")));
    ZM_TRY(auto law, law::LawBook::load(packs, questions, conflicts, measures));

    ZM_TRY(auto years, readAll(QStringLiteral("calendars")));
    ZM_TRY(auto calendar, law::WorkCalendar::load(years));

    ZM_TRY(auto courtsTsv, resources::read(QStringLiteral("courts.tsv")));
    ZM_TRY(auto courts, identity::CourtTable::load(courtsTsv));

    ZM_TRY(auto factsJson, resources::read(QStringLiteral("rules/register/facts.json")));
    ZM_TRY(auto facts, cases::FactTexts::load(factsJson));

    return std::make_shared<const cases::Jurisdiction>(
        cases::Jurisdiction{std::move(law), std::move(calendar), std::move(courts), std::move(facts)});
}

Result<std::shared_ptr<const identity::NameReader>> nameReader()
{
    ZM_TRY(auto tsv, resources::read(QStringLiteral("surname_readings.tsv")));
    ZM_TRY(auto reader, identity::NameReader::load(tsv));
    return std::make_shared<const identity::NameReader>(std::move(reader));
}

Result<filter::Words> filterWords()
{
    ZM_TRY(auto tsv, resources::read(QStringLiteral("filter_words.tsv")));
    return filter::Words::load(tsv);
}

Result<reports::Definitions> reportDefinitions()
{
    ZM_TRY(auto metrics, resources::read(QStringLiteral("reports/metrics.json")));
    return reports::Definitions::load(metrics);
}

Result<registry::GeneratorSources> generatorSources()
{
    registry::GeneratorSources sources;
    ZM_TRY(sources.words, resources::read(QStringLiteral("register/seed_words.tsv")));
    ZM_TRY(sources.divisions, resources::read(QStringLiteral("divisions.tsv")));
    ZM_TRY(sources.courts, resources::read(QStringLiteral("courts.tsv")));
    return sources;
}

} // namespace zm::compose

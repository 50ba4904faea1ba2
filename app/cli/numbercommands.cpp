#include "app/cli/numbercommands.h"

#include "app/cli/choicefile.h"
#include "app/cli/signin.h"
#include "cases/paperseries.h"
#include "resources/resources.h"
#include "store/papers.h"

#include <QJsonDocument>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names of the papers that can have a number: those that are issued.
QStringList numberedPapers()
{
    QStringList names;
    for (const QString &path : resources::list(u"templates"_s)) {
        const auto bytes = resources::read(path);
        const QJsonObject file = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
        if (const QString name = file["document"_L1].toString(); !name.isEmpty() && !file["working"_L1].toBool())
            names.append(name);
    }
    return names;
}

Result<QString> seriesCounted(const QByteArray &json)
{
    ZM_TRY(const auto book, cases::PaperSeriesBook::load(json, numberedPapers()));
    return u"adopted: %1 series"_s.arg(book.series().size());
}

const ChoiceFile kNumbers{u"number"_s, store::Chosen::Numbers, u"paper_numbers.json"_s, seriesCounted,
                          u"no series any more: papers carry the number of their case alone; numbers that were given stay"_s};

/// One line of the list: a series in one of its years.
void tellSeries(const Call &call, const cases::PaperSeries &series, const QHash<int, int> &given, QJsonArray &array)
{
    QList<int> years = given.keys();
    std::ranges::sort(years);
    QJsonArray told;
    for (const int year : years)
        told.append(QJsonObject{{u"year"_s, year}, {u"from"_s, series.firstOf(year)}, {u"last"_s, given.value(year)}});
    array.append(QJsonObject{{u"id"_s, series.id}, {u"form"_s, series.form}, {u"papers"_s, QJsonArray::fromStringList(series.papers)},
                             {u"given"_s, told}});
    if (call.json())
        return;
    call.print(QStringList{series.id, series.form, series.papers.join(u' ')}.join(u'\t'));
    for (const int year : years)
        call.print(u"\t%1\tlast given: %2"_s.arg(year).arg(series.text(year, given.value(year))));
}

int listNumbers(const Call &call)
{
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto json = inUse((*open)->office, kNumbers);
    const auto book = json ? cases::PaperSeriesBook::load(*json) : std::unexpected(json.error());
    if (!book)
        return tell(call, book.error());
    QJsonArray array;
    for (const cases::PaperSeries &series : book->series()) {
        const auto given = store::lastNumbers((*open)->office, series.id);
        if (!given)
            return tell(call, given.error());
        tellSeries(call, series, *given, array);
    }
    if (call.json())
        call.print(QJsonObject{{u"series"_s, array}});
    else if (book->series().isEmpty())
        call.print(u"no series: papers carry the number of their case alone"_s);
    return Done;
}

} // namespace

QList<Command> numberCommands()
{
    return {
        {u"number list"_s, u"--office DIR"_s, u"The series papers are numbered in, and the last number of each year."_s, {}, listNumbers},
        {u"number export"_s, u"FILE --office DIR"_s, u"Writes the series in use into a file, to be changed."_s, {}, [](const Call &call) { return exportChoice(call, kNumbers); }},
        {u"number adopt"_s, u"FILE --office DIR"_s, u"Numbers papers by these series from now on; an administrator signs."_s, {},
         [](const Call &call) { return adoptChoice(call, kNumbers); }},
        {u"number reset"_s, u"--office DIR"_s, u"No series any more; numbers that were given stay with their papers."_s, {}, [](const Call &call) { return resetChoice(call, kNumbers); }},
    };
}

} // namespace zm::cli

#include "app/cli/numbercommands.h"

#include "app/cli/signin.h"
#include "cases/paperseries.h"
#include "resources/resources.h"
#include "store/officechoices.h"
#include "store/papers.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;
using store::Chosen;

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

Result<QByteArray> numbersOf(const store::Office &office)
{
    ZM_TRY(const auto own, store::chosen(office, Chosen::Numbers));
    return own ? Result<QByteArray>(*own) : resources::read(u"paper_numbers.json"_s);
}

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
    const auto json = numbersOf((*open)->office);
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

int exportNumbers(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm number export: give FILE --office DIR"_s);
        return BadCall;
    }
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto json = numbersOf((*open)->office);
    if (!json)
        return tell(call, json.error());
    QSaveFile file(call.words().first());
    if (!file.open(QIODevice::WriteOnly) || file.write(*json) != json->size() || !file.commit())
        return tell(call, {ErrorCode::Io, file.fileName() + u": "_s + file.errorString()});
    return Done;
}

/// Signs \a json as what holds from now on; empty: what ships.
int choose(const Call &call, const QByteArray &json, const QString &said)
{
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto done = store::choose((*open)->office, *(*open)->session, (*open)->clock, Chosen::Numbers, {}, json);
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"own"_s, !json.isEmpty()}});
    else
        call.print(said);
    return Done;
}

int adoptNumbers(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm number adopt: give FILE --office DIR"_s);
        return BadCall;
    }
    QFile file(call.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return tell(call, {ErrorCode::Invalid, file.fileName() + u": "_s + file.errorString()});
    const QByteArray json = file.readAll();
    const auto book = cases::PaperSeriesBook::load(json, numberedPapers());
    if (!book)
        return tell(call, book.error());
    return choose(call, json, u"adopted: %1 series"_s.arg(book->series().size()));
}

int resetNumbers(const Call &call)
{
    return choose(call, {}, u"no series any more: papers carry the number of their case alone; numbers that were given stay"_s);
}

} // namespace

QList<Command> numberCommands()
{
    return {
        {u"number list"_s, u"--office DIR"_s, u"The series papers are numbered in, and the last number of each year."_s, {}, listNumbers},
        {u"number export"_s, u"FILE --office DIR"_s, u"Writes the series in use into a file, to be changed."_s, {}, exportNumbers},
        {u"number adopt"_s, u"FILE --office DIR"_s, u"Numbers papers by these series from now on; an administrator signs."_s, {}, adoptNumbers},
        {u"number reset"_s, u"--office DIR"_s, u"No series any more; numbers that were given stay with their papers."_s, {}, resetNumbers},
    };
}

} // namespace zm::cli

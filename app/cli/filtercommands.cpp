#include "app/cli/filtercommands.h"

#include "app/compose/compose.h"
#include "filter/saved.h"
#include "store/savedfilters.h"

#include <QFile>
#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

using Filters = std::vector<filter::SavedFilter>;

constexpr qint64 kLargest = 1 << 20; // bytes

Result<Filters> kept(const OpenOffice &open)
{
    ZM_TRY(const auto words, compose::filterWords());
    ZM_TRY(const QByteArray content, store::savedFilters(open.office, *open.session));
    return content.isEmpty() ? Result<Filters>(Filters()) : filter::readSaved(content, words);
}

int listFilters(const Call &call)
{
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto filters = kept(**open);
    if (!filters)
        return tell(call, filters.error());
    QJsonArray array;
    for (const filter::SavedFilter &saved : *filters) {
        array.append(QJsonObject{{u"name"_s, saved.name}, {u"filter"_s, saved.text}});
        if (!call.json())
            call.print(saved.name + u'\t' + saved.text);
    }
    if (call.json())
        call.print(array);
    return Done;
}

int exportFilters(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm filter export: give FILE --office DIR"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto filters = kept(**open);
    if (!filters)
        return tell(call, filters.error());
    QSaveFile file(call.words().first());
    if (!file.open(QIODevice::WriteOnly) || file.write(filter::writeSaved(*filters)) < 0 || !file.commit())
        return tell(call, {ErrorCode::Io, file.fileName() + u": "_s + file.errorString()});
    if (call.json())
        call.print(QJsonObject{{u"exported"_s, int(filters->size())}});
    else
        call.print(u"%1 filters"_s.arg(filters->size()));
    return Done;
}

Result<int> takeIn(const OpenOffice &open, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    ZM_TRY(const auto words, compose::filterWords());
    const auto read = filter::readSaved(file.read(kLargest), words);
    if (!read)
        return fail(ErrorCode::Invalid, path + u": "_s + read.error().detail);
    ZM_TRY(const Filters before, kept(open));
    const Filters after = filter::joined(before, *read);
    ZM_CHECK(store::keepSavedFilters(open.office, *open.session, filter::writeSaved(after), open.clock));
    return int(after.size() - before.size());
}

int importFilters(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm filter import: give FILE --office DIR"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto added = takeIn(**open, call.words().first());
    if (!added)
        return tell(call, added.error());
    if (call.json())
        call.print(QJsonObject{{u"added"_s, *added}});
    else
        call.print(u"%1 filters added"_s.arg(*added));
    return Done;
}

} // namespace

Result<QString> savedFilterText(const OpenOffice &open, const QString &name)
{
    if (!open.session)
        return fail(ErrorCode::Invalid, u"--saved needs an officer: saved filters are somebody's own"_s);
    ZM_TRY(const Filters filters, kept(open));
    const auto at = std::ranges::find(filters, name, &filter::SavedFilter::name);
    return at != filters.end() ? Result<QString>(at->text)
                               : fail(ErrorCode::NotFound, u"--saved: no saved filter is called "_s + name);
}

QList<Command> filterCommands()
{
    return {
        {u"filter list"_s, u"--office DIR"_s, u"The officer's saved filters, in the order of their tabs."_s, {}, listFilters},
        {u"filter export"_s, u"FILE --office DIR"_s, u"Writes the officer's saved filters into a file to pass on."_s, {},
         exportFilters},
        {u"filter import"_s, u"FILE --office DIR"_s,
         u"Adds the filters of such a file; none of one's own is replaced."_s, {}, importFilters},
    };
}

} // namespace zm::cli

#include "filter/saved.h"

#include "filter/language.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zm::filter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kVersion = 1;

bool holdsName(const std::vector<SavedFilter> &filters, const QString &name)
{
    return std::ranges::find(filters, name, &SavedFilter::name) != filters.end();
}

Result<SavedFilter> readOne(const QJsonObject &entry, int number, const Words &words)
{
    const SavedFilter saved{entry["name"_L1].toString().trimmed(), entry["filter"_L1].toString().trimmed()};
    const QString at = u"saved filter %1: "_s.arg(number);
    if (saved.name.isEmpty())
        return fail(ErrorCode::Invalid, at + u"it has no name"_s);
    const auto parsed = parse(saved.text, words);
    if (!parsed)
        return fail(ErrorCode::Invalid, at + u"no filter, because of the word "_s + parsed.error().word);
    if (parsed->anyOf.empty())
        return fail(ErrorCode::Invalid, at + u"it says nothing"_s);
    return saved;
}

} // namespace

QByteArray writeSaved(const std::vector<SavedFilter> &filters)
{
    QJsonArray entries;
    for (const SavedFilter &saved : filters)
        entries.append(QJsonObject{{u"name"_s, saved.name}, {u"filter"_s, saved.text}});
    return QJsonDocument(QJsonObject{{u"saved_filters"_s, kVersion}, {u"filters"_s, entries}}).toJson();
}

Result<std::vector<SavedFilter>> readSaved(const QByteArray &file, const Words &words)
{
    const QJsonObject object = QJsonDocument::fromJson(file).object();
    if (object["saved_filters"_L1].toInt() != kVersion)
        return fail(ErrorCode::Invalid, u"not a file of saved filters"_s);
    std::vector<SavedFilter> filters;
    for (const QJsonValue entry : object["filters"_L1].toArray()) {
        ZM_TRY(auto saved, readOne(entry.toObject(), int(filters.size()) + 1, words));
        if (holdsName(filters, saved.name))
            return fail(ErrorCode::Invalid, u"saved filter %1: its name stands twice"_s.arg(filters.size() + 1));
        filters.push_back(std::move(saved));
    }
    return filters;
}

std::vector<SavedFilter> joined(std::vector<SavedFilter> own, const std::vector<SavedFilter> &others)
{
    for (SavedFilter other : others) {
        if (std::ranges::find(own, other) != own.end())
            continue;
        const QString name = other.name;
        for (int number = 2; holdsName(own, other.name); ++number)
            other.name = u"%1 %2"_s.arg(name).arg(number);
        own.push_back(std::move(other));
    }
    return own;
}

} // namespace zm::filter

#include "identity/superiors.h"

#include <QRegularExpression>

#include <algorithm>

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<DatedSuperior> partFrom(const QString &part)
{
    static const QRegularExpression dated(u"^(.+?)\\s+(\\d{4}-\\d{2}-\\d{2})$"_s);
    const auto found = dated.match(part);
    if (!found.hasMatch())
        return DatedSuperior{part, {}};
    const QDate from = QDate::fromString(found.captured(2), Qt::ISODate);
    if (!from.isValid())
        return fail(ErrorCode::Invalid, u"no such day: "_s + found.captured(2));
    return DatedSuperior{found.captured(1), from};
}

} // namespace

Result<std::vector<DatedSuperior>> superiorsFrom(const QString &line)
{
    static const QRegularExpression between(u"[;\\x{FF1B}]"_s);
    std::vector<DatedSuperior> all;
    for (const QString &part : line.split(between, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        ZM_TRY(DatedSuperior one, partFrom(part.simplified()));
        if (std::ranges::find(all, one.from, &DatedSuperior::from) != all.end())
            return fail(ErrorCode::Invalid, one.from.isValid() ? u"two from "_s + one.from.toString(Qt::ISODate)
                                                               : u"two without the day from which they are competent"_s);
        all.push_back(std::move(one));
    }
    // Those without a day come first: an invalid day is before every other.
    std::ranges::sort(all, [](const DatedSuperior &a, const DatedSuperior &b) {
        return a.from.isValid() == b.from.isValid() ? a.from < b.from : !a.from.isValid();
    });
    return all;
}

QString superiorOn(const QString &line, QDate day)
{
    const auto all = superiorsFrom(line);
    QString code;
    for (const DatedSuperior &one : all ? *all : std::vector<DatedSuperior>()) {
        if (!one.from.isValid() || one.from <= day)
            code = one.code;
    }
    return code;
}

} // namespace zm::identity

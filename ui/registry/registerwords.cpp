#include "ui/registry/registerwords.h"

#include "items/dates.h"
#include "items/words.h"

#include <QCoreApplication>

namespace zm::ui::registerwords {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zm::ui::registerwords)
};

} // namespace

QString listName(const QString &list)
{
    const QString name = items::label("program", list);
    return name.isEmpty() ? list : name;
}

QString standing(const RegisterRow &row)
{
    if (row.status == "suspended"_L1)
        return Words::tr("suspended: do not act on it");
    if (row.stale)
        return Words::tr("copy past its lease: do not act on it");
    return row.mayBeActedOn ? Words::tr("in force") : Words::tr("term over: do not act on it");
}

QString why(const QString &match)
{
    if (match == "number"_L1)
        return Words::tr("same number");
    if (match == "case_number"_L1)
        return Words::tr("case number");
    if (match == "exact_name"_L1)
        return Words::tr("whole name");
    if (match == "exact_reading"_L1)
        return Words::tr("whole pinyin or initials");
    if (match == "name_begins"_L1)
        return Words::tr("name begins so");
    if (match == "reading_begins"_L1)
        return Words::tr("pinyin begins so");
    return Words::tr("part of the name");
}

QString found(const RegisterAnswer &answer)
{
    switch (answer.countIs) {
    case RegisterAnswer::Count::Exact: return Words::tr("%1 found").arg(answer.count);
    case RegisterAnswer::Count::AtLeast: return Words::tr("at least %1 found").arg(answer.count);
    case RegisterAnswer::Count::About: return Words::tr("about %1 found").arg(answer.count);
    }
    return {};
}

QString detail(const RegisterRow &row, const std::vector<RegisterRemedy> &remedies)
{
    QStringList lines{Words::tr("%1 · %2 · %3", "name, masked number, list").arg(row.name, row.number, listName(row.list)),
                      Words::tr("Entered on %1 by court %2, case %3.").arg(items::dayText(row.listedOn), row.office, row.caseNumber)};
    if (!row.obligation.isEmpty())
        lines.append(Words::tr("Obligation: %1. Performance: %2.").arg(row.obligation, row.performance));
    if (row.status == "suspended"_L1)
        lines.append(Words::tr("Suspended since %1: nothing may rest on it until the court has decided.").arg(items::dayText(row.statusOn)));
    else if (row.statusOn.isValid() && row.statusOn != row.listedOn)
        lines.append(Words::tr("Last changed on %1.").arg(items::dayText(row.statusOn)));
    if (row.termEnds.isValid())
        lines.append(Words::tr("The term ends on %1.").arg(items::dayText(row.termEnds)));
    lines.append(Words::tr("Whoever is named wrongly here, or has done what was owed, turns to court %1: only that court "
                           "corrects or removes the entry.").arg(row.office));
    for (const RegisterRemedy &remedy : remedies)
        lines.append(Words::tr("%1 (%2)", "what one may do, where it stands").arg(items::spoken(remedy.chinese, remedy.english),
                                                                                   items::spoken(remedy.citationZh, remedy.citation)));
    return lines.join(u'\n');
}

} // namespace zm::ui::registerwords

#include "app/cli/bench/busyyear.h"

#include "app/cli/bench/teller.h"

#include <algorithm>

namespace zm::cli::bench {

void goodEnd(Teller &teller)
{
    teller.list();
    teller.perform();
    teller.remove();
    teller.tellUnits();
    teller.release();
}

namespace {

void good(Teller &teller)
{
    switch (teller.chance(16)) {
    case 0:
    case 1:
        teller.list();
        break;
    case 2:
    case 3:
        teller.open();
        teller.warn();
        teller.decide(EntryOutcome::DoNotEnter);
        break;
    case 4:
        goodDesignation(teller);
        break;
    case 5:
    case 6:
        teller.list();
        teller.object(48, 50, ObjectionOutcome::Rejected);
        break;
    default: goodEnd(teller);
    }
}

const std::vector<Plant> &plants()
{
    static const std::vector<Plant> kPlants = [] {
        std::vector<Plant> all = courtPlants();
        std::ranges::move(departmentPlants(), std::back_inserter(all));
        return all;
    }();
    return kPlants;
}

} // namespace

reports::Period busyYear()
{
    return {QDate(kBusyYear, 1, 1), QDate(kBusyYear, 12, 31)};
}

QDate busyYearSeenOn()
{
    return QDate(kBusyYear + 1, 2, 27);
}

QStringList plantable()
{
    QStringList names;
    for (const Plant &plant : plants())
        names.append(plant.name);
    return names;
}

Story story(int index, quint32 seed, const QString &plant)
{
    Teller teller(index, seed);
    teller.told.kind = plant.isEmpty() ? u"good"_s : plant;
    const auto known = std::ranges::find(plants(), plant, &Plant::name);
    if (known == plants().end())
        good(teller);
    else
        known->tell(teller);
    return std::move(teller.told);
}

QString signerOf(const cases::Act &act)
{
    return act.by.role == Role::Party || act.by.role == Role::Unit || act.by.id.isEmpty() ? kClerk : act.by.id;
}

} // namespace zm::cli::bench

#include "fingerprint.h"

#include <algorithm>

namespace zm::cases::test {

namespace {

class Print {
public:
    Print &operator<<(int value)
    {
        m_bytes.append(QByteArray::number(value)).append(',');
        return *this;
    }
    Print &operator<<(const QString &text)
    {
        m_bytes.append(text.toUtf8()).append(',');
        return *this;
    }
    template <typename E>
        requires std::is_enum_v<E>
    Print &operator<<(E value)
    {
        return *this << int(value);
    }
    Print &operator<<(const Deed &deed) { return *this << int(deed.happened()); }
    void end() { m_bytes.append(';'); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

void printRound(Print &print, const Round &round)
{
    print << round.requested << round.warned << round.proposed << round.decided << round.outcome << round.proposedBy;
    for (int ground : round.decided ? round.grounds : round.proposedGrounds)
        print << ground;
    print << round.graceMonths.value_or(0) << round.published << round.removed << round.removal << round.removalGround
          << round.withdrawn << round.error << round.early << round.earlyOutcome << round.apologised
          << round.compensation << int(round.announced.size()) << int(round.clarified.size());
    int years = 0;
    for (const auto &[deed, added] : round.extensions)
        years += added;
    print << years;
    print.end();

    std::vector<std::pair<int, int>> services;
    for (const Service &service : round.services)
        services.emplace_back(int(service.document), int(service.mode));
    std::ranges::sort(services);
    for (const auto &[document, mode] : services)
        print << document << mode;
    print.end();
    for (const ExitFact &exit : round.exits)
        print << exit.event;
    for (const Objection &objection : round.objections)
        print << objection.about << objection.decided << objection.outcome << int(objection.remitted.n > objection.decided.n);
    for (const Reconsideration &reconsideration : round.reconsiderations)
        print << reconsideration.decided << reconsideration.outcome;
    print.end();
}

void printView(Print &print, const CaseView &view)
{
    print << view.stage << view.entry.status << int(view.entry.disputed) << int(view.entry.published);
    for (const CaseClock &clock : view.clocks)
        print << clock.id << clock.state;
    print.end();
    for (const RecipientRow &row : view.recipients) {
        print << row.unit << int(row.notified.isValid()) << int(row.acknowledged.isValid()) << int(row.residue) << int(row.open);
        for (const MeasureRow &measure : row.measures)
            print << measure.code << measure.state;
    }
    for (ActKind act : view.remedyMissing)
        print << act;
    print.end();
}

} // namespace

QByteArray fingerprint(const CaseState &state, const CaseView &view, const std::vector<PermittedAct> &permitted)
{
    Print print;
    print << state.opened << state.purged;
    for (const Round &round : state.rounds)
        printRound(print, round);
    printView(print, view);
    for (const PermittedAct &act : permitted)
        print << act.act << act.by;
    return print.take();
}

} // namespace zm::cases::test

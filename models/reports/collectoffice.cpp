#include "reports/casenotes.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;

namespace {

QDate firstOf(const QString &month)
{
    return QDate::fromString(month + u"-01"_s, Qt::ISODate);
}

QString monthOf(QDate day)
{
    return day.toString(u"yyyy-MM");
}

void put(Collection &into, Line line, Standing standing, QDate on, int value = 0, const QString &detail = {})
{
    Observation made;
    made.caseAt = kNoCase;
    made.value = value;
    made.on = on;
    made.line = line;
    made.standing = standing;
    made.names[std::size_t(Dimension::Detail)] = into.name(detail);
    into.observations.push_back(made);
}

void noteRegister(const OfficeTrace &office, const Asked &asked, Collection &into)
{
    for (const TracedInterference &record : office.interference) {
        const QDate first = firstOf(record.month);
        const QDate on = std::max(first, asked.period.from); // the day itself is sealed
        if (!first.isValid() || first > asked.context.askOn || monthOf(on) != record.month || !asked.period.holds(on))
            continue;
        put(into, Line::Interference, Standing::Counts, on);
        put(into, Line::InterferenceForwarded, record.forwarded ? Standing::Counts : Standing::Other, on);
        put(into, Line::InterferenceAnswered, record.answered ? Standing::Counts : Standing::Other, on);
    }
}

/// A month without a record is good only where somebody signed that there was none.
void noteSilentMonths(const OfficeTrace &office, const Asked &asked, std::vector<Collection> &parts)
{
    const QDate last = std::min(asked.period.to, asked.context.askOn);
    QStringList told;
    for (const Collection &part : parts) {
        for (const Observation &one : part.observations) {
            if (one.line == Line::Interference && !told.contains(monthOf(one.on)))
                told.append(monthOf(one.on));
        }
    }
    for (QDate month(asked.period.from.year(), asked.period.from.month(), 1); month <= last; month = month.addMonths(1)) {
        const QString name = monthOf(month);
        if (!told.contains(name))
            put(parts.back(), Line::SignedZero, office.signedMonths.contains(name) ? Standing::Counts : Standing::Unknown,
                std::max(month, asked.period.from), 0, name);
    }
}

} // namespace

void collectSendings(CaseNotes &notes)
{
    for (const TracedSending &sending : notes.trace.sendings) {
        const TracedAct &act = notes.trace.acts[std::size_t(sending.n)];
        const bool settled = sending.settledOn.isValid();
        const int days = std::max(0, int(act.recordedOn.daysTo(settled ? sending.settledOn : notes.today())));
        Noted noted{Line::Unsent, Standing::Counts, notes.today(), days, notes.roundOf(sending.n), act.officer, {}, {}, cases::word(act.kind)};
        if (!settled)
            notes.note(noted);
        if (sending.refused) {
            noted.line = Line::Quarantined;
            notes.note(noted);
        }
        if (!notes.inPeriod(act.recordedOn))
            continue;
        noted.line = Line::Confirmed;
        noted.standing = settled ? Standing::Counts : Standing::Unknown;
        noted.on = act.recordedOn;
        notes.note(noted);
    }
}

void collectOffice(const OfficeTrace &office, const Asked &asked, std::vector<Collection> &parts)
{
    noteRegister(office, asked, parts.back());
    noteSilentMonths(office, asked, parts);
    const QDate since = office.anchoredOn.isValid() ? office.anchoredOn : office.firstActOn;
    if (since.isValid())
        put(parts.back(), Line::Anchor, office.anchoredOn.isValid() ? Standing::Counts : Standing::Unknown, asked.context.askOn,
            std::max(0, int(since.daysTo(asked.context.askOn))));
}

} // namespace zm::reports

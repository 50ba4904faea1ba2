#include "app/platform/entries.h"

#include "cases/codec.h"
#include "cases/derive.h"
#include "cases/engine.h"
#include "cases/state.h"
#include "crypto/seal.h"
#include "identity/identifier.h"
#include "registry/fileform.h"
#include "store/actbytes.h"

#include <map>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;
using registry::Column;

namespace {

/// The keys of a case, one an office: any act that brought one serves for the others that were made there.
using CaseKeys = std::map<QString, crypto::Secret>;

CaseKeys keysIn(const std::vector<CaseAct> &acts, const crypto::BoxPair &boxes)
{
    CaseKeys keys;
    for (const CaseAct &one : acts) {
        if (one.boxedKey.isEmpty() || keys.contains(one.payload.device))
            continue;
        auto key = crypto::openBox(boxes.privateKey.view(), "zmkey|" + one.payload.caseId.toUtf8(), one.boxedKey);
        if (key)
            keys.emplace(one.payload.device, *std::move(key));
    }
    return keys;
}

/// One act as its office wrote it, with what is personal in it where that can be opened.
Result<cases::Act> actIn(const CaseAct &given, const CaseKeys &keys)
{
    ZM_TRY(const store::Payload inner, store::readPayload(given.payload.body["payload"_L1].toString().toUtf8()));
    crypto::Secret personal;
    const auto key = keys.find(given.payload.device);
    if (!inner.sealed.isEmpty() && key != keys.end()) {
        auto opened = crypto::openSealed(key->second.view(), store::sealedAbout(inner.caseId, inner.n), inner.sealed);
        if (opened)
            personal = *std::move(opened);
    }
    auto act = cases::decodeAct(inner.act, personal.view());
    if (!act)
        return fail(ErrorCode::Unsupported, u"an act with a field that is not understood: "_s + act.error().field);
    return *std::move(act);
}

/// Whether something happened after which the entry may not be used against anybody, whatever is still to be written down.
bool isHalted(const cases::Round &round)
{
    const bool suspended = round.suspended && round.suspended.n > round.resumed.n;
    const bool sustained = std::ranges::any_of(round.objections, [](const cases::Objection &one) {
        return one.decided && one.outcome == cases::ObjectionOutcome::Sustained;
    });
    return suspended || sustained || round.error || !round.exits.empty();
}

QString day(QDate on)
{
    return on.isValid() ? on.toString(Qt::ISODate) : QString();
}

/// The last day of a fixed term; empty for an entry that runs on.
QString termEndsOf(const cases::CaseState &state, const cases::Round &round, const QString &office, const cases::Jurisdiction &law)
{
    const cases::Context asked{law, {office, {}}, {}, state.lastOn};
    return day(cases::termEnds(round, cases::scopedTo(state.head, asked)));
}

QStringList cellsOf(const cases::CaseState &state, const cases::Round &round, const sync::ActPayload &first, const cases::Jurisdiction &law)
{
    const cases::Subject &subject = state.head.subject;
    QStringList grounds = round.designation.grounds;
    for (const int ground : round.grounds)
        grounds.append(QString::number(ground));
    QStringList cells(qsizetype(registry::kColumns));
    const auto cell = [&cells](Column column) -> QString & { return cells[qsizetype(column)]; };
    cell(Column::List) = cases::word(round.program);
    cell(Column::SubjectKind) = subject.kind == cases::SubjectKind::Person ? u"person"_s : u"organisation"_s;
    cell(Column::Name) = subject.name;
    cell(Column::IdKind) = subject.id.kind == identity::IdKind::None ? QString() : identity::idKindName(subject.id.kind);
    cell(Column::IdNumber) = subject.id.value;
    cell(Column::CaseNumber) = state.head.caseNumber;
    cell(Column::OfficeCode) = first.by.org;
    cell(Column::Region) = first.caseId.first(6);
    cell(Column::Grounds) = grounds.join(u';');
    cell(Column::Obligation) = state.head.obligation;
    cell(Column::ListedOn) = day(round.decided.on);
    cell(Column::TermEnds) = termEndsOf(state, round, first.by.org, law);
    cell(Column::Status) = isHalted(round) ? u"suspended"_s : u"live"_s;
    cell(Column::StatusOn) = day(state.lastOn);
    return cells;
}

} // namespace

TellEntries entriesOfCases(crypto::BoxPair given, cases::SharedJurisdiction law)
{
    const auto boxes = std::make_shared<const crypto::BoxPair>(std::move(given));
    return [boxes, law = std::move(law)](const std::vector<CaseAct> &acts) -> Result<std::vector<ToldEntry>> {
        const CaseKeys keys = keysIn(acts, *boxes);
        cases::CaseState state;
        for (const CaseAct &one : acts) {
            ZM_TRY(const cases::Act act, actIn(one, keys));
            cases::evolve(state, act);
        }
        std::vector<ToldEntry> told;
        for (std::size_t i = 0; i < state.rounds.size(); ++i) {
            const cases::Round &round = state.rounds[i];
            const bool entered = round.decided && round.outcome == cases::EntryOutcome::Enter && round.published && !round.withheld;
            ToldEntry entry{int(i), entered && !round.removed && !round.withdrawn && !state.purged, {}};
            if (entry.shown && (state.head.subject.name.isEmpty() || state.head.subject.name == cases::kWithheld))
                return fail(ErrorCode::Denied, u"no key came for a case that is published"_s);
            if (entry.shown)
                entry.cells = cellsOf(state, round, acts.front().payload, *law);
            told.push_back(std::move(entry));
        }
        return told;
    };
}

} // namespace zm::platform

#include "ui/cases/suggestions.h"

#include "cases/derive.h"
#include "items/dates.h"

#include <QJsonArray>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray numbers(const std::vector<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

QJsonArray texts(const QStringList &values)
{
    return QJsonArray::fromStringList(values);
}

QStringList unitsOf(const cases::CaseView &view, bool onlyOpen)
{
    QStringList units;
    for (const cases::RecipientRow &row : view.recipients) {
        if (!onlyOpen || row.open)
            units.append(row.unit);
    }
    return units;
}

/// The ids of the office's units of one use that are not among \a listed.
QStringList known(const cases::UnitBook &units, bool cases::Unit::*use, const QStringList &listed)
{
    QStringList ids;
    for (const cases::Unit &unit : units.units()) {
        if (unit.*use && !listed.contains(unit.id))
            ids.append(unit.id);
    }
    return ids;
}

/// The units in \a pushed that can carry a measure out: what only passes entries on, like the platform, cannot.
QStringList carrying(const cases::UnitBook &units, const QStringList &pushed)
{
    QStringList able;
    std::ranges::copy_if(pushed, std::back_inserter(able), [&](const QString &id) {
        const cases::Unit *unit = units.find(id);
        return !unit || unit->carriesOut;
    });
    return able;
}

std::vector<Offer> named(const QStringList &ids, const cases::UnitBook &units)
{
    std::vector<Offer> offers;
    for (const QString &id : ids)
        offers.push_back({id, units.name(id, true), units.name(id, false)});
    return offers;
}

/// What may be ordered: the catalogue, favours for a red entry and burdens for the others. Later acts speak of what was ordered.
std::vector<Offer> measuresFor(cases::ActKind kind, const CaseFile &file, const QList<law::MeasureItem> &measures)
{
    QStringList ordered;
    for (const cases::RecipientRow &row : file.view.recipients) {
        for (const cases::MeasureRow &measure : row.measures)
            ordered.append(measure.code);
    }
    const bool red = file.state.head.program == cases::Program::DeptRedlist;
    std::vector<Offer> offers;
    for (const law::MeasureItem &item : measures) {
        const bool fits = kind == cases::ActKind::OrderMeasure ? item.incentive == red : ordered.contains(item.code);
        if (fits)
            offers.push_back({item.code, u"%1  %2"_s.arg(item.code, item.zh), u"%1  %2"_s.arg(item.code, item.en)});
    }
    return offers;
}

/// The latest document that was made and not served.
std::optional<cases::Document> unserved(const cases::Round &round)
{
    std::vector<std::pair<cases::Deed, cases::Document>> made = {
        {round.warned, cases::Document::RiskWarning},
        {round.designation.noticed, cases::Document::AdvanceNotice},
        {round.early, cases::Document::EarlyDeletionDecision},
        {round.removed, cases::Document::RemovalNotice},
        {round.apologised, cases::Document::Apology},
        {round.compensation, cases::Document::CompensationNotice}};
    if (const auto decision = cases::decisionPaper(round.program))
        made.push_back({round.decided, *decision});
    for (const cases::Restoration &restoration : round.designation.restorations) {
        made.push_back({restoration.answered, cases::Document::Acceptance});
        made.push_back({restoration.decided, cases::Document::RestorationDecision});
    }
    for (const cases::Objection &objection : round.objections)
        made.push_back({objection.decided, objection.outcome == cases::ObjectionOutcome::Rejected
                                               ? cases::Document::RejectionDecision
                                               : cases::Document::CorrectionDecision});
    for (const cases::Reconsideration &asked : round.reconsiderations)
        made.push_back({asked.decided, cases::Document::ReconsiderationDecision});
    std::ranges::sort(made, [](const auto &a, const auto &b) { return a.first.n > b.first.n; });
    for (const auto &[deed, document] : made) {
        const bool served = std::ranges::any_of(round.services, [&](const cases::Service &service) {
            return service.document == document && service.deed.n > deed.n;
        });
        if (deed && !served)
            return document;
    }
    return std::nullopt;
}

bool isRestored(const cases::Round &round)
{
    return std::ranges::any_of(round.designation.restorations, [](const cases::Restoration &restoration) {
        return restoration.decided && restoration.outcome == cases::RestorationOutcome::Restored;
    });
}

/// Notice and designation say what the preliminary list said, unless somebody changes it.
void suggestFinding(const CaseFile &file, Suggestions &out)
{
    for (const RecordedAct &recorded : file.acts) {
        if (const auto *prelist = std::get_if<cases::Prelist>(&recorded.act.body)) {
            out.values.insert(u"grounds"_s, texts(prelist->grounds));
            out.values.insert(u"legal_basis"_s, prelist->legalBasis);
        }
    }
    out.values.insert(u"hit_lists"_s, QJsonArray());
}

void suggestRemoval(const cases::Round &round, Suggestions &out)
{
    const bool corrected = !round.objections.empty() && round.objections.back().decided &&
                           round.objections.back().outcome == cases::ObjectionOutcome::Sustained;
    auto ground = cases::RemovalGround::TermExpired;
    auto operation = cases::Operation::Delete;
    if (round.error) {
        ground = cases::RemovalGround::ErrorFound;
        operation = cases::Operation::Withdraw;
    } else if (isRestored(round)) {
        ground = cases::RemovalGround::Restored;
    } else if (corrected) {
        ground = cases::RemovalGround::ObjectionSustained;
        operation = round.objections.back().about == cases::ObjectionAbout::ParticularsWrong
                        ? cases::Operation::Correct
                        : cases::Operation::Withdraw;
    } else if (!round.reconsiderations.empty() &&
               round.reconsiderations.back().outcome == cases::ReconsiderationOutcome::Revoked &&
               round.reconsiderations.back().decided) {
        ground = cases::RemovalGround::ReconsiderationRevoked;
        operation = cases::Operation::Withdraw;
    } else if (round.early && round.earlyOutcome == cases::EarlyOutcome::Delete) {
        ground = cases::RemovalGround::EarlyDeletion;
    } else if (!round.exits.empty()) {
        ground = cases::RemovalGround(int(round.exits.back().event)); // the nine exit events come first, in order
    }
    out.values.insert(u"ground"_s, cases::word(ground));
    out.values.insert(u"operation"_s, cases::word(operation));
}

/// What stands there, to be put right. The number is masked on the screen, so it is left out: an empty one stays.
void suggestParticulars(const cases::Subject &subject, Suggestions &out)
{
    out.values.insert(u"subject.kind"_s, cases::word(subject.kind));
    out.values.insert(u"subject.name"_s, subject.name);
    out.values.insert(u"subject.birth"_s, subject.birth.toString(Qt::ISODate));
    out.values.insert(u"subject.id.kind"_s, identity::idKindName(subject.id.kind == identity::IdKind::None ? identity::IdKind::Ric : subject.id.kind));
    out.values.insert(u"subject.phone"_s, subject.phone);
    out.values.insert(u"subject.address"_s, subject.address);
}

void suggestAcknowledgement(const CaseFile &file, Suggestions &out)
{
    const bool removed = file.state.round().removed.happened();
    for (const cases::RecipientRow &row : file.view.recipients) {
        if (removed ? row.open : !row.acknowledged.isValid()) {
            out.values.insert(u"recipient"_s, row.unit);
            break;
        }
    }
    out.values.insert(u"what"_s, cases::word(removed ? cases::AckWhat::Release : cases::AckWhat::Listing));
}

} // namespace

Suggestions suggestionsFor(cases::ActKind kind, const CaseFile &file, const FormPorts &ports)
{
    const QList<law::MeasureItem> measures = ports.measures ? ports.measures() : QList<law::MeasureItem>{};
    Suggestions out;
    const cases::Round &round = file.state.round();
    const QString today = file.today.toString(Qt::ISODate);
    out.values = {{u"received_on"_s, today}, {u"found_on"_s, today}, {u"written"_s, true}};
    const QStringList pushed = unitsOf(file.view, false);
    // Whom it was pushed to comes first; for a first push everybody whom the office knows.
    out.offers.insert(u"recipients"_s, named(kind == cases::ActKind::Push ? pushed + known(file.units, &cases::Unit::receives, pushed) : pushed, file.units));
    out.offers.insert(u"recipient"_s, named(pushed, file.units));
    out.offers.insert(u"channels"_s, named(round.channels + known(file.units, &cases::Unit::publishes, round.channels), file.units));
    out.offers.insert(u"code"_s, measuresFor(kind, file, measures));
    if (kind == cases::ActKind::HandOver && ports.colleagues) {
        std::vector<Offer> others = ports.colleagues(file.state.head.program);
        std::erase_if(others, [&](const Offer &offer) { return offer.value == file.state.holder; });
        out.offers.insert(u"to"_s, others);
    }
    out.offers.insert(u"measures"_s, measuresFor(kind, file, measures));

    switch (kind) {
    case cases::ActKind::Serve:
        if (const auto document = unserved(round))
            out.values.insert(u"document"_s, cases::word(*document));
        break;
    case cases::ActKind::NotifyInAdvance:
    case cases::ActKind::Designate: suggestFinding(file, out); break;
    case cases::ActKind::DecideEntry: out.values.insert(u"grounds"_s, numbers(round.proposedGrounds)); break;
    case cases::ActKind::Remove: suggestRemoval(round, out); break;
    case cases::ActKind::AnnounceRemoval:
    case cases::ActKind::Clarify: out.values.insert(u"channels"_s, texts(round.channels)); break;
    case cases::ActKind::NotifyRecipients:
        out.values.insert(u"recipients"_s, texts(unitsOf(file.view, false)));
        break;
    case cases::ActKind::Acknowledge: suggestAcknowledgement(file, out); break;
    case cases::ActKind::OrderMeasure: {
        // Where one of several has to be chosen, a person chooses.
        const QStringList able = carrying(file.units, pushed);
        out.offers.insert(u"recipient"_s, named(able, file.units));
        if (able.size() == 1)
            out.values.insert(u"recipient"_s, able.front());
        break;
    }
    case cases::ActKind::ReportSnapshot:
    case cases::ActKind::RetainMeasure:
        out.values.insert(u"recipient"_s, pushed.value(0));
        break;
    case cases::ActKind::OpenCase:
        out.values.insert(u"subject.kind"_s, cases::word(cases::SubjectKind::Person));
        out.values.insert(u"subject.id.kind"_s, identity::idKindName(identity::IdKind::Ric));
        break;
    case cases::ActKind::RequestEntry:
    case cases::ActKind::IssueRiskWarning:
    case cases::ActKind::ProposeEntry:
    case cases::ActKind::Publish:
    case cases::ActKind::Push:
    case cases::ActKind::FileObjection:
    case cases::ActKind::AcceptObjection:
    case cases::ActKind::DecideObjection:
    case cases::ActKind::FileReconsideration:
    case cases::ActKind::DecideReconsideration:
    case cases::ActKind::SuspendMeasures:
    case cases::ActKind::ResumeMeasures:
    case cases::ActKind::RecordExitEvent:
    case cases::ActKind::DecideEarlyDeletion:
    case cases::ActKind::ExtendTerm:
    case cases::ActKind::FindError:
    case cases::ActKind::Apologise:
    case cases::ActKind::InformCompensation:
    case cases::ActKind::PurgeIdentity:
    case cases::ActKind::RecordInterference:
    case cases::ActKind::Note:
    case cases::ActKind::Prelist:
    case cases::ActKind::AnnouncePreliminary:
    case cases::ActKind::ApplyRestoration:
    case cases::ActKind::AcceptRestoration:
    case cases::ActKind::DecideRestoration:
    case cases::ActKind::EnterScrutiny:
    case cases::ActKind::WarnSubject:
    case cases::ActKind::EscalateWarning:
    case cases::ActKind::HandOver: break;
    case cases::ActKind::CorrectParticulars: suggestParticulars(file.state.head.subject, out); break;
    }
    return out;
}

cases::Actor actorFor(cases::ActKind kind, const OfficerCard &officer, const cases::CaseView &view)
{
    for (const cases::Role role : officer.roles) {
        if (cases::mayDo(role, kind))
            return {role, officer.id};
    }
    const auto waits = std::ranges::find(view.permitted, kind, &cases::PermittedAct::act);
    cases::Role role = waits != view.permitted.end() ? waits->by : cases::Role::None;
    for (int i = 1; role == cases::Role::None && i <= int(cases::Role::System); ++i) {
        if (cases::mayDo(cases::Role(i), kind))
            role = cases::Role(i);
    }
    const bool outside = role == cases::Role::Superior || role == cases::Role::Party ||
                         role == cases::Role::Creditor || role == cases::Role::Unit;
    return {role, outside ? QString() : officer.id};
}

} // namespace zm::ui

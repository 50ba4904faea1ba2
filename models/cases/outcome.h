#pragma once

#include "cases/acts.h"
#include "law/lawbook.h"

#include <QJsonObject>

namespace zm::cases {

/// The cheapest lawful next act that would make a refused act possible.
struct Cure {
    ActKind act = ActKind::Note;
    Role by = Role::None;
    QJsonObject fields; ///< file words that narrow it: {"document": "risk_warning"}
};

/// The law says no. An answer, not an error.
struct Refusal {
    QString rule;      ///< "JD-02", or BASIS, ROLE, FOUR-EYES, ORDER, DATE, FIELD, N9, N13, N14
    QString citation, citationZh;
    QStringList failed;   ///< the facts that failed: plain English
    QStringList failedZh; ///< the same in Chinese, same order
    std::optional<Cure> cure; ///< nullopt only where no act of anybody can cure it (a minor)
    law::Grade grade = law::Grade::K; ///< how sure we are of the rule
};

/// One end of a clock.
struct ClockEnd {
    QDate raw, due;
    bool provisional = false;
    QDate earliest, latest;
    QString rule, citation, citationZh;
    law::Grade grade = law::Grade::K;
    law::Span span;
};

/// One time limit of a case, worked out on the day asked.
struct CaseClock {
    QString id;           ///< "objection.review"
    ClockState state = ClockState::Open;
    int anchorN = 0;      ///< number of the act that started it
    QDate anchorOn;
    std::optional<ClockEnd> target, limit; ///< nullopt: no number in force ("prompt"), or no limit at all
    QDate doBy;           ///< invalid without a target
    QDate metOn;          ///< invalid while open
    bool bindsAuthority = true;
    bool taskOnly = false; ///< no statutory length; a duty all the same
};

struct MeasureRow {
    QString code;
    MeasureState state = MeasureState::InForce;
    QDate until; ///< of a retained measure
    QString basis;
};

struct RecipientRow {
    QString unit;
    QDate pushed, notified, acknowledged; ///< acknowledged: the release, once removed; the listing before
    QDate suspensionSent, suspensionAcknowledged; ///< the order not to apply, and its confirmation
    std::vector<MeasureRow> measures;
    bool residue = false; ///< its last snapshot still shows the entry
    bool open = false;    ///< something is still to be released or confirmed there
};

struct EntryView {
    EntryStatus status = EntryStatus::None;
    std::vector<int> grounds; ///< of a court
    QStringList groundTexts;  ///< of a department
    QDate termEnds; ///< invalid: no fixed term
    bool disputed = false;
    bool published = false;
};

/// A list of the other colour on which the subject was found, and what becomes of that entry.
struct CrossHit {
    QString list;   ///< "redlist:taxation"
    QString action; ///< "remove_from_red"
};

struct PermittedAct {
    ActKind act;
    Role by;
    bool operator==(const PermittedAct &) const = default;
};

/// An act that has its place in this programme but not now, and why.
struct BarredAct {
    ActKind act;
    Role by;
    Refusal refusal;
};

struct LiveGround {
    int ground = 0;
    int decisionN = 0; ///< the act that decided it
    QString citation, citationZh;
    bool articleInForce = false; ///< today
    law::Grade grade = law::Grade::K;
};

struct EndCondition {
    QString event; ///< file word of a removal ground
    enum class Standing : quint8 { Met, NotMet, Unknown } standing = Standing::Unknown;
    QString missing, missingZh; ///< the evidence that is missing
    Role by = Role::None;       ///< who can supply it
    QString citation, citationZh;
    law::Grade grade = law::Grade::K;
};

struct Blocking {
    QString what; ///< "objection pending", ...
    QString whatZh;
    int n = 0;
    QDate since;
};

/// Why this person is still listed (N0).
struct WhyListed {
    std::vector<LiveGround> liveGrounds;
    std::vector<EndCondition> endsWhen;
    std::vector<Blocking> blockedBy;
    QDate nextDate;     ///< the next legally relevant date; invalid: none
    QDate overdueSince; ///< set when listed without a live ground: the day the removal fell due
    QString special, specialZh; ///< the two special answers of N0, else empty
};

/// An alarm that is not a clock: "decision not served", "published before service".
struct Alarm {
    QString id;
    QString en, zh;
    int n = 0;
};

/// Everything that can be said of a case on a day.
struct CaseView {
    Stage stage = Stage::None;
    EntryView entry;
    std::vector<CaseClock> clocks;       ///< in the order they started
    std::vector<RecipientRow> recipients;///< in the order of the first push
    bool remedyOpen = false;
    std::vector<ActKind> remedyMissing;
    std::vector<PermittedAct> permitted;
    WhyListed why;
    std::vector<Alarm> alarms;
    std::vector<CrossHit> crossHits; ///< of a departmental designation
    QDate wakeOn; ///< the first later day on which the view changes by itself; invalid: never
};

} // namespace zm::cases

#pragma once

#include "cases/acts.h"

#include <array>

namespace zm::cases {

// The facts of a case: what happened, in which act, on which legal date. No dates that depend on a rule or calendar
// are kept here; those are computed from the facts when asked.

/// An act that happened: its number in the case and its legal date; n < 0 = did not happen.
struct Deed {
    int n = -1;
    QDate on;
    bool happened() const { return n >= 0; }
    explicit operator bool() const { return happened(); }
};

/// One attempt to serve one document.
struct Service {
    Deed deed;
    Document document = Document::RiskWarning;
    ServiceMode mode = ServiceMode::Direct;
    bool proved = false; ///< a proof was named
};

struct Objection {
    Deed filed;
    QDate receivedOn, postedOn;
    ObjectionAbout about = ObjectionAbout::ShouldNotBeListed;
    Deed accepted, firstDecided, decided; ///< decided: the latest, where it was sent back
    ObjectionOutcome outcome = ObjectionOutcome::Rejected;
    QString decidedBy;
    Deed remitted; ///< sent back by the superior: to be decided anew
};

struct Reconsideration {
    Deed filed;
    QDate receivedOn, postedOn;
    Deed decided;
    ReconsiderationOutcome outcome = ReconsiderationOutcome::Upheld;
    int objection = -1; ///< index of the objection whose rejection it is about
};

struct ExitFact {
    Deed deed;
    ExitEvent event = ExitEvent::Performed;
};

struct Removal {
    Deed deed;
    RemovalGround ground = RemovalGround::ObjectionSustained;
};

struct MeasureFact {
    QString code;
    Deed ordered, acknowledged, released, retained;
    QDate retainedUntil;
    QString retainedBasis;
    bool residue = false; ///< still applied after removal, by the unit's own latest snapshot
};

struct RecipientFact {
    QString unit;
    Deed pushed, listingAcknowledged, suspensionSent, suspensionAcknowledged, notified, releaseAcknowledged;
    bool listedInSnapshot = false; ///< residue of the entry itself
    Deed snapshot;
    std::vector<MeasureFact> measures;
};

/// An application for credit restoration.
struct Restoration {
    Deed filed;
    QDate receivedOn;
    Deed answered; ///< accepted, or not
    AcceptanceOutcome acceptance = AcceptanceOutcome::Accepted;
    QString answeredBy;
    Deed decided;
    RestorationOutcome outcome = RestorationOutcome::Refused;
};

/// What only a department's listing has. Its designation, or its entry into scrutiny, is the round's `decided`.
struct Designation {
    Deed prelisted, noticed, announced;
    QDate announcedUntil;
    QStringList grounds; ///< as designated; empty where they are withheld
    QString legalBasis;  ///< as named so far
    std::optional<int> termMonths;
    std::optional<bool> restorable;
    QStringList hitLists;
    std::vector<Restoration> restorations;
    Deed scrutiny, warned, escalated;
    QDate scrutinyUntil;
};

/// One listing from its warning to its end. A case has a second one when the person is listed again (JD-68).
struct Round {
    Program program = Program::CourtDefaulter;
    Deed requested;
    QDate requestReceivedOn;
    Deed warned;
    QDate performBy;
    Deed proposed;
    QString proposedBy;
    std::vector<int> proposedGrounds;
    Deed decided;
    QString decidedBy;
    EntryOutcome outcome = EntryOutcome::Enter;
    std::vector<int> grounds;
    std::optional<int> termYears; ///< as decided; nullopt: the statutory term, or none
    std::optional<int> graceMonths;
    std::vector<std::pair<Deed, int>> extensions; ///< years added
    Deed published;
    bool withheld = false;
    QStringList channels; ///< published on, in order, no channel twice
    Deed suspended, resumed; ///< the latest of each; suspended while suspended.n > resumed.n
    std::vector<Objection> objections;
    std::vector<Reconsideration> reconsiderations;
    std::vector<ExitFact> exits;
    Deed early;
    EarlyOutcome earlyOutcome = EarlyOutcome::Keep;
    Deed error;
    QDate errorFoundOn;
    std::vector<Removal> corrections; ///< removals with operation `correct`: the entry goes on
    Deed removed;                     ///< the first removal that took the entry off the list
    Operation removal = Operation::Delete; ///< of the latest one: a deletion may later turn out to be an error
    RemovalGround removalGround = RemovalGround::Performed;
    Deed particulars; ///< the latest correction of what is written about the subject
    Deed told;        ///< the latest publication, push or correction of the record: who was told knows what stood before it
    Deed withdrawn;                   ///< taken off as an error
    QStringList announced, clarified; ///< channels
    Deed announcedDeed, clarifiedDeed, apologised, compensation;
    std::vector<Service> services;
    std::vector<RecipientFact> recipients;
    Designation designation;
};

struct CaseState {
    int acts = 0; ///< acts so far: the next one is number `acts`
    Deed opened;
    QDate lastOn; ///< the latest legal date among the acts
    OpenCase head; ///< as opened
    std::vector<QString> executors; ///< ids that warned, proposed or decided: excluded from later tiers
    std::vector<Round> rounds{1};   ///< never empty; the last one is current
    QString holder;     ///< id of the officer who works on it: who opened it, or whom it was handed to last
    QStringList former; ///< ids of those who handed it on
    Deed purged;
    int notes = 0, interferences = 0;

    /// Whose case it is, of those who did something in it: the holder too, and not who handed it on.
    QStringList workers(const QStringList &actors) const;

    Round &round() { return rounds.back(); }
    const Round &round() const { return rounds.back(); }

    /// The round whose removal is being carried through: the current one, or the last that was entered while a new one
    /// has not come to an entry.
    Round &closing() { return rounds[closingIndex()]; }
    const Round &closing() const { return rounds[closingIndex()]; }

private:
    std::size_t closingIndex() const
    {
        for (std::size_t i = rounds.size(); i-- > 0;) {
            if (rounds[i].decided && rounds[i].outcome == EntryOutcome::Enter)
                return i;
        }
        return rounds.size() - 1;
    }
};

/// The recipient's row of a round; null where it was never pushed to.
const RecipientFact *findRecipient(const Round &round, const QString &unit);

/// Whether a preliminary listing was given up before the designation: an objection against it was sustained, or it lost its basis.
bool isDropped(const Round &round);
/// The revocation of the document that the preliminary list named; nullopt: it stands.
std::optional<ExitFact> lostBasis(const Round &round);

/// What happened, happened: total, never refuses. The act becomes number state.acts.
void evolve(CaseState &state, const Act &act);

} // namespace zm::cases

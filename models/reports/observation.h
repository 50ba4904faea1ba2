#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

// What a report counts. One pass over the cases notes observations; every figure, table, series and list of cases is
// worked out of them, so a number and the files behind it cannot differ.

namespace zm::reports {

/// Every line of a report, in the order of resources/reports/metrics.json, which says what each means.
enum class Line : quint8 {
    OnTimeTarget, OnTimeTargetRaw, OnTimeLimit, OnTimeLimitRaw, DaysLateCalendar, DaysLateWorking, WarnedFirst,
    AnnulledShort, AnnulledMiddle, AnnulledLong, DaysWronglyListed, NonListingWrong, NonListings, ObjectionSustained,
    ReconsiderationTurned, ObjectionFeedback, ObjectionOutcome, ObjectionLate, EffectSuspended, Detected, TakenOff,
    Announced, Acknowledged, ResiduePairs, ResidueDays, LawfullyContinued, Shared, SharingDays, TermsStated,
    RestorationDays, Restored, RemedyComplete, ApologyDays, ChannelsClarified, ServiceProved, ServiceAttempts,
    PublicNotice, SamePersonBlocked, OwnApproved, ApprovedUnopened, FileDefect, LookTasked, LookReviewed, LookFlagged,
    Interference, InterferenceForwarded, InterferenceAnswered, SignedZero, Clearance, OpenAge, OpenLoad, DutyLoad, HandedOver, Unsent,
    Confirmed, Quarantined, NoGround, NoClock, ExpiredBasis, ProvisionalPast, Anchor, SuspendedDays, SuspendedDue,
    SuspensionOpen, Released, ReleaseDays, RemovalOverdue, Unserved, RemedyOpen,
};
inline constexpr int kLines = int(Line::RemedyOpen) + 1;

/// "m1.target" and back.
QString lineName(Line line);
std::optional<Line> lineNamed(QStringView name);

/// What a single observation says on its line.
enum class Standing : quint8 {
    Counts,  ///< in the numerator; of a spread: a finished value
    Other,   ///< in the denominator alone
    Unknown, ///< nobody knows; of a spread: not finished, with its value so far
    Apart,   ///< shown, and in no rate
};
inline constexpr int kStandings = int(Standing::Apart) + 1;

/// By what figures can be broken down.
enum class Dimension : quint8 {
    Officer,   ///< who did it, or who acted last where nobody did
    Recipient, ///< the unit it is about
    Ground,    ///< of the entry
    Programme, ///< of the case
    Duty,      ///< id of the clock
    Detail,    ///< mode of service, kind of suspension, ...
};
inline constexpr int kDimensions = int(Dimension::Detail) + 1;
QString dimensionName(Dimension dimension);
std::optional<Dimension> dimensionNamed(QStringView name);

/// Observations of the office as a whole, and what is only counted, stand at this place instead of a case's.
inline constexpr quint32 kNoCase = 0xFFFFFFFF;

/// One fact of one case on one line. Names are indexes into Collection::names; 0: none.
struct Observation {
    quint32 caseAt = 0;
    qint32 value = 0; ///< days, or what the line's unit says
    QDate on;         ///< what puts it into a period; of a state: the day of the data
    Line line = Line::OnTimeTarget;
    Standing standing = Standing::Counts;
    std::array<quint16, kDimensions> names{};
    quint16 name(Dimension dimension) const { return names[std::size_t(dimension)]; }
};

/// A case as the report names it: nothing personal.
struct CaseRef {
    QString id, number;
    bool operator==(const CaseRef &) const = default;
};

/// Days, both included.
struct Period {
    QDate from, to;
    bool holds(QDate day) const { return day >= from && day <= to; }
    bool operator==(const Period &) const = default;
};

/// Everything that was noted. Collections of parts of the cases are put together by append().
class Collection {
public:
    /// The name's place, added where it is new; 0 for an empty one.
    quint16 name(const QString &text);
    const QString &text(quint16 name) const { return names[name]; }
    quint32 addCase(CaseRef ref);
    void append(Collection other);

    /// What becomes of another collection's observations among these names and cases.
    struct Moved {
        std::vector<quint16> names;
        quint32 firstCase = 0;
        Observation observation(Observation one) const;
    };
    /// Takes over names and cases alone.
    Moved takeNames(Collection &other);

    std::vector<CaseRef> cases;
    std::vector<Observation> observations;
    std::vector<QString> names{QString()};

private:
    QHash<QString, quint16> m_at;
};

} // namespace zm::reports

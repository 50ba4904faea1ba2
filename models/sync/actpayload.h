#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace zm::sync {

/// Which of a case's two chains an act joins. Source: protocol section 0, 2.4.
enum class Lane : quint8 {
    Decision, ///< taken only where the officer had seen everything: the head and every filing
    Filing,   ///< what somebody hands in: never refused because an officer was quicker
};

/// The lane of a type of act. Unknown types are decisions, the stricter.
Lane laneOf(QStringView type);
/// Whether an act lets a person go, or is on the way to it: it is sent before others.
bool letsGo(QStringView type);

/// Who does the act, as the platform knows them.
struct ActBy {
    QString id, org, role;
    QString second; ///< the second signer; empty: none
    bool operator==(const ActBy &) const = default;
};

/// What the device knew of the time when the act was made.
struct ClockEvidence {
    qint64 offMs = 0, rttMs = 0; ///< against the platform, at the last contact
    qint64 ageS = -1;            ///< how long ago that was; -1: never
    bool monotone = true;        ///< the clock was never seen to go back
    bool operator==(const ClockEvidence &) const = default;
};

/// What an officer's office says to the platform of one act. Source: protocol 2.1.
struct ActPayload {
    QString type;          ///< the act's name in scenario files: "decide_entry"
    int schema = 1;        ///< version of `body`
    QString caseId;        ///< "110105-0105-2025-5f0c1a2b3c4d": region first, which routes it
    Lane lane = Lane::Decision;
    QByteArray prev;       ///< 32 bytes: the last decision of the case the officer had seen; zeros for none
    qint64 n = 0;          ///< how many decisions those were: the number this one wants
    qint64 filingsSeen = 0;
    QByteArray nonce;      ///< 16 bytes: makes the act's name say nothing of what is in it
    QJsonObject body;      ///< the office's own signed act: "payload", "sig"; "reason" of a removal
    ActBy by;
    QString device;        ///< 32 hex digits
    qint64 deviceN = 0;    ///< number among the acts sent from there, from 0
    QByteArray devicePrev; ///< 32 bytes: the act sent before it; zeros for the first
    QDateTime assertedAt;  ///< UTC, milliseconds; never decides an order
    ClockEvidence clock;
    QString rules, app;    ///< versions the office judged with
    QByteArray supersedes; ///< 32 bytes: an own refused act that a person decided anew; empty: none
    bool operator==(const ActPayload &) const = default;
};

/// The text that is signed, hashed and sent.
QByteArray payloadText(const ActPayload &payload);

/// Fields of later minor versions are passed over. Errors: Invalid for anything malformed; Unsupported for a later schema.
Result<ActPayload> readActPayload(QByteArrayView text);

/// "11" of "110105-...": the shard, a province, whose feed and log the case belongs to.
QString shardOf(QStringView caseId);
/// Whether \a text has the form of a case's id: six digits of its region, and three parts after it.
bool isCaseId(QStringView text);

} // namespace zm::sync

#include "checkers.h"

#include "sync/hex.h"

namespace zm::sim {

using namespace zm::sync;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shortName(const QByteArray &eid)
{
    return hexOf(eid).first(8);
}

bool alive(const Rest &rest, const QByteArray &eid)
{
    return !rest.clients[std::size_t(rest.history.made[eid].client)]->dead;
}

/// I1: every act that was made is in exactly one place on the server.
void everyActIsSomewhere(const Rest &rest, QStringList &broken)
{
    for (auto at = rest.history.made.cbegin(); at != rest.history.made.cend(); ++at) {
        if (rest.quiet && alive(rest, at.key()) && !rest.server.kept.contains(at.key())
            && !isExcused(rest.history, rest.poison, at.key()))
            broken.append(u"I1 act %1 is nowhere on the server"_s.arg(shortName(at.key())));
    }
    for (const KeptSubmission &one : rest.server.kept) {
        const qsizetype places = std::ranges::count_if(rest.server.acts, [&](const auto &act) { return act.eid == one.eid; });
        if (places != (one.verdict == Verdict::Accepted ? 1 : 0))
            broken.append(u"I1 act %1 is %2 times among the accepted"_s.arg(shortName(one.eid)).arg(places));
    }
}

/// I2: each case is one line of decisions, made in sight of everything before, and one count of filings.
void everyCaseIsLinear(const Rest &rest, QStringList &broken)
{
    QHash<QString, CaseHead> heads;
    QHash<QString, QSet<QByteArray>> before;
    for (const AcceptedAct &act : rest.server.acts) {
        CaseHead &head = heads[act.caseId];
        if (act.filing) {
            ++head.filings;
        } else if (!act.beside) {
            if (act.laneNo != head.decisions || act.prev != head.decision)
                broken.append(u"I2 decision %1 does not follow on the one before"_s.arg(shortName(act.eid)));
            const Made made = rest.history.made.value(act.eid);
            // Where the platform was set back, what two offices had been promised stands side by side, seen by neither.
            const bool setBack = rest.history.restores > 0 || rest.history.restoredUntold;
            if (!setBack && !made.seen.contains(before[act.caseId]))
                broken.append(u"I2 decision %1 was taken though its officer had not seen all"_s.arg(shortName(act.eid)));
            head = {act.eid, head.decisions + 1, head.filings};
        }
        before[act.caseId].insert(act.eid);
    }
    for (auto at = heads.cbegin(); at != heads.cend(); ++at) {
        if (rest.server.heads.value(at.key()) != at.value())
            broken.append(u"I2 the head of case %1 is not what its acts say"_s.arg(at.key()));
    }
}

/// I3: every office holds the feed as it is. A platform that was set back by a copied file, without the tool that says so,
/// may have got the same acts again in another order under the same last number; only its log's checkpoints show that.
void everyMirrorIsTheFeed(const Rest &rest, QStringList &broken)
{
    for (const auto &client : rest.clients) {
        if (client->dead || !rest.quiet)
            continue;
        QList<QByteArray> held, there;
        for (qsizetype i = 0; i < rest.server.feed.size(); ++i)
            there.append(feedLine(rest.history.restoredUntold ? 1 : i + 1, rest.server.feed[i]));
        for (const InboxRow &row : client->store().inbox) {
            const QByteArray tail = row.line.raw.sliced(row.line.raw.indexOf(','));
            const qint64 seq = rest.history.restoredUntold ? 1 : row.line.seq;
            held.append(row.reading == Reading::Sound ? "{\"seq\":" + QByteArray::number(seq) + tail : QByteArray());
        }
        if (rest.history.restoredUntold) {
            std::ranges::sort(held);
            std::ranges::sort(there);
        }
        if (held != there)
            broken.append(u"I3 office %1 holds another feed"_s.arg(client->number()));
    }
}

/// I4: what was promised is there. An office that is gone for ever cannot show its promises; others must have had them.
void promisesAreKept(const Rest &rest, QStringList &broken)
{
    for (const QByteArray &eid : rest.history.promised) {
        if (alive(rest, eid) && !rest.server.kept.contains(eid))
            broken.append(u"I4 act %1 was acknowledged and is gone"_s.arg(shortName(eid)));
    }
    for (const auto &client : rest.clients) {
        for (const Own &one : client->store().own) {
            const bool accepted = one.item.standing == Standing::Accepted;
            if (!client->dead && accepted && rest.server.kept.value(one.item.eid).verdict != Verdict::Accepted)
                broken.append(u"I4 act %1 was accepted and is not any more"_s.arg(shortName(one.item.eid)));
        }
    }
    for (auto at = rest.history.seenBy.cbegin(); at != rest.history.seenBy.cend(); ++at) {
        const bool held = std::ranges::any_of(at.value(), [&](int one) { return !rest.clients[std::size_t(one)]->dead; });
        if (held && rest.quiet && !rest.server.kept.contains(at.key()))
            broken.append(u"I4 act %1 was in the feed and is gone"_s.arg(shortName(at.key())));
    }
}

/// I5: no act twice; I6: none that no officer made, none after its key was revoked.
void actsAreOnceAndReal(const Rest &rest, QStringList &broken)
{
    QSet<QByteArray> met;
    for (const QByteArray &bytes : rest.server.feed) {
        const QByteArray eid = readFeedLine(feedLine(1, bytes))->entry.eid;
        if (met.contains(eid))
            broken.append(u"I5 act %1 is in the feed twice"_s.arg(shortName(eid)));
        met.insert(eid);
    }
    for (const auto &client : rest.clients) {
        for (auto at = client->store().taken.cbegin(); at != client->store().taken.cend(); ++at) {
            if (at.value() > 1)
                broken.append(u"I5 act %1 was taken twice by office %2"_s.arg(shortName(at.key())).arg(client->number()));
        }
    }
    for (const KeptSubmission &one : rest.server.kept) {
        if (one.verdict != Verdict::Accepted)
            continue;
        if (!rest.history.made.contains(one.eid)) {
            broken.append(u"I6 nobody made act %1"_s.arg(shortName(one.eid)));
            continue;
        }
        const auto client = rest.history.made.value(one.eid).client;
        const QString key = keyId(*rest.clients[std::size_t(client)]->key().publicKey());
        if (rest.revoked.contains(key) && one.receivedAtMs >= rest.revoked[key])
            broken.append(u"I6 act %1 was accepted under a revoked key"_s.arg(shortName(one.eid)));
    }
}

/// I7: every removal has reached every office.
void removalsHaveArrived(const Rest &rest, QStringList &broken)
{
    for (const AcceptedAct &act : rest.server.acts) {
        for (const auto &client : rest.clients) {
            if (act.type == "remove"_L1 && !client->dead && rest.quiet && !client->store().released.contains(act.caseId))
                broken.append(u"I7 office %1 does not know of the removal in %2"_s.arg(client->number()).arg(act.caseId));
        }
    }
}

/// I8: the verdict that was told is the one that is kept.
void verdictsStay(const Rest &rest, QStringList &broken)
{
    for (const KeptSubmission &one : rest.server.kept) {
        if (rest.history.verdicts.value(one.eid, verdictName(one.verdict)) != verdictName(one.verdict))
            broken.append(u"I8 the verdict on act %1 is another now"_s.arg(shortName(one.eid)));
        const auto answer = readAnswer(one.answer);
        const auto receipt = answer->receipt ? readReceipt(*answer->receipt) : Result<Receipt>(fail(ErrorCode::Corrupt, {}));
        if (answer->verdict != one.verdict || !receipt || receipt->verdict != one.verdict)
            broken.append(u"I8 the verdict on act %1 is kept in two ways"_s.arg(shortName(one.eid)));
    }
}

/// I11: a refused act is in front of its author until a person has closed it, and in the feed for everybody else.
void refusalsAreSeen(const Rest &rest, QStringList &broken)
{
    QSet<QByteArray> refused;
    for (const QByteArray &bytes : rest.server.feed) {
        const FeedLine line = *readFeedLine(feedLine(1, bytes));
        if (line.entry.op == FeedOp::Refused)
            refused.insert(line.entry.eid);
    }
    for (const KeptSubmission &one : rest.server.kept) {
        if (one.verdict == Verdict::Accepted || !rest.history.made.contains(one.eid))
            continue;
        if (!refused.contains(one.eid))
            broken.append(u"I11 the refused act %1 is not in the feed"_s.arg(shortName(one.eid)));
        const auto &client = rest.clients[std::size_t(rest.history.made[one.eid].client)];
        const Own *own = client->store().find(one.eid);
        if (!client->dead && rest.quiet && (!own || own->item.standing != Standing::Closed || !own->closedByPerson))
            broken.append(u"I11 nobody saw that act %1 was refused"_s.arg(shortName(one.eid)));
    }
}

} // namespace

bool isExcused(const History &history, const QByteArray &poison, const QByteArray &eid)
{
    if (poison.isEmpty() || !history.made.contains(eid))
        return false;
    const Made &ill = history.made[poison], &one = history.made[eid];
    return one.client == ill.client && one.caseId == ill.caseId;
}

QStringList brokenInvariants(const Rest &rest)
{
    QStringList broken = rest.history.broken;
    everyActIsSomewhere(rest, broken);
    everyCaseIsLinear(rest, broken);
    everyMirrorIsTheFeed(rest, broken);
    promisesAreKept(rest, broken);
    actsAreOnceAndReal(rest, broken);
    removalsHaveArrived(rest, broken);
    verdictsStay(rest, broken);
    refusalsAreSeen(rest, broken);
    if (!rest.quiet)
        broken.append(u"L1 it did not come to rest"_s);
    return broken;
}

} // namespace zm::sim

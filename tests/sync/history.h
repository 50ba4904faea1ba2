#pragma once

#include "sync/clientstore.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <map>

namespace zm::sim {

/// An act that an officer really made.
struct Made {
    int client = 0;
    QString caseId;
    bool decision = true;
    QSet<QByteArray> seen;  ///< the acts of the case that were on the screen when the form was opened
};

/// What everybody saw and did, for the checkers.
struct History {
    QHash<QByteArray, Made> made;
    QHash<QByteArray, QString> verdicts;  ///< of each act, the first that its author wrote down
    QSet<QByteArray> promised;            ///< acts whose author holds a receipt
    std::map<std::pair<qint64, qint64>, QByteArray> lines; ///< by epoch and number, as first seen
    QHash<QByteArray, QSet<int>> seenBy;  ///< whose inbox an act was in
    QStringList broken;                   ///< invariants that broke on the way
    int restores = 0;
    bool restoredUntold = false;          ///< set back by a copied file, without the tool: the same numbers come anew

    void told(const QByteArray &eid, const QString &verdict)
    {
        const QString before = verdicts.value(eid, verdict);
        if (before != verdict)
            broken.append(QStringLiteral("I8 the verdict on an act changed from %1 to %2").arg(before, verdict));
        verdicts.insert(eid, verdict);
    }
    /// \param client  who took the line into their inbox.
    void saw(int client, qint64 epoch, qint64 seq, const QByteArray &raw)
    {
        seenBy[sync::readFeedLine(raw)->entry.eid].insert(client);
        const auto [at, fresh] = lines.emplace(std::pair(epoch, seq), raw);
        if (!fresh && at->second != raw && !restoredUntold)
            broken.append(QStringLiteral("I9 line %1 of epoch %2 was shown in two forms").arg(seq).arg(epoch));
    }
};

} // namespace zm::sim

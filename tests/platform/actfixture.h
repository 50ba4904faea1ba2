#pragma once

#include "enrolment.h"
#include "crypto/random.h"
#include "sync/actpayload.h"
#include "sync/envelope.h"

namespace zm::platform {

/// An office that makes acts, as its own program would.
class ActingOffice {
public:
    explicit ActingOffice(QString orgCode = QStringLiteral("示0105"), QChar device = QLatin1Char('a'),
                          crypto::Suite suite = crypto::Suite::Sm2Sm3)
        : org(std::move(orgCode)), newcomer(QString(32, device), suite)
    {
    }

    struct Made {
        QByteArray eid, line;
    };

    /// A decision on \a caseId after \a prev, which was number \a n - 1 of the case.
    Made decision(const QString &caseId, const QByteArray &prev, qint64 n, qint64 filings = 0,
                  const QString &type = QStringLiteral("decide_entry"))
    {
        sync::ActPayload act = blank(caseId, type);
        act.lane = sync::Lane::Decision;
        act.prev = prev;
        act.n = n;
        act.filingsSeen = filings;
        return made(act);
    }
    Made first(const QString &caseId) { return decision(caseId, QByteArray(32, '\0'), 0); }
    Made filing(const QString &caseId, const QByteArray &lastSeen)
    {
        sync::ActPayload act = blank(caseId, QStringLiteral("file_objection"));
        act.lane = sync::Lane::Filing;
        act.prev = lastSeen;
        return made(act);
    }
    /// Numbered, chained to the device and signed.
    Made made(sync::ActPayload act)
    {
        act.deviceN = m_next++;
        act.devicePrev = m_last;
        const QByteArray text = sync::payloadText(act);
        m_last = sync::eventId(text);
        sync::Envelope envelope;
        envelope.act = sync::signText(sync::kActTag, text, newcomer.officer).value();
        return {m_last, sync::envelopeLine(envelope)};
    }
    sync::ActPayload blank(const QString &caseId, const QString &type) const
    {
        sync::ActPayload act;
        act.type = type;
        act.caseId = caseId;
        act.prev = QByteArray(32, '\0');
        act.nonce = crypto::randomBytes(16).value();
        act.body = {{QStringLiteral("payload"), QStringLiteral("{}")}};
        act.by = {QStringLiteral("a"), org, QStringLiteral("clerk"), {}};
        act.device = newcomer.device;
        act.devicePrev = QByteArray(32, '\0');
        act.assertedAt = at;
        act.rules = QStringLiteral("1");
        act.app = QStringLiteral("1");
        return act;
    }

    QString org;
    Newcomer newcomer;
    QDateTime at = QDateTime(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);

private:
    qint64 m_next = 0;
    QByteArray m_last = QByteArray(32, '\0');
};

/// "110105-0105-2026-00000000000n".
inline QString testCase(int n, const QString &region = QStringLiteral("110105"))
{
    return region + QStringLiteral("-0105-2026-") + QString::number(n, 16).rightJustified(12, QLatin1Char('0'));
}

} // namespace zm::platform

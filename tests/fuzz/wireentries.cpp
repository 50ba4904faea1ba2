#include "entries.h"

#include "proof/bundle.h"
#include "proof/quorum.h"
#include "sync/actpayload.h"
#include "sync/answer.h"
#include "sync/feed.h"
#include "web/gateway.h"

namespace zm::test {

/// What platform and offices say to each other: a page of the feed, answers, an act's line and text.
void readWire(const QByteArray &bytes)
{
    if (const auto page = sync::readFeed(bytes, u"11", 0)) {
        for (std::size_t i = 0; i < page->lines.size(); ++i)
            orElseStop(page->lines[i].seq == qint64(i) + 1);
    }
    if (const auto answers = sync::readAnswers(bytes)) {
        for (const sync::Answer &one : *answers)
            orElseStop(sync::readAnswer(sync::answerLine(one)) == one);
    }
    if (const auto envelope = sync::readEnvelope(bytes))
        orElseStop(sync::readEnvelope(sync::envelopeLine(*envelope)) == *envelope);
    if (const auto line = sync::readFeedLine(bytes))
        orElseStop(line->raw == bytes);
    if (const auto payload = sync::readActPayload(bytes))
        orElseStop(sync::readActPayload(sync::payloadText(*payload)) == *payload);
}

/// What somebody is shown offline: a proof, and who must have seen a log.
void readProof(const QByteArray &bytes)
{
    if (const auto bundle = proof::readBundle(bytes))
        orElseStop(proof::readBundle(proof::bundleBytes(*bundle)) == *bundle);
    if (const auto quorum = proof::readQuorum(bytes)) {
        orElseStop(quorum->needed >= 0 && quorum->needed <= int(quorum->witnesses.size()));
        orElseStop(proof::seenBy(bytes, *quorum) + proof::missingOf(bytes, *quorum).size() == qsizetype(quorum->witnesses.size()));
    }
}

/// What a gateway says before the TLS begins.
void readGateway(const QByteArray &bytes)
{
    if (bytes.size() < web::kGatewayStart)
        return;
    const QByteArrayView start = QByteArrayView(bytes).first(web::kGatewayStart);
    const auto rest = web::gatewayRest(start);
    if (!rest || bytes.size() < web::kGatewayStart + *rest)
        return;
    const auto client = web::gatewayClient(start, QByteArrayView(bytes).sliced(web::kGatewayStart, *rest));
    orElseStop(!client || client->isEmpty() || client->size() == 4 || client->size() == 16);
}

} // namespace zm::test

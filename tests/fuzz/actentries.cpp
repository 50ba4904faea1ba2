#include "entries.h"

#include "app/compose/compose.h"
#include "cases/codec.h"
#include "cases/scenario.h"

namespace zm::test {

namespace {

void staysItself(const cases::Act &act)
{
    const cases::EncodedAct once = cases::encodeAct(act);
    const auto again = cases::decodeAct(once.open, once.personal);
    orElseStop(again.has_value());
    const cases::EncodedAct twice = cases::encodeAct(*again);
    orElseStop(twice.open == once.open && twice.personal == once.personal);
}

} // namespace

/// The open part up to the first line end, then the personal one.
void readAct(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QByteArrayView open = QByteArrayView(bytes).first(end < 0 ? bytes.size() : end);
    const QByteArrayView personal = end < 0 ? QByteArrayView() : QByteArrayView(bytes).sliced(end + 1);
    const auto act = cases::decodeAct(open, personal);
    if (!act)
        orElseStop(!act.error().fact.isEmpty());
    else if (!personal.isEmpty())
        staysItself(*act);
}

void readScenario(const QByteArray &bytes)
{
    static const cases::SharedJurisdiction law = compose::jurisdiction().value();
    const auto outcome = cases::runScenario(bytes, *law);
    orElseStop(outcome ? outcome->contains(QStringLiteral("acts")) : !outcome.error().detail.isEmpty());
}

} // namespace zm::test

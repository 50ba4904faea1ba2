#include "cases/basis.h"

#include "cases/derive.h"

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

QStringList basesOf(const CaseState &state, const Context &context)
{
    const Round &round = state.round();
    if (!isEntered(round) || round.removed)
        return {};
    if (!state.head.basisInstrument.isEmpty())
        return {state.head.basisInstrument};
    const Context scoped = scopedTo(state.head, context);
    QStringList packs;
    if (isDepartmental(round.program)) {
        if (const law::Rule *rule = scoped.answer(u"designation.basis", round.decided.on).limit)
            packs.append(rule->pack);
    } else {
        for (const law::Rule *rule : scoped.law().readings(u"JD-03", round.decided.on, scoped.packs))
            packs.append(rule->pack);
    }
    packs.removeDuplicates();
    return packs;
}

} // namespace zm::cases

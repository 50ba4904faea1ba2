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

const law::Rule *designationBasis(const OpenCase &head, const Context &context, QDate on)
{
    law::PackChoice packs = context.packs;
    if (!head.basisInstrument.isEmpty())
        packs.ids = {head.basisInstrument};
    return context.law().answer(u"designation.basis", on, packs).limit;
}

std::vector<const law::Rule *> leftToPeople(const OpenCase &head, const Context &context, QDate on)
{
    std::vector<const law::Rule *> left;
    const law::Pack *pack = context.law().pack(head.basisInstrument);
    for (qsizetype i = 0; pack && i < pack->rules.size(); ++i) {
        const law::Rule &rule = pack->rules.at(i);
        if (!rule.modelled && rule.from <= on && (!rule.until.isValid() || on < rule.until))
            left.push_back(&rule);
    }
    return left;
}

} // namespace zm::cases

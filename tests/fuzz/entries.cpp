#include "entries.h"

#include <cstdlib>

namespace zm::test {

namespace {

constexpr FuzzTarget kTargets[] = {
    {"register", readRegister},     {"act", readAct},           {"scenario", readScenario},   {"rulepack", readRulePack},
    {"questions", readQuestions},   {"calendar", readCalendar}, {"intake", readIntake},       {"sheet", readSheetParts},
    {"identifier", readIdentifiers}, {"casenumber", readCaseNumber}, {"receipt", readReceipt}, {"template", readTemplate},
    {"filter", readFilter},         {"typedday", readTypedDays}, {"wire", readWire},          {"proof", readProof},
    {"gateway", readGateway},       {"units", readUnits},       {"snapshot", readUnitSnapshot}, {"records", readRecords},
};

} // namespace

std::span<const FuzzTarget> fuzzTargets() { return kTargets; }

void orElseStop(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace zm::test

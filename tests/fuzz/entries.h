#pragma once

#include <QByteArray>

#include <span>

namespace zm::test {

/// One reader of bytes that come from outside. run() reads them to their end or to the first error and aborts where what
/// was read breaks a promise; that it does not crash, hang or overrun is for the sanitizers to see.
struct FuzzTarget {
    const char *name;          ///< its folder under tests/data/fuzz
    void (*run)(const QByteArray &bytes);
};

/// All of them, in the order of tests/fuzz/run.
std::span<const FuzzTarget> fuzzTargets();

/// Ends the program where a reader's promise does not hold.
void orElseStop(bool holds);

// By file of tests/fuzz.
void readRegister(const QByteArray &bytes);
void readAct(const QByteArray &bytes);
void readScenario(const QByteArray &bytes);
void readRulePack(const QByteArray &bytes);
void readQuestions(const QByteArray &bytes);
void readCalendar(const QByteArray &bytes);
void readIntake(const QByteArray &bytes);
void readSheetParts(const QByteArray &bytes);
void readIdentifiers(const QByteArray &bytes);
void readCaseNumber(const QByteArray &bytes);
void readReceipt(const QByteArray &bytes);
void readTemplate(const QByteArray &bytes);
void readFilter(const QByteArray &bytes);
void readTypedDays(const QByteArray &bytes);
void readWire(const QByteArray &bytes);
void readProof(const QByteArray &bytes);
void readGateway(const QByteArray &bytes);
void readUnits(const QByteArray &bytes);
void readUnitSnapshot(const QByteArray &bytes);
void readRecords(const QByteArray &bytes);

} // namespace zm::test

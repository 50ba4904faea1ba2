#pragma once

#include "law/lawbook.h"

namespace zm::law {

/// A pack as read, with every fault of it: empty when it may load.
struct ReadPack {
    Pack pack;
    QStringList faults; ///< "spc2017: JD-86: no citation", in file order
};

/// Reads and checks one file of resources/rules. Says nothing of questions: those are the register's.
ReadPack readPack(const QByteArray &bytes);

/// The register: what is asked, and what the sources answer differently.
struct ReadRegister {
    QList<Question> questions;
    QList<Conflict> conflicts;
    QStringList faults;
};
ReadRegister readRegister(const QByteArray &questions, const QByteArray &conflicts);

/// The faults of \a pack under \a questions: what it answers and nobody asks, and two answers to one question.
QStringList questionFaults(const Pack &pack, const QList<Question> &questions);

/// Whether two spans of time share a day; until is exclusive, an invalid end is open.
bool overlap(const Rule &a, const Rule &b);

} // namespace zm::law

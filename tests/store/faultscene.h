#pragma once

#include "storefixture.h"

#include <functional>

namespace zm::test {

/// One transaction under test, in a folder of its own that holds an office and whatever the transaction needs beside it.
struct FaultScene {
    QString folder; ///< holds `office/`
    cases::SharedJurisdiction law;
    FixedClock clock{QDate(2025, 4, 2)};

    QString office() const { return folder + QStringLiteral("/office"); }
    store::Office open() const { return must(store::Office::open(office())); }
};

/// What is done under a fault, and how it is told afterwards whether it is there.
struct FaultKind {
    QString name;
    QString officer;                                                  ///< who does it
    std::function<void(const FaultScene &, const OfficeTemplate &)> prepare; ///< on a sound disk
    std::function<Result<>(const FaultScene &, const QByteArray &password, const store::SharedSession &)> act;
    std::function<bool(const FaultScene &)> isThere;                  ///< fails the test where it is half there
};

/// Makes the closed office of the scene what a program of schema step 12 left.
void takeBackOneVersion(const FaultScene &scene);

/// Every kind of transaction an office has.
const std::vector<FaultKind> &faultKinds();
inline constexpr char kFaultPassword[] = "long password";

} // namespace zm::test

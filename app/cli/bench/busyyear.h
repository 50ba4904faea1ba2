#pragma once

#include "cases/acts.h"
#include "reports/collect.h"

namespace zm::cli::bench {

/// Where a planted failure has to be found, and nowhere else.
struct Planted {
    reports::Line line;
    reports::Standing standing;
    bool operator==(const Planted &) const = default;
};

/// A made-up case of the busy year.
struct Story {
    QString kind;   ///< "good", or what was planted
    QString number;
    std::vector<cases::Act> acts; ///< signed by their actor's id; party acts by the clerk
    std::vector<Planted> planted;
    bool hasAttachments = false;
    std::vector<reports::TracedLook> looks;
    std::vector<reports::TracedRefusal> refusals;
    std::vector<reports::TracedFinding> findings;
    std::vector<reports::TracedSending> sendings;
};

/// The year the stories are told in, and the day it is looked at.
inline constexpr int kBusyYear = 2025;
reports::Period busyYear();
QDate busyYearSeenOn();

/// What can be planted, in order.
QStringList plantable();

/// Story \a index of the year, the same for the same seed. \param plant  one of plantable(); empty: a case in which
/// nothing is wrong.
Story story(int index, quint32 seed, const QString &plant = {});

/// Who signed act \a act: officers sign what they do, and take in what others file.
QString signerOf(const cases::Act &act);

} // namespace zm::cli::bench

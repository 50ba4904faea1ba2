#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace zm::items {

/// One step of the tour, and by what really happening it is done.
struct TourStep {
    enum class By : quint8 {
        Officer, ///< the officer `what` has signed in
        Shown,   ///< the part of the window named `what` came into sight
        Act,     ///< an act of the kind `what` was recorded
    };
    QString id;
    By by = By::Shown;
    QString what;
    QString titleZh, titleEn, textZh, textEn;
    bool operator==(const TourStep &) const = default;
};

/// \param json  resources/help/tour.json. Errors: Invalid naming the step.
Result<std::vector<TourStep>> readTour(const QByteArray &json);

} // namespace zm::items

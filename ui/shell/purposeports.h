#pragma once

#include <QString>

#include <vector>

namespace zm::ui {

/// What one may look at something personal for, as the office's list has it.
struct PurposeCard {
    QString id, zh, en;
    bool saysWhich = false; ///< needs words of its own
};

/// What an officer looks for, in this instance.
struct PurposeGiven {
    QString id;
    QString note; ///< the officer's own words; may be empty
};

using PurposeCards = std::vector<PurposeCard>;

} // namespace zm::ui

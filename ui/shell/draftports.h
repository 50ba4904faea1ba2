#pragma once

#include "base/result.h"
#include "cases/acts.h"

#include <QDateTime>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace zm::ui {

/// An act begun in a form and not recorded.
struct DraftCard {
    QString id;            ///< empty: not kept yet
    QString officer, name; ///< whose it is
    QString caseId;        ///< empty: a case still to be opened
    cases::ActKind act = cases::ActKind::Note;
    QJsonObject fields;    ///< in file words, as the form had them
    int actsSeen = 0;      ///< how many acts the case had
    bool ready = false;    ///< in the tray, for whoever may sign it
    QDateTime changedAt;   ///< UTC
};

/// Drafts belong to the officer who is signed in; what lies ready in the tray is everybody's. Empty functions: this
/// program keeps none.
struct DraftPorts {
    /// The latest first.
    std::function<Result<std::vector<DraftCard>>()> list;
    /// Writes it down. \return its id.
    std::function<Result<QString>(const DraftCard &)> keep;
    std::function<Result<>(const QString &id)> discard;
};

} // namespace zm::ui

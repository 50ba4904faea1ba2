#pragma once

#include "cases/acts.h"

#include <QFrame>

class QLabel;

namespace zm::ui {

/// The dates of a filing or a service, as the form has them.
struct RecordingDates {
    cases::ActKind act = cases::ActKind::Note;
    QDate on, posted, received; ///< invalid: not given
    QDate recorded;             ///< today
    bool hasProof = false;      ///< of service
    QString postmarkRule;       ///< the article by which a postmark counts; may be empty
};

/// Stands over the verdict while a filing, a service or a decision is recorded after its day: the dates that matter, side by side,
/// and the proof that is still missing. Recording late is always possible.
class LateRecording final : public QFrame {
    Q_OBJECT
public:
    explicit LateRecording(QWidget *parent = nullptr);
    /// Hides itself where nothing is late.
    void showDates(const RecordingDates &dates);

private:
    QLabel *m_dates, *m_asks;
};

} // namespace zm::ui

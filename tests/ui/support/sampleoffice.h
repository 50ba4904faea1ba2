#pragma once

#include "ui/shell/filterports.h"
#include "ui/shell/attachmentports.h"
#include "ui/shell/lockports.h"
#include "ui/shell/ports.h"
#include "ui/shell/lawports.h"
#include "ui/shell/simulationports.h"
#include "ui/shell/settingsports.h"
#include "ui/shell/reportports.h"
#include "ui/shell/revealports.h"
#include "ui/shell/reviewports.h"
#include "ui/shell/sealedports.h"
#include "ui/shell/syncports.h"

namespace zm::tests {

/// An office in memory: the real engine and rules, no store. Fills the ports of the windows.
class SampleOffice final {
public:
    /// Aborts the test program where the rules do not load.
    SampleOffice();
    SampleOffice(const SampleOffice &) = delete;

    ui::Ports ports;
    QDate today{2025, 3, 24};
    std::vector<ui::RecordedAct> acts; ///< of the one case
    std::vector<filter::SavedFilter> filters; ///< the officer's saved ones
    QHash<QString, QVariant> remembered; ///< by the machine
    std::vector<ui::OfficeChoice> choices; ///< of the office; adopting says whose they are
    QByteArray adopted; ///< the last content adopted
    QString tourIn; ///< where the tour was started
    std::vector<ui::AttachmentCard> evidence; ///< of the one case; one file lies there
    QStringList looks; ///< what was revealed, opened or saved, each with its purpose
    bool mayReveal = true, revealed = false; ///< of the number
    ui::LockPorts lock; ///< the password is the same "right"; nobody waits
    std::vector<ui::SyncTaskCard> syncTasks;
    QStringList closedTasks;           ///< "case|theirs|reason"
    std::vector<ui::DraftCard> drafts; ///< of everybody; the ports show an officer their own and the tray
    std::vector<ui::LawProposal> proposals; ///< changes of the law
    QStringList snapshots; ///< what units' lists were taken in: unit, file, day
    ui::RestingEntries resting; ///< standing entries by the pack they rest on
    ui::SealedContents sealed; ///< the register of interference and tips
    ui::ReviewContents reviews; ///< second review and looks
    QString signedIn = QStringLiteral("a"); ///< whose drafts they are

    bool refuseReports = false; ///< counting answers Invalid
    ui::ReportAsked lastReport; ///< what was counted last

    /// Records without judging: what happened, happened.
    void record(QDate on, cases::Role role, const QString &who, const cases::ActBody &body);
    /// Opened, warned, served, proposed.
    void tellUntilProposed();
    /// As before, then decided, served, published and pushed to two units; today is the day after.
    void tellUntilListed();
    /// As before, then an objection taken in by the clerk, which waits for the reviewer.
    void tellUntilObjected();

    cases::Context context() const;
    cases::CaseState state() const;
    ui::CaseFile file() const;
    static ui::OfficerCard clerk() { return {"a", "示范书记员", {cases::Role::Clerk}}; }
    static ui::OfficerCard president() { return {"p", "示范院长", {cases::Role::President}}; }

private:
    void fillDrafts();
    void fillReports();
    void fillBoards();
    ui::SealedPorts sealedRegister();
    ui::ReviewPorts secondReview();
    void fillFind();
    void fillSettings();
    void fillEvidence();
    void fillReveals();
    void fillLock();
    /// One case in which another office acted as well.
    void fillSync();
    /// Two namesakes in the national register.
    void fillRegister();
    cases::SharedJurisdiction m_jurisdiction;
};

} // namespace zm::tests

#pragma once

#include "ui/shell/attachmentports.h"
#include "ui/shell/lockports.h"
#include "ui/shell/ports.h"
#include "ui/shell/revealports.h"

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
    std::vector<ui::AttachmentCard> evidence; ///< of the one case; one file lies there
    QStringList looks; ///< what was revealed, opened or saved, each with its purpose
    bool mayReveal = true, revealed = false; ///< of the number
    ui::LockPorts lock; ///< the password is the same "right"; nobody waits
    std::vector<ui::DraftCard> drafts; ///< of everybody; the ports show an officer their own and the tray
    QString signedIn = QStringLiteral("a"); ///< whose drafts they are

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
    void fillEvidence();
    void fillReveals();
    void fillLock();
    cases::SharedJurisdiction m_jurisdiction;
};

} // namespace zm::tests

#pragma once

#include "app/desktop/documentsrun.h"
#include "app/desktop/officefind.h"
#include "app/desktop/officesync.h"
#include "items/actrules.h"
#include "store/bandtally.h"
#include "store/desk.h"
#include "ui/shell/ports.h"
#include "ui/shell/purposeports.h"
#include "ui/theme/theme.h"

class QSettings;

namespace zm::desktop {

/// An office as the windows see it: fills their ports from the office's desk and the papers of its cases.
///
/// Belongs to the thread of the window.
class OfficeWindow final {
public:
    /// \param clock must outlive this. Everything else is taken over.
    OfficeWindow(store::Office office, cases::SharedJurisdiction jurisdiction, Stationery stationery,
                 const Clock &clock);
    OfficeWindow(const OfficeWindow &) = delete;
    OfficeWindow &operator=(const OfficeWindow &) = delete;

    using SignedIn = std::function<void(Result<ui::OfficerCard>)>;
    /// The port signIn without standing still: the password is stretched in a thread, \a done called in this one.
    void signInLater(const QString &id, const QByteArray &password, const SignedIn &done);
    /// As after \a session was signed in to: from here on it is the officer's desk.
    ui::OfficerCard enter(store::SharedSession session);
    const ui::Ports &ports() const { return m_ports; }
    store::Desk &desk() { return *m_desk; }
    /// What this machine remembers, and what holds before anybody chose. Before a window is made of the ports.
    void remember(QSettings &settings, const ui::Look &standardLook, const QString &standardLanguage);
    const store::Office &office() const { return m_office; }
    const Clock &clock() const { return m_clock; }

private:
    void fillAccount();
    void fillCases();
    void fillFind();
    void fillFilters();
    void fillPapers();
    void fillForms();
    void fillSettings();
    void fillDrafts();
    void fillAttachments();
    void fillReveals();
    /// Masks the numbers in what a window gets to read, unless a look at them was written down.
    void hideNumbers(ui::CaseFile &file) const;
    /// The same for a paper that is only shown.
    Result<documents::Paper> hideNumbers(documents::Paper paper, const QString &caseId, const std::vector<cases::Act> &acts) const;
    /// As of the import: of the officer who is signed in now.
    void fillBoards();
    void fillSimulation();
    void fillIdentity();
    /// As of the import: of the officer who is signed in now.
    void fillBatch();
    /// The import of the officer who is signed in now; the worker never looks at this object.
    void fillImport();
    Result<ui::OfficerCard> signIn(const QString &id, const QByteArray &password);
    Result<ui::WorkPage> workList(std::optional<items::Band> band, const QString &caseNumber, int pages);
    Result<ui::WorkPage> workListOn(std::optional<items::Band> band, const items::WorkRow &last);
    Result<ui::WorkPage> readPage(const store::WorkQuery &query);
    items::WorkRow rowOf(const store::WorkRow &row) const;
    Result<ui::CaseFile> openCase(const QString &id);
    ui::CaseFile shown(store::CaseFile file) const;
    Result<ui::Foresight> judge(const QString &caseId, const cases::Act &act);
    Result<ui::Answer> submit(const QString &caseId, const cases::Act &act, int actsSeen);

    store::Office m_office;
    cases::SharedJurisdiction m_jurisdiction;
    Stationery m_stationery;
    const Clock &m_clock;
    std::unique_ptr<store::Desk> m_desk;
    store::BandTally m_tally; ///< stays when the officer changes: counts name nobody
    OfficeFinder m_finder;
    QHash<QString, QString> m_officerNames; ///< by id
    items::ActRules m_restsOn;
    QObject m_signingIn; ///< what waits for a password to be stretched ends with it
    QString m_revealed; ///< the case whose numbers are shown whole
    ui::Ports m_ports;
    OfficeSync m_sync; ///< after everything that its rounds use
};

/// What one may look at something personal for.
ui::PurposeCards offeredPurposes();

} // namespace zm::desktop

#pragma once

#include "base/result.h"
#include "cases/codec.h"
#include "cases/engine.h"
#include "cases/jurisdiction.h"
#include "cases/units.h"
#include "items/actrules.h"
#include "items/workrow.h"
#include "ui/shell/batchports.h"
#include "ui/shell/findports.h"
#include "ui/shell/formports.h"

#include <QDateTime>
#include <QImage>

#include <functional>
#include <memory>
#include <variant>

// What the windows ask for, as functions. The program fills them from an office; tests fill them with lambdas.

class QPrinter;

namespace zm::ui {

/// An account of the office; after signing in, the person who acts.
struct OfficerCard {
    QString id, name;
    std::vector<cases::Role> roles;
};

/// The office whose window this is.
struct OfficeCard {
    QString code, name;
    bool demo = false; ///< said on every screen
};

/// How far an act has come (N11): what lets go takes effect at once and waits for nobody, what lists waits.
enum class Reach : quint8 {
    NoPlatform, ///< the office belongs to none: there is nothing to wait for
    AtOnce,     ///< in effect here; the platform has not said anything yet
    Waits,      ///< recorded here; not to be relied on before the platform has confirmed it
    Confirmed,  ///< taken in by the platform
    NotTaken,   ///< refused by the platform: a person has to deal with it
    Elsewhere,  ///< another office's act, taken in from the platform
};

/// One act of a case as read back.
struct RecordedAct {
    int n = 0;
    cases::Act act;
    QDateTime recordedAt; ///< UTC
    QString officer;
    Reach reach = Reach::NoPlatform;
    QDate confirmedOn = {}; ///< of a confirmed one
};

/// One case, whole, on a day.
struct CaseFile {
    QString id, number;
    QDate today;
    bool withheld = false;
    cases::CaseState state;
    std::vector<RecordedAct> acts;
    cases::CaseView view;
    std::vector<cases::BarredAct> barred;
    cases::UnitBook units; ///< what units and channels are called
    QString holder;        ///< name of the officer who works on it; empty: nobody does
};

/// What judging an act would answer: a refusal, or what follows from it.
struct Foresight {
    std::optional<cases::Refusal> refusal;
    cases::Stage stage = cases::Stage::None; ///< after the act
    std::vector<cases::CaseClock> starts;    ///< the clocks it starts
    std::vector<cases::CaseClock> ends;      ///< the clocks it meets
};

/// What became of a submitted act.
using Answer = std::variant<int, cases::Refusal>; ///< the act's number, or the law's no

/// A paper a case has, or an act would make.
struct PaperCard {
    int n = -1;         ///< the act that made it; -1: a paper of the case as a whole
    QString kind;       ///< file word of the paper
    QString about;      ///< the unit or clock it is about, where an act makes several
    QString titleZh;    ///< as printed
    QString titleEn;
    QDate on;
    bool issued = true; ///< false: a preview until it is saved or printed the first time
    bool working = false; ///< a label or a form to fill in by hand: it is never issued and has no place in the bound file
};

struct WorkPage {
    std::vector<items::WorkRow> rows; ///< by band, then by date
    items::BandCounts counts{};
    bool more = false;
};

/// \param band nullopt: every band but Closed. \param pages how many pages from the start.
using ReadWorkList = std::function<Result<WorkPage>(std::optional<items::Band> band, const QString &caseNumber, int pages)>;

struct SignInPorts {
    std::function<Result<std::vector<OfficerCard>>()> officers;
    std::function<Result<OfficerCard>(const QString &id, const QByteArray &password)> signIn;
    std::function<void()> signOut;
    QString demoPassword; ///< shown as help in a demonstration; empty otherwise
};

struct CasePorts {
    std::function<Result<CaseFile>(const QString &id)> open;
    /// \param caseId empty for open_case.
    std::function<Result<Foresight>(const QString &caseId, const cases::Act &act)> judge;
    /// \param actsSeen how many acts the officer saw.
    std::function<Result<Answer>(const QString &caseId, const cases::Act &act, int actsSeen)> submit;
    /// The rules an act rests on in a case opened as \a head, as cited on \a day.
    std::function<items::Cited(const cases::OpenCase &head, cases::ActKind act, QDate day)> citation;
    std::function<law::Reckoning(const cases::CaseClock &clock, const cases::ClockEnd &end)> sheet;
    /// The case as it would stand after \a act, which was judged lawful. Done on a copy: nothing is written.
    std::function<Result<CaseFile>(const QString &caseId, const cases::Act &act)> tryOut;
    FormPorts forms;
};

/// Asked before each page of a print, from 0 of \a of; false: the rest is left out.
using PrintGoesOn = std::function<bool(int page, int of)>;

struct PaperPorts {
    /// Papers of a case, in the order of the acts that made them.
    std::function<Result<std::vector<PaperCard>>(const QString &caseId)> papers;
    /// The paper \a act would make, as a picture \a width device pixels wide; a null image where it makes none.
    std::function<Result<QImage>(const QString &caseId, const cases::Act &act, int width)> draft;
    /// Pages of a paper as pictures.
    std::function<Result<std::vector<QImage>>(const QString &caseId, const PaperCard &paper, int width)> pages;
    std::function<Result<>(const QString &caseId, const PaperCard &paper, const QString &path)> save;
    std::function<Result<>(const QString &caseId, const cases::CaseClock &clock, const QString &path)> saveSheet;
    /// Makes \a printer ready: the one that is offered first, whole A4 sheets.
    std::function<void(QPrinter &printer)> preparePrinter;
    /// Prints papers one after the other; those not issued yet are issued by it. \param bound  with contents in front and
    /// numbered through.
    std::function<Result<>(const QString &caseId, const std::vector<PaperCard> &papers, bool bound, QPrinter &printer,
                           const PrintGoesOn &goesOn)>
        print;
};

/// What came of importing one row.
struct ImportedRow {
    int line = 0;
    QString caseNumber, name;
    bool done = false;
    QString messageZh, message;
};

/// Told rows done and total; answers whether to go on.
using ImportProgress = std::function<bool(qint64 done, qint64 total)>;
/// Runs in a worker thread. Empty: this program imports elsewhere.
using ImportCases = std::function<Result<std::vector<ImportedRow>>(const QString &path, QDate today,
                                                                     const ImportProgress &progress)>;

// Topics with pages of their own. They are held by pointer so that a page's header changes nothing but that page.
struct AttachmentPorts; // ui/shell/attachmentports.h, and so on
struct BoardPorts;
struct FilterPorts;
struct IdentityPorts;
struct RegisterPorts;
struct ReportPorts;
struct RevealPorts;
struct SettingsPorts;
struct LawPorts;
struct SimulationPorts;
struct SyncPorts;

struct Ports {
    OfficeCard office;
    cases::SharedJurisdiction jurisdiction;
    std::function<QDate()> today;
    SignInPorts account;
    ReadWorkList workList;
    /// The rows after \a last of the same list, alone and without counts. Empty: workList() reads all of them again.
    std::function<Result<WorkPage>(std::optional<items::Band> band, const items::WorkRow &last)> workListOn;
    FindPorts find;
    CasePorts cases;
    PaperPorts papers;
    ImportCases import;
    RunBatch batch; ///< empty: no batches here
    // Null: this program has none of it.
    std::shared_ptr<const AttachmentPorts> attachments;
    std::shared_ptr<const BoardPorts> boards;
    std::shared_ptr<const FilterPorts> filters; ///< the officer's saved ones
    std::shared_ptr<const IdentityPorts> identity;
    std::shared_ptr<const LawPorts> law;
    std::shared_ptr<const RegisterPorts> registry; ///< the national register
    std::shared_ptr<const ReportPorts> reports;
    std::shared_ptr<const RevealPorts> reveals;
    std::shared_ptr<const SettingsPorts> settings;
    std::shared_ptr<const SimulationPorts> simulation;
    std::shared_ptr<const SyncPorts> sync;
};

} // namespace zm::ui

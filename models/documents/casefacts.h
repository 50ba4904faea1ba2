#pragma once

#include "documents/compose.h"

namespace zm::documents {

/// Turns a case into the fields, flags and lists of templates, in one language, as the case stood right after one act.
class CaseFacts {
public:
    /// \param facts  outlives this. \param n  a valid index into facts.acts.
    /// \param on     the day the case is looked at; invalid: the act's own.
    CaseFacts(const PaperFacts &facts, int n, Language language, QDate on = {});

    /// Everything a paper of \a ref may name.
    MergeFacts mergeFacts(const PaperRef &ref) const;

    const cases::CaseState &state() const { return m_state; }
    QDate on() const { return m_context.askOn; }
    const cases::CaseView &view() const { return m_view; }
    cases::Stage stage() const { return m_view.stage; }
    /// Whether there is something to answer for: an error found, or a duty of the office done late or not at all.
    bool hasLead() const;

private:
    const PaperFacts &m_facts;
    const Words &m_words;
    Language m_language;
    int m_n;
    cases::CaseState m_state; ///< after act n
    cases::Context m_context; ///< on its date
    cases::CaseView m_view;

    const cases::Round &round() const { return m_state.round(); }
    QString dated(const cases::Deed &deed) const;
    QString dated(QDate day) const { return m_words.date(day); }
    QString named(const QString &unit) const { return m_facts.units.name(unit, m_language == Language::Zh); }
    /// Names in a row, for units and for channels.
    QString named(const QStringList &units) const { return m_words.joined(m_facts.units.names(units, m_language == Language::Zh)); }
    template <typename Body> const Body *bodyOf(const cases::Deed &deed) const;
    const cases::CaseClock *clock(QStringView id) const;
    /// The office one level higher that is competent on the paper's own day.
    QString superior() const;
    QString reconsiderer() const;
    QDate earliestRestoration() const;
    QString listName(cases::Program program, const law::Rule *basis) const;

    void addCase(MergeFacts &out) const;
    void addSubject(MergeFacts &out, identity::MaskPolicy policy) const;
    void addOfficer(MergeFacts &out) const;
    void addDecision(MergeFacts &out) const;
    void addGrounds(MergeFacts &out) const;
    void addTerm(MergeFacts &out) const;
    void addService(MergeFacts &out) const;
    void addRemedies(MergeFacts &out) const;
    void addRemoval(MergeFacts &out) const;
    void addError(MergeFacts &out) const;
    void addRecipient(MergeFacts &out, const QString &unit) const;
    void addResolvers(MergeFacts &out) const;

    // casestanding.cpp
    void addEndings(MergeFacts &out) const;
    void addApproval(MergeFacts &out) const;
    void addStatements(MergeFacts &out) const;
    void addClosing(MergeFacts &out) const;
    void addLead(MergeFacts &out) const;
    void addLabels(MergeFacts &out) const;
    void addDepartment(MergeFacts &out) const;
    void addRestoration(MergeFacts &out) const;
    MergeFields closingRow(const cases::RecipientRow &row) const;
    std::vector<const cases::CaseClock *> lateDuties() const;
};

/// The fields of the deadline sheet of \a clock (N1). \a out has the fields of its case already.
void addSheet(MergeFacts &out, const cases::CaseClock &clock, const PaperFacts &facts, Language language);

/// The fields of a receipt (N10) of act \a n: what it did in plain words, the time limits it started. Left empty where
/// the act touches nobody.
/// \param view  of the case on the act's date.
void addReceipt(MergeFacts &out, int n, const cases::CaseView &view, const PaperFacts &facts, Language language);

} // namespace zm::documents

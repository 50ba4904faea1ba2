#pragma once

#include "law/measures.h"
#include "law/timelimit.h"

#include <QHash>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <span>

namespace zm::law {

/// The order in which readings are named: what interprets a statute before policy, policy before the statute's general
/// part, the house's own rules last.
enum class PackKind : quint8 { Interpretation, Opinion, Statute, House };

/// One rule of one instrument in one span of time. Code knows its id and what it asks, never its numbers.
struct Rule {
    QString id;        ///< "JD-86"; several packs may carry the same id, each with its own article
    QString pack;      ///< "spc2017"
    QString question;  ///< what it answers, "objection.review"; empty where it only permits or forbids
    std::optional<Span> span;  ///< the length it gives, where it gives one
    int min = 0, max = 0;      ///< the range it allows ("1 to 3 months"), or a count in both; 0 where it gives none
    DayUnit unit = DayUnit::Calendar; ///< of span, min and max
    bool noLimit = false;      ///< it answers, and the answer is that there is no limit (JD-83)
    QStringList values;        ///< a list the rule closes: grounds, roles, codes; as the pack writes it
    QString citation;  ///< as printed on papers of its time: "SPC-17 Art. 12"
    QString citationZh;///< the same in Chinese: "法释〔2013〕17号（2017年修正）第十二条"
    QDate from, until; ///< in force from, until (exclusive; invalid when open)
    Grade grade = Grade::K;
    QString zh, en;    ///< what it says, one plain sentence each
    bool modelled = false; ///< the program enforces it; otherwise it is left to people
};

/// Whom an instrument binds. One that names nobody binds both.
enum class Authority : quint8 { Courts, Departments };

/// One instrument.
struct Pack {
    QString id;         ///< "spc2017"
    QString instrument; ///< its number in the register of instruments, "I-03"
    QString shortName;  ///< "SPC-17"
    QString titleZh, titleEn, number; ///< number: "法释〔2013〕17号"
    QDate from, until;  ///< until exclusive; invalid when in force
    Grade grade = Grade::K;
    PackKind kind = PackKind::House;
    bool grantsEntry = false; ///< a court may enter somebody on the list by it
    bool always = false; ///< counting and service rules: apply whatever packs are chosen
    std::optional<Authority> authority; ///< nullopt: binds courts and departments alike
    QString sector;      ///< "market-regulation": binds the departments of that sector only, and goes before general rules there
    QList<Rule> rules;
};

/// Which packs apply: those a scenario chose (none: every pack valid on the day), of those that bind the authority.
struct PackChoice {
    PackChoice() = default;
    PackChoice(QStringList chosen) : ids(std::move(chosen)) {}
    PackChoice(std::initializer_list<QString> chosen) : ids(chosen) {}

    QStringList ids;
    Authority authority = Authority::Courts;
    QString sector; ///< of the department; empty: none of its own
    bool operator==(const PackChoice &) const = default;
};

/// A question and how the readings of several instruments are settled.
struct Question {
    QString id;             ///< "objection.review"
    Roll roll = Roll::ToNextWorkingDay;
    QString rollRule;       ///< "TM-02" or "TM-13"
    bool bindsAuthority = true; ///< false: it is a person's time to act
    QString targetRule, limitRule; ///< rule ids preferred for the target and the limit where several answer
    QString conflict;       ///< "C2", empty where none
    QString zh, en;         ///< name of the clock
    bool clock = false;     ///< a time limit of a case; false: a list or a condition that the engine asks for
};

/// C1 to C17, V1 to V5: a question that sources answer differently, and what the program does.
struct Conflict {
    QString id;
    QString questionZh, questionEn;
    struct Reading { QString source, answerZh, answerEn; };
    QList<Reading> readings;
    QString target, limit;   ///< rule ids or words; which reading is target, which limit
    QString handlingZh, handlingEn, whyZh, whyEn;
};

/// The answer to a question on a day. Where one instrument answers, both are that one.
struct Answer {
    const Rule *target = nullptr; ///< the stricter for the authority; null where nothing in force answers
    const Rule *limit = nullptr;  ///< the later; may be a rule with noLimit
    const Question *question = nullptr;
};

/// Every pack that was loaded, and the register that settles their differences. Immutable; share by pointer.
class LawBook {
public:
    /// \param packs      the bytes of resources/rules/<instrument>.json.
    /// \param questions  the bytes of resources/rules/register/questions.json.
    /// \param conflicts  the bytes of resources/rules/register/conflicts.json.
    /// \param measures   the bytes of resources/measures.json; without them the catalogue is empty.
    /// Errors: Invalid naming pack, rule and field; a rule with no citation or with an unknown field, two versions
    /// of one rule in force on one day, or a question nobody registered do not load. Every fault has a line of its own.
    static Result<LawBook> load(const QList<QByteArray> &packs, const QByteArray &questions,
                                const QByteArray &conflicts, const QByteArray &measures = {});

    /// In pack order: by kind, then by number in the register of instruments.
    const QList<Pack> &packs() const { return m_packs; }
    const QList<Question> &questions() const { return m_questions; }
    const QList<Conflict> &conflicts() const { return m_conflicts; }
    const Question *question(QStringView id) const;
    /// The pack of that id; null where none is loaded.
    const Pack *pack(QStringView id) const;
    const MeasureCatalogue &measures() const { return m_measures; }

    /// The rule in force on \a day under \a choice; null where none. Where several packs carry the id, the first in
    /// pack order (interpretations before opinions).
    const Rule *rule(QStringView id, QDate day, const PackChoice &choice = {}) const;
    /// Every version of \a id in force on \a day, in pack order.
    std::vector<const Rule *> readings(QStringView id, QDate day, const PackChoice &choice = {}) const;

    /// The citations of every version in force, joined by "; ", in English short form or Chinese.
    /// Where none is in force, those of the latest version that ever was, so that a refusal always cites.
    QString citation(QStringView id, QDate day, const PackChoice &choice = {}) const;
    QString citationZh(QStringView id, QDate day, const PackChoice &choice = {}) const;
    /// How sure we are of what citation() cites: the least certain of it. K where nothing is known of \a id.
    Grade grade(QStringView id, QDate day, const PackChoice &choice = {}) const;

    /// Every rule in force on \a day that answers \a question, settled by the register. \a variant narrows rules whose
    /// `values` name a variant (an exit event, a mode of service); rules without values answer every variant.
    Answer answer(QStringView question, QDate day, const PackChoice &choice = {}, QStringView variant = {}) const;

    /// Whether any pack by which somebody may be entered is in force (else nothing can be listed: BASIS).
    bool hasEntryBasis(QDate day, const PackChoice &choice = {}) const;

private:
    /// Where a rule stands. Indexes, not pointers: a book is copied and moved.
    struct Place {
        qsizetype pack = 0, rule = 0;
    };
    using Places = QHash<QString, std::vector<Place>>;

    void index();
    const Rule &at(Place place) const { return m_packs.at(place.pack).rules.at(place.rule); }
    bool applies(Place place, QDate day, const PackChoice &choice) const;
    std::vector<const Rule *> cited(QStringView id, QDate day, const PackChoice &choice) const;

    QList<Pack> m_packs;
    QList<Question> m_questions;
    QList<Conflict> m_conflicts;
    MeasureCatalogue m_measures;
    Places m_byId, m_byQuestion; ///< in pack order
};

} // namespace zm::law

#pragma once

#include "base/clock.h"
#include "store/audit.h"

#include <optional>

namespace zm::store {

/// What an office may have otherwise than the program ships it.
enum class Chosen : quint8 {
    Template, ///< of a paper; name: the paper, "entry_decision"
    Reasons,  ///< reasons at hand
    Superior, ///< the office one level higher, by day (identity/superiors.h)
    Contact,  ///< telephone or address people may turn to, printed on papers
    Account,  ///< bank account payments go to, printed on papers
    Units,    ///< the units that entries are pushed to, by name (cases/units.h)
    Numbers,  ///< the series papers are numbered in (cases/paperseries.h)
    Witnesses,///< who has to have seen a head of the platform's log (proof/quorum.h)
};
QString word(Chosen kind);

/// One decision to have something otherwise, or to go back to what ships.
struct Choice {
    int n = 0;          ///< its number in the office
    Chosen kind = Chosen::Template;
    QString name;       ///< empty where there is one of the kind
    QDateTime at;       ///< UTC
    QString officer;    ///< who decided and signed
    QByteArray content; ///< empty: back to what ships
    bool operator==(const Choice &) const = default;
};

/// Writes down that the office has \a content from now on; signed, chained to the choice before, durable before this
/// returns. \param content  empty: back to what ships.
/// Errors: Denied where the officer is no administrator; Io.
Result<> choose(const Office &office, const Session &session, const Clock &clock, Chosen kind, const QString &name,
               const QByteArray &content);

/// Every choice, the first first. Errors: Corrupt where a signature, a digest or the chain does not hold; Io.
Result<std::vector<Choice>> choices(const Office &office);

/// Verifies every choice, its place in the chain, and the chain's end; each fault is a finding. Errors: Io.
Result<> auditChoices(const Office &office, AuditReport &report);

/// The latest of each kind and name, without those that went back to what ships. Errors: as choices().
Result<std::vector<Choice>> chosen(const Office &office);
/// What holds of one kind and name; nullopt: what ships. Errors: as choices().
Result<std::optional<QByteArray>> chosen(const Office &office, Chosen kind, const QString &name = {});

} // namespace zm::store

#pragma once

#include "store/desk.h"

#include <QTemporaryDir>

#include <map>

namespace zm::test {

/// The value of a result; ends the test program with the error where there is none.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    return *std::move(result);
}
inline void must(const Result<> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
}

/// The jurisdiction that ships with the program, loaded once a process by the caller.
cases::SharedJurisdiction shippedLaw();

/// An office with the officers admin, a (clerk), b (clerk and reviewer) and p (president), their password
/// "long password". Made once a test program: passwords take their time.
class OfficeTemplate final {
public:
    explicit OfficeTemplate(crypto::Suite suite = crypto::Suite::Ed25519);
    QString file() const { return m_folder.path() + QStringLiteral("/office/office.sqlite"); }
    const store::SharedSession &session(const QString &officer) const { return m_sessions.at(officer); }

private:
    QTemporaryDir m_folder;
    std::map<QString, store::SharedSession> m_sessions;
};

/// A copy of the template's office, and a clock that stands on \a today. The template must outlive it.
class OfficeFixture final {
public:
    OfficeFixture(const OfficeTemplate &from, cases::SharedJurisdiction law, QDate today = QDate(2025, 4, 2));

    QString folder() const { return m_folder->path() + QStringLiteral("/office"); }
    store::Desk desk(const QString &officer);
    /// A desk without anybody signed in.
    store::Desk quietDesk() { return store::Desk(*office, law, clock); }
    store::SharedSession session(const QString &officer) const { return m_template->session(officer); }

    /// Submits and expects it recorded.
    store::Recorded record(const QString &officer, const QString &caseRef, const cases::Act &act);
    /// Opens \a number and brings it to a live, published entry pushed to bank-1: eight acts in March 2025.
    QString listedCase(const QString &number);
    enum class Purge : quint8 { Whole, AllButTheLastStep };
    /// Finds a listed case to be an error, remedies it and purges it: eleven acts on 1 and 2 April 2025.
    void purge(const QString &number, Purge upTo = Purge::Whole);

    cases::SharedJurisdiction law;
    FixedClock clock;
    std::unique_ptr<store::Office> office;

private:
    const OfficeTemplate *m_template;
    std::unique_ptr<QTemporaryDir> m_folder;
};

cases::Act opening(const QString &number, const QString &name = QStringLiteral("示范甲某"));
/// An act read from scenario form.
cases::Act act(const char *json);

const cases::Refusal *refusalIn(const store::Verdict &verdict);

} // namespace zm::test

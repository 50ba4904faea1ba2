#pragma once

#include "app/cli/signin.h"
#include "store/actlog.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace zm::cli::bench {

int fold(const Call &call);
int open(const Call &call);
int submit(const Call &call);
int start(const Call &call);
int scroll(const Call &call);
int platform(const Call &call);
int feed(const Call &call);
int bootstrap(const Call &call);

/// One measurement against its peer, both of this run.
struct Measure {
    QString name, unit;
    double figure = 0;
    QString peer;
    double peerFigure = 0;
    double wanted = 0;     ///< the limit of the ratio
    bool atLeast = true;   ///< otherwise at most
    double ratio() const { return peerFigure > 0 ? figure / peerFigure : 0; }
    bool holds() const { return atLeast ? ratio() >= wanted : ratio() <= wanted; }
};
void print(const Call &call, const Measure &measure);

/// Seconds that \a work takes.
template <typename Work>
double seconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// A made-up case told in acts, the same for the same seed and index.
/// \param closed  told to its end (thirteen acts); otherwise left open after one to nine.
std::vector<store::Submission> tale(int index, quint32 seed, QDate today, bool closed);

/// An office with a clerk and a president, whose passwords are kPassword: in a temporary folder that goes with it, or in
/// one that stays.
class BenchOffice final {
public:
    static constexpr const char *kPassword = "bench";

    /// \param path  where it is to stay; empty: a temporary folder.
    static Result<BenchOffice> make(crypto::Suite suite, const QString &path = {});
    /// One that was made before. Errors: those of Office::open() and signIn().
    static Result<BenchOffice> open(const QString &path);

    /// The same office once more, in a folder of its own. Errors: Io.
    Result<BenchOffice> copy(const QString &path = {});
    /// How many acts it has. Errors: Io.
    Result<qint64> acts() const;

    /// Tells \a open and \a closed cases, in transactions of a few thousand acts, through the desk.
    /// \return how many acts. Errors: Invalid for a refusal.
    Result<qint64> fill(int open, int closed, quint32 seed, int firstIndex = 0);

    /// Submits \a batch in one transaction and empties it. Errors: Invalid for a refusal.
    static Result<qint64> submitAll(store::Desk &desk, std::vector<store::Submission> &batch);

    std::unique_ptr<QTemporaryDir> folder; ///< null for one that stays
    cases::SharedJurisdiction jurisdiction;
    FixedClock clock{QDate(2025, 4, 2)};
    std::unique_ptr<store::Office> office;
    store::SharedSession clerk, president;

private:
    static Result<BenchOffice> placed(QString &path);
};

} // namespace zm::cli::bench

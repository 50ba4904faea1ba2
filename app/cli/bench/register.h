#pragma once

#include "app/cli/bench/bench.h"
#include "identity/names.h"
#include "registry/mirror.h"

namespace zm::cli::bench {

int load(const Call &call);
int lookup(const Call &call);
int check(const Call &call);
int searching(const Call &call);
int delta(const Call &call);
int registerOpen(const Call &call);

/// A generated register in a folder that goes with it, or in the one of --keep, where a second run finds it.
class RegisterBench final {
public:
    static Result<RegisterBench> make(const Call &call);
    /// The office with the register loaded; loads it where it is not yet. Errors: as registry::importRegister().
    Result<registry::Mirror> loaded() const;
    Result<double> load(const QString &office, bool withSearch, const QString &from = {}) const; ///< seconds; from: csv otherwise
    Result<double> loadPeer(const QString &database) const;            ///< seconds
    Result<double> sqlite(const QString &database, const QByteArray &script) const;
    QString path(const QString &name) const;

    qint64 rows = 0;
    quint64 seed = 1;
    QString csv;
    std::shared_ptr<const identity::NameReader> names;

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

/// Writes a generated register where there is none yet. Errors: Io.
Result<> generate(const QString &path, qint64 rows, quint64 seed);

/// What a bench that answered so ends with.
int answered(const Call &call, const Result<bool> &holds);

/// The value below which \a part of the measured ones lie. \param values  seconds; sorted here.
double percentile(std::vector<double> &values, double part);

} // namespace zm::cli::bench

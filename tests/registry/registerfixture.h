#pragma once

#include "app/compose/compose.h"
#include "registry/import.h"
#include "registry/rowsource.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace zm::test {

/// An office folder with a register in it, and the CSV it came from.
class RegisterFixture {
public:
    explicit RegisterFixture(qint64 rows = 0, quint64 seed = 1)
    {
        auto generator = registry::Generator::make(*compose::generatorSources(), rows, seed);
        if (!generator || !folder.isValid())
            qFatal("no register can be made");
        header = generator->header();
        for (qint64 row = 0; row < rows; ++row) {
            QByteArray line;
            generator->append(line, row);
            lines.append(line);
        }
    }

    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("register.csv")) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QByteArray csv() const { return header + lines.join(); }

    Result<registry::ImportReport> import(const QByteArray &bytes, const registry::ImportOptions &options = {}) const
    {
        return registry::importRegister(folder.path(), write(bytes), names, now, options);
    }

    registry::MirrorState state() const
    {
        const auto mirror = registry::Mirror::open(folder.path());
        const auto state = mirror ? mirror->state() : Result<registry::MirrorState>(std::unexpected(mirror.error()));
        if (!state)
            qFatal("the mirror cannot be read: %s", qUtf8Printable(state.error().detail));
        return *state;
    }

    /// Whether \a text stands in any file of the folder but the CSV itself.
    bool isAnywhere(const QByteArray &text) const
    {
        for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (!name.endsWith(QStringLiteral(".csv")) && file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

    QTemporaryDir folder;
    QByteArray header;
    QByteArrayList lines;
    std::shared_ptr<const identity::NameReader> names = *compose::nameReader();
    QDateTime now{QDate(2026, 11, 2), QTime(1, 0), Qt::UTC};
};

/// A row told by what matters to a test.
inline QByteArray row(int id, const QByteArray &name, const char *number, const char *standing = "live", const char *statusOn = "2026-01-05",
                      const char *kind = "person")
{
    const QByteArray hex = QByteArray::number(id, 16).rightJustified(32, '0');
    return hex + ",court-defaulter," + kind + ',' + name + ",ric," + number + ",(2026)京0105执" + QByteArray::number(id)
        + "号,京0105,110105,1,给付,全部未履行,2026-01-05,," + standing + ',' + statusOn + ','
        + QCryptographicHash::hash(hex + name + standing + statusOn, QCryptographicHash::Sha256).toHex() + '\n';
}

} // namespace zm::test

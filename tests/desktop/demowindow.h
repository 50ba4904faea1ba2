#pragma once

#include "app/compose/compose.h"
#include "app/desktop/openoffice.h"
#include "app/desktop/officewindow.h"

#include "store/querylog.h"

#include <QDir>
#include <QTemporaryDir>

namespace zm::tests {

/// A demonstration office on a fixed day. Made once a test program: its passwords take their time.
struct DemoOffice {
    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 3, 16)};
    cases::SharedJurisdiction law;

    DemoOffice()
    {
        auto loaded = compose::jurisdiction();
        if (!loaded)
            qFatal("%s", qUtf8Printable(loaded.error().detail));
        law = *loaded;
        if (const auto made = desktop::openOffice(folder.filePath("office"), desktop::WhenMissing::MakeDemo, law, clock); !made)
            qFatal("%s", qUtf8Printable(made.error().detail));
    }
};

/// A copy of it, as the window sees it.
struct DemoWindow {
    QTemporaryDir folder;
    FixedClock clock;
    std::unique_ptr<desktop::OfficeWindow> office;

    explicit DemoWindow(const DemoOffice &from) : clock(from.clock)
    {
        for (const QString &part : {QString(), QString("attachments")}) {
            const QDir source(from.folder.filePath("office/" + part));
            QDir().mkpath(folder.filePath("office/" + part));
            for (const QString &name : source.entryList(QDir::Files))
                QFile::copy(source.filePath(name), folder.filePath("office/" + part + '/' + name));
        }
        auto paper = desktop::stationery();
        auto opened = store::Office::open(path());
        if (!opened || !paper)
            qFatal("the demonstration does not open");
        office = std::make_unique<desktop::OfficeWindow>(*std::move(opened), from.law, *std::move(paper), clock);
        if (!ports().account.officers())
            qFatal("it has no officers");
    }

    QString path() const { return folder.filePath("office"); }
    const ui::Ports &ports() const { return office->ports(); }
    void enter(const QString &officer)
    {
        if (!ports().account.signIn(officer, ports().account.demoPassword.toUtf8()))
            qFatal("nobody came in");
    }
    /// The worked case with this serial number.
    QString caseOf(int serial) const
    {
        const auto list = ports().workList({}, QString(), 1);
        for (const items::WorkRow &row : list->rows) {
            if (row.number.endsWith(QString("%1号").arg(serial)))
                return row.caseId;
        }
        return {};
    }
    /// What the query log says after \a from records: kind and what.
    QStringList looks(qsizetype from) const
    {
        const auto opened = store::Office::open(path());
        QStringList said;
        const auto log = store::queryLog(*opened, office->desk().session().get());
        for (qsizetype at = from; at < qsizetype(log->size()); ++at) {
            const store::LogEntry &entry = (*log)[std::size_t(at)];
            said.append(QStringList{store::logWord(entry.record.kind), entry.record.what.section(':', 0, 1).left(24),
                                    entry.record.officer, entry.record.purpose, entry.note}.join(' '));
        }
        return said;
    }
    qsizetype looksSoFar() const { return looks(0).size(); }
};

} // namespace zm::tests

#include "storefixture.h"
#include "store/casekeys.h"
#include "store/trial.h"

#include <QDir>
#include <QtTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

class TrialTest final : public QObject {
    Q_OBJECT

    /// Every file of the office with its bytes.
    static QMap<QString, QByteArray> bytesOf(const QString &folder)
    {
        QMap<QString, QByteArray> bytes;
        for (const QString &name : QDir(folder).entryList(QDir::Files)) {
            QFile file(folder + u'/' + name);
            if (!name.endsWith(u"-shm"_s) && file.open(QIODevice::ReadOnly)) // locks of readers, no content
                bytes.insert(name, file.readAll());
        }
        return bytes;
    }

private Q_SLOTS:
    void aTrialShowsTheCaseAfterAndWritesNothing()
    {
        const OfficeTemplate office;
        OfficeFixture fixture(office, shippedLaw());
        const QString id = fixture.listedCase(u"(2025)京0105执100号"_s);
        store::Desk desk = fixture.desk(u"a"_s);
        const auto before = must(desk.read(id));
        const auto bytes = bytesOf(fixture.folder());
        const auto filing = act(R"({"act":"file_objection","on":"2025-04-01","by":"clerk:a","received_on":"2025-04-01",
                                    "about":"should_not_be_listed","written":true})");

        const auto tried = must(store::tryOut(desk, id, filing));

        QVERIFY(tried.view.entry.disputed && !before.view.entry.disputed);
        QVERIFY(std::ranges::find(tried.view.clocks, u"objection.review"_s, &cases::CaseClock::id) !=
                tried.view.clocks.end());
        QCOMPARE(bytesOf(fixture.folder()), bytes);
        QCOMPARE(must(desk.read(id)).acts.size(), before.acts.size());
        QVERIFY(!must(desk.read(id)).view.entry.disputed);
    }
};

QTEST_GUILESS_MAIN(TrialTest)
#include "tst_trial.moc"

#include "cases/codec.h"
#include "tests/desktop/demowindow.h"
#include "ui/shell/revealports.h"

#include <QtTest>

using namespace zm;
using tests::DemoWindow;

namespace {

constexpr auto kNumber = "110105198203039001"; // of the worked case 903

/// Everything a window gets to read of a case.
QByteArray everythingRead(const DemoWindow &window, const QString &id)
{
    const auto file = window.ports().cases.open(id);
    QByteArray read = file->state.head.subject.id.value.toUtf8();
    for (const ui::RecordedAct &recorded : file->acts)
        read += QJsonDocument(cases::actToJson(recorded.act)).toJson();
    return read;
}

/// The first page of the first paper that names the number, as the window shows it.
QImage pageShown(const DemoWindow &window, const QString &id)
{
    const auto papers = window.ports().papers.papers(id);
    for (const ui::PaperCard &paper : *papers) {
        if (paper.kind == "risk_warning")
            return window.ports().papers.pages(id, paper, 600)->front();
    }
    return {};
}

} // namespace

class OfficeRevealsTest final : public QObject {
    Q_OBJECT

    tests::DemoOffice m_demo;

private Q_SLOTS:
    void aWindowReadsNoNumberUntilALookIsWrittenDown()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const auto before = window.looksSoFar();
        QVERIFY(!everythingRead(window, id).contains(kNumber));

        const auto begun = window.ports().reveals->begin(id, {"service", {}});

        QVERIFY(begun);
        QVERIFY(everythingRead(window, id).contains(kNumber));
        QCOMPARE(window.looks(before), QStringList{"reveal subject.id a service "});
        QVERIFY(!everythingRead(window, window.caseOf(902)).contains("110105198102029007")); // only of that case
    }

    void thePapersOnTheScreenAreMaskedUntilThen()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const QImage masked = pageShown(window, id);
        QVERIFY(!masked.isNull());

        QVERIFY(window.ports().reveals->begin(id, {"service", {}}));

        QVERIFY(pageShown(window, id) != masked);
        window.ports().reveals->end();
        QVERIFY(pageShown(window, id) == masked);
    }

    void withoutAPurposeNothingIsRevealed()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const auto before = window.looksSoFar();

        QVERIFY(!window.ports().reveals->begin(id, {"curiosity", {}}));

        QVERIFY(!everythingRead(window, id).contains(kNumber));
        QCOMPARE(window.looksSoFar(), before);
    }

    void itEndsWithTheSession()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        QVERIFY(window.ports().reveals->begin(id, {"service", {}}));

        window.ports().account.signOut();
        window.enter("p");

        QVERIFY(!everythingRead(window, id).contains(kNumber));
    }

    void aPaperThatLeavesTheProgramIsWrittenDown()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const auto before = window.looksSoFar();
        const auto papers = window.ports().papers.papers(id);

        const auto saved = window.ports().papers.save(id, papers->front(), window.folder.filePath("paper.pdf"));

        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QCOMPARE(window.looks(before), QStringList{"print paper:" + papers->front().kind + " a paper "});
    }
};

QTEST_MAIN(OfficeRevealsTest)
#include "tst_officereveals.moc"

#include "tests/desktop/demowindow.h"
#include "ui/shell/attachmentports.h"

#include <QtTest>

using namespace zm;
using tests::DemoWindow;

namespace {

const ui::AttachmentProgress kGoOn = [](qint64, qint64) { return true; };

QByteArray everyByteIn(const QString &folder)
{
    QByteArray all;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class OfficeAttachmentsTest final : public QObject {
    Q_OBJECT

    tests::DemoOffice m_demo;

private Q_SLOTS:
    void aFileIsSealedListedAndOpenedAgain()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(901);
        const QString path = window.folder.filePath("page.png");
        QImage page(300, 200, QImage::Format_RGB32);
        page.fill(Qt::blue);
        QVERIFY(page.save(path));

        const auto added = window.ports().attachments->add(id, path)(kGoOn);
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
        const auto opened = window.ports().attachments->open(id, added->digest, {"review", {}}, 600)(kGoOn);

        const auto list = window.ports().attachments->list(id);
        QCOMPARE(list->size(), std::size_t(1));
        QCOMPARE(list->front().name, QString("page.png"));
        QCOMPARE(list->front().officer, QString("示范书记员"));
        QCOMPARE(list->front().openedAt, window.clock.now());
        QVERIFY(opened && opened->shown);
        QCOMPARE(opened->pages.front().size(), page.size());
        QCOMPARE(opened->pages.front().pixelColor(10, 10), QColor(Qt::blue));
    }

    void openingIsWrittenDownWithItsPurposeAndWhoLooked()
    {
        DemoWindow window(m_demo);
        window.enter("p");
        const QString id = window.caseOf(903);
        const auto before = window.looksSoFar();
        const auto list = window.ports().attachments->list(id);
        QVERIFY(!list->empty() && !list->front().openedAt.isValid());

        const auto opened = window.ports().attachments->open(id, list->front().digest, {"other", "复核"}, 600)(kGoOn);

        QVERIFY2(opened && opened->shown, opened ? "not shown" : qPrintable(opened.error().detail));
        QCOMPARE(opened->count, 2);
        QCOMPARE(window.looks(before),
                 QStringList{"open " + ("attachment:" + list->front().digest).left(24) + " p other 复核"});
    }

    void withoutAPurposeNothingIsOpened()
    {
        DemoWindow window(m_demo);
        window.enter("p");
        const QString id = window.caseOf(903);
        const auto before = window.looksSoFar();
        const QString digest = window.ports().attachments->list(id)->front().digest;

        const auto opened = window.ports().attachments->open(id, digest, {"", {}}, 600)(kGoOn);

        QVERIFY(!opened);
        QCOMPARE(window.looksSoFar(), before);
    }

    void openingLeavesNothingInClearOnTheDisk()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const QString digest = window.ports().attachments->list(id)->front().digest;

        QVERIFY(window.ports().attachments->open(id, digest, {"review", {}}, 600)(kGoOn));

        for (const QString &folder : {window.path(), window.path() + "/attachments", QDir::tempPath()})
            QVERIFY2(!everyByteIn(folder).contains("%PDF-1"), qPrintable(folder));
    }

    void whatIsStoppedLeavesNothing()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(901);

        const auto added = window.ports().attachments->add(id, ":/sample/evidence/bank-reply.pdf")(
            [](qint64, qint64) { return false; });

        QVERIFY(!added);
        QVERIFY(window.ports().attachments->list(id)->empty());
    }
};

QTEST_MAIN(OfficeAttachmentsTest)
#include "tst_officeattachments.moc"

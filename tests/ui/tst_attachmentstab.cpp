#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/attachmentstab.h"
#include "ui/cases/casepage.h"
#include "ui/cases/purposedialog.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/paperview.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

struct Shown {
    SampleOffice office;
    Language language;
    std::unique_ptr<MainWindow> window;

    Shown()
    {
        applyLook(*qApp, {});
        office.tellUntilListed();
        window = std::make_unique<MainWindow>(office.ports, language, Look{});
        window->show();
        window->enter(SampleOffice::clerk());
        window->showCase("sample");
        window->perform(Command::Attachments);
    }
    template <typename T>
    T *find(const char *name) const
    {
        return window->findChild<T *>(name);
    }
    AttachmentsTab &tab() const { return *window->findChild<AttachmentsTab *>(); }
    PurposeDialog *askOpening() const
    {
        find<QPushButton>("attachments.open")->click();
        return window->findChild<PurposeDialog *>();
    }
    /// Whether pages are shown; a message has no label with a page's name.
    bool showsPages() const
    {
        const auto labels = find<PaperView>("attachments.view")->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) { return !label->pixmap().isNull(); });
    }
};

QString fileOf(const QTemporaryDir &folder, const QString &name, qint64 size)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        qFatal("cannot write");
    return file.fileName();
}

} // namespace

class AttachmentsTabTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openingAsksWhatForAndOpensOnlyThen()
    {
        Shown shown;

        PurposeDialog *asked = shown.askOpening();

        QVERIFY(asked && shown.office.looks.isEmpty());
        asked->reject();
        QVERIFY(shown.office.looks.isEmpty() && !shown.showsPages());
    }

    void oneKeyGivesThePurpose()
    {
        Shown shown;
        PurposeDialog *asked = shown.askOpening();

        QTest::keyClick(asked, Qt::Key_1);

        QTRY_VERIFY(shown.showsPages());
        QCOMPARE(shown.office.looks, QStringList{"open review "});
    }

    void aPurposeOfOnesOwnIsTyped()
    {
        Shown shown;
        PurposeDialog *asked = shown.askOpening();
        auto *note = asked->findChild<QLineEdit *>("purpose.note");

        QTest::keyClick(asked, Qt::Key_2);
        QVERIFY(shown.office.looks.isEmpty()); // it needs words
        QTest::keyClicks(note, "answer to 12 questions");
        QTest::keyClick(note, Qt::Key_Return);

        QTRY_COMPARE(shown.office.looks, QStringList{"open other answer to 12 questions"});
    }

    void whatWasOpenedIsClosedWhenTheCaseIsLeft()
    {
        Shown shown;
        QTest::keyClick(shown.askOpening(), Qt::Key_1);
        QTRY_VERIFY(shown.showsPages());

        shown.window->showWorkList();

        QVERIFY(!shown.showsPages());
    }

    void filesDroppedAnywhereOnThePageAreLaidBesideTheCase()
    {
        Shown shown;
        const QTemporaryDir folder;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fileOf(folder, "reply.txt", 12))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&shown.window->casePage(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);

        QCoreApplication::sendEvent(&shown.window->casePage(), &drop);

        QVERIFY(drop.isAccepted());
        QTRY_COMPARE(shown.find<QTableWidget>("attachments.table")->rowCount(), 2);
        QTRY_COMPARE(shown.tab().caption(), QString("Attachments 2"));
    }

    void whatCannotBeTakenIsNamedAndTheRestIsTaken()
    {
        Shown shown;
        const QTemporaryDir folder;

        shown.tab().add({fileOf(folder, "empty.pdf", 0), fileOf(folder, "good.pdf", 10)});

        QTRY_COMPARE(shown.find<QTableWidget>("attachments.table")->rowCount(), 2);
        const auto labels = shown.find<QWidget>("attachments.said")->findChildren<QLabel *>();
        QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains("empty.pdf is empty"); }));
    }

    void whyAFileIsNotTaken_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("room");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << qint64(0) << qint64(5000) << "is empty";
        QTest::newRow("the largest there may be") << qint64(1000) << qint64(5000) << "";
        QTest::newRow("one byte more") << qint64(1001) << qint64(5000) << "too large";
        QTest::newRow("just room") << qint64(700) << qint64(700) << "";
        QTest::newRow("no room") << qint64(700) << qint64(699) << "does not fit on the disk";
    }
    void whyAFileIsNotTaken()
    {
        QFETCH(qint64, size);
        QFETCH(qint64, room);
        QFETCH(QString, why);
        const QTemporaryDir folder;

        const QString said = whyNotTaken(QFileInfo(fileOf(folder, "f", size)), room, 1000);

        QCOMPARE(said.isEmpty(), why.isEmpty());
        QVERIFY2(said.contains(why), qPrintable(said));
    }

    void aFolderAndAFileThatIsGoneAreNotTaken()
    {
        const QTemporaryDir folder;

        QVERIFY(whyNotTaken(QFileInfo(folder.path()), 1000, 1000).contains("folder"));
        QVERIFY(whyNotTaken(QFileInfo(folder.filePath("gone")), 1000, 1000).contains("not there"));
    }
};

QTEST_MAIN(AttachmentsTabTest)
#include "tst_attachmentstab.moc"

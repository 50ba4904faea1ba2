#include "ui/shell/sizememory.h"

#include <QDialog>
#include <QHeaderView>
#include <QSplitter>
#include <QTableWidget>
#include <QtTest>

using namespace zm::ui;

class SizeMemoryTest final : public QObject {
    Q_OBJECT

    QHash<QString, QVariant> m_kept;
    std::unique_ptr<SizeMemory> m_memory;

    static std::unique_ptr<QSplitter> twoPanes()
    {
        auto panes = std::make_unique<QSplitter>();
        panes->setObjectName("panes");
        for (int i = 0; i < 2; ++i)
            panes->addWidget(new QWidget);
        panes->resize(400, 100);
        return panes;
    }
    static std::unique_ptr<QTableWidget> table(QHeaderView::ResizeMode mode)
    {
        auto rows = std::make_unique<QTableWidget>(0, 2);
        rows->setObjectName("rows");
        rows->horizontalHeader()->setSectionResizeMode(mode);
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_kept.clear();
        m_memory = std::make_unique<SizeMemory>(
            *qApp, [this](const QString &key) { return m_kept.value(key); },
            [this](const QString &key, const QVariant &value) { m_kept.insert(key, value); });
    }
    void cleanup() { m_memory.reset(); }

    void aSplitterStandsWhereItWasMoved()
    {
        const auto first = twoPanes();
        first->show();
        first->handle(1)->setFocus();
        const auto *handle = first->handle(1);
        QTest::mousePress(first->handle(1), Qt::LeftButton);
        QTest::mouseMove(first->handle(1), QPoint(-80, 0));
        QTest::mouseRelease(first->handle(1), Qt::LeftButton, {}, QPoint(-80, 0));
        const int moved = first->sizes().first();
        QVERIFY(handle && moved < 190);

        const auto again = twoPanes();
        again->show();

        QCOMPARE(again->sizes().first(), moved);
    }

    void aColumnIsAsWideAsItWasDrawn()
    {
        const auto first = table(QHeaderView::Interactive);
        first->show();
        first->horizontalHeader()->resizeSection(0, 222);

        const auto again = table(QHeaderView::Interactive);
        again->show();

        QCOMPARE(again->horizontalHeader()->sectionSize(0), 222);
    }

    void columnsThatFitThemselvesAreLeftAlone()
    {
        const auto first = table(QHeaderView::ResizeToContents);

        first->show();
        first->horizontalHeader()->resizeSection(0, 222);

        QVERIFY(m_kept.isEmpty() || !m_kept.contains("sizes/rows.columns"));
    }

    void aDialogComesBackInItsSize()
    {
        QDialog first;
        first.setObjectName("dialog");
        first.show();
        first.resize(431, 217);
        first.close();

        QDialog again;
        again.setObjectName("dialog");
        again.show();

        QCOMPARE(again.size(), QSize(431, 217));
    }
};

QTEST_MAIN(SizeMemoryTest)
#include "tst_sizememory.moc"

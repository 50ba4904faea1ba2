#include "treefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::proof;

class TreeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headsAreThoseOfTheCertificateTransparencyVectors_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("0") << 0 << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("1") << 1 << QByteArray("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        QTest::newRow("2") << 2 << QByteArray("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        QTest::newRow("3") << 3 << QByteArray("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        QTest::newRow("4") << 4 << QByteArray("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        QTest::newRow("5") << 5 << QByteArray("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
        QTest::newRow("6") << 6 << QByteArray("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
        QTest::newRow("7") << 7 << QByteArray("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        QTest::newRow("8") << 8 << QByteArray("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }
    void headsAreThoseOfTheCertificateTransparencyVectors()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, head);
        const QByteArrayList leaves{"", QByteArray(1, '\0'), QByteArray::fromHex("10"), QByteArray::fromHex("2021"),
                                    QByteArray::fromHex("3031"), QByteArray::fromHex("40414243"),
                                    QByteArray::fromHex("5051525354555657"),
                                    QByteArray::fromHex("606162636465666768696a6b6c6d6e6f")};
        const PlainTree tree(Family::Sha256, leaves);
        QCOMPARE(root(Family::Sha256, size, tree.node()).value().toHex(), head);
    }

    void everyLeafOfEveryTreeIsShownToBeInIt_data() { families(); }
    void everyLeafOfEveryTreeIsShownToBeInIt()
    {
        QFETCH(Family, family);
        for (qint64 size = 1; size <= 40; ++size) {
            const PlainTree tree(family, size);
            const Hash head = root(family, size, tree.node()).value();
            QCOMPARE(head, tree.over(0, size));
            for (qint64 index = 0; index < size; ++index) {
                const auto path = inclusionPath(family, index, size, tree.node()).value();
                QVERIFY(isIncluded(family, tree.leaf(index), index, size, path, head));
                QVERIFY(!isIncluded(family, tree.leaf((index + 1) % size), index, size, path, head) || size == 1);
                QVERIFY(!isIncluded(family, tree.leaf(index), index + 1, size, path, head));
                auto bent = path;
                if (!bent.empty()) {
                    bent.back()[0] = char(bent.back()[0] ^ 1);
                    QVERIFY(!isIncluded(family, tree.leaf(index), index, size, bent, head));
                    bent = path;
                    bent.pop_back();
                    QVERIFY(!isIncluded(family, tree.leaf(index), index, size, bent, head));
                }
                bent = path;
                bent.push_back(head);
                QVERIFY(!isIncluded(family, tree.leaf(index), index, size, bent, head));
            }
        }
    }

    void everyTreeIsShownToHaveGrownFromEveryEarlierOne_data() { families(); }
    void everyTreeIsShownToHaveGrownFromEveryEarlierOne()
    {
        QFETCH(Family, family);
        for (qint64 to = 1; to <= 34; ++to) {
            const PlainTree tree(family, to);
            const Hash head = root(family, to, tree.node()).value();
            for (qint64 from = 0; from <= to; ++from) {
                const Hash before = root(family, from, tree.node()).value();
                const auto path = consistencyPath(family, from, to, tree.node()).value();
                QVERIFY(isConsistent(family, from, before, to, head, path));
                QVERIFY(from == to || !isConsistent(family, from, head, to, head, path));
                QVERIFY(!isConsistent(family, from, before, to, Hash(32, 'x'), path) || from == 0);
                auto longer = path;
                longer.push_back(head);
                QVERIFY(!isConsistent(family, from, before, to, head, longer));
            }
        }
    }

    void aTreeThatWasRewrittenHasNotGrown()
    {
        QByteArrayList data;
        for (int i = 0; i < 20; ++i)
            data.append(QByteArray::number(i));
        const PlainTree honest(Family::Sha256, data);
        data[3] = "forged";
        const PlainTree forged(Family::Sha256, data);
        const Hash before = root(Family::Sha256, 10, honest.node()).value();
        const Hash after = root(Family::Sha256, 20, forged.node()).value();

        const auto path = consistencyPath(Family::Sha256, 10, 20, forged.node()).value();

        QVERIFY(!isConsistent(Family::Sha256, 10, before, 20, after, path));
    }

    void aLeafIsNeverTakenForANode()
    {
        const PlainTree tree(Family::Sha256, 2);
        const QByteArray both = tree.leaf(0) + tree.leaf(1);
        QVERIFY(leafHash(Family::Sha256, both) != nodeHash(Family::Sha256, tree.leaf(0), tree.leaf(1)));
    }

    void whatIsNotThereHasNoPath()
    {
        const PlainTree tree(Family::Sha256, 4);
        QVERIFY(!inclusionPath(Family::Sha256, 4, 4, tree.node()));
        QVERIFY(!inclusionPath(Family::Sha256, -1, 4, tree.node()));
        QVERIFY(!consistencyPath(Family::Sha256, 5, 4, tree.node()));
        QVERIFY(!isIncluded(Family::Sha256, tree.leaf(0), -1, 4, {}, tree.leaf(0)));
        QVERIFY(!isConsistent(Family::Sha256, -1, {}, 4, {}, {}));
    }

private:
    static void families()
    {
        QTest::addColumn<Family>("family");
        QTest::newRow("SHA-256") << Family::Sha256;
        QTest::newRow("SM3") << Family::Sm3;
    }
};

QTEST_GUILESS_MAIN(TreeTest)
#include "tst_tree.moc"

#include "sql/askedkeys.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zm;
using namespace zm::sql;

/// Many keys looked up by one statement.
class AskedKeysTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file.emplace(*NativeFile::open(m_folder->filePath("file.sqlite"), NativeFile::Mode::Build));
        QVERIFY(m_file->run("CREATE TABLE t (key INTEGER, row INTEGER, PRIMARY KEY (key, row)) WITHOUT ROWID;"
                            "INSERT INTO t VALUES (-9, 1), (3, 10), (3, 11), (7, 20)"));
        m_asked = *AskedKeys::in(*m_file);
        m_join = *m_file->prepare("SELECT a.rowid, t.row FROM asked a CROSS JOIN t ON t.key = a.key");
    }
    void cleanup()
    {
        m_join = {};
        m_file.reset();
    }

    void everyKeySaysFromWhichPlaceItWasAsked()
    {
        QCOMPARE(answers({-9, 3, 4, 7}), (Pairs{{0, 1}, {1, 10}, {1, 11}, {3, 20}}));
    }

    void keysAreTakenInTheOrderGivenAndAsOftenAsGiven()
    {
        QCOMPARE(answers({7, 7, -9}), (Pairs{{0, 20}, {1, 20}, {2, 1}}));
    }

    void theNextRunAsksForOthers()
    {
        QCOMPARE(answers({7}), (Pairs{{0, 20}}));
        QCOMPARE(answers({}), Pairs());
        QCOMPARE(answers({5}), Pairs());
        QCOMPARE(answers({-9}), (Pairs{{0, 1}}));
    }

    void aRunThatIsLeftHalfWayIsNoHindrance()
    {
        const std::vector<qint64> keys{-9, 3};
        m_asked.ask(keys);
        QVERIFY(*m_join.step());
        m_join.reset();

        QCOMPARE(answers({3}), (Pairs{{0, 10}, {0, 11}}));
    }

private:
    using Pairs = std::vector<std::pair<qint64, qint64>>;
    Pairs answers(const std::vector<qint64> &keys)
    {
        Pairs pairs;
        m_asked.ask(keys);
        while (*m_join.step())
            pairs.emplace_back(m_join.number(0), m_join.number(1));
        m_join.reset();
        return pairs;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<NativeFile> m_file;
    AskedKeys m_asked;
    NativeStatement m_join;
};

QTEST_APPLESS_MAIN(AskedKeysTest)
#include "tst_askedkeys.moc"

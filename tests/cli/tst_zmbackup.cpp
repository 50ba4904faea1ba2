#include "runzm.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

/// Backup, drill and restore as an administrator meets them.
class ZmBackupTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Answer made = zm({"office", "init", at("office"), "--code", "京0105", "--name", "示范人民法院", "--demo"});
        QVERIFY2(made.exit == 0, made.err);
        m_officer = QStringList{"--officer", "a", "--password-file", at("office") + "/demo-password"};
    }

    void aBackupIsTakenDrilledAndRestored()
    {
        const Answer taken = zm({"backup", at("office"), at("one.zmbk"), "--json"});
        QVERIFY2(taken.exit == 0, taken.err);
        QVERIFY(taken.json()["verified"].toBool());

        const Answer drilled = zm(QStringList{"backup", "drill", at("one.zmbk"), "--json"} + m_officer);
        QVERIFY2(drilled.exit == 0, drilled.out + drilled.err);
        QVERIFY(drilled.json()["clean"].toBool());
        QCOMPARE(drilled.json()["acts"], taken.json()["acts"]);

        const Answer restored = zm(QStringList{"restore", at("one.zmbk"), at("again"), "--json"} + m_officer);
        QVERIFY2(restored.exit == 0, restored.err);
        const Answer audit = zm({"audit", "verify", "--office", at("again")});
        QVERIFY2(audit.exit == 0, audit.out + audit.err);
    }

    void whatIsThereIsNeverWrittenOver()
    {
        QCOMPARE(zm({"backup", at("office"), at("one.zmbk")}).exit, 2);
        QCOMPARE(zm(QStringList{"restore", at("one.zmbk"), at("office")} + m_officer).exit, 2);
    }

    void aRowKeepsTheNewestAndTouchesNothingElse()
    {
        const QDir row(at("row"));
        for (int taken = 0; taken < 3; ++taken) {
            const Answer answer = zm({"backup", at("office"), "--into", at("row"), "--keep", "2", "--json"});
            QVERIFY2(answer.exit == 0, answer.err);
            if (taken == 0) {
                QVERIFY(QFile::copy(at("one.zmbk"), row.filePath("another.zmbk")));
                QFile strange(row.filePath("京0105-20200101T000000000Z.zmbk"));
                QVERIFY(strange.open(QIODevice::WriteOnly) && strange.write("of nobody") == 9);
            }
        }
        QCOMPARE(row.entryList({"京0105-2*.zmbk"}, QDir::Files).size(), 3); // two, and the strange one
        QVERIFY(row.exists("another.zmbk"));
        const QString newest = row.entryList({"京0105-2*.zmbk"}, QDir::Files, QDir::Name).last();
        QCOMPARE(zm(QStringList{"backup", "drill", row.filePath(newest)} + m_officer).exit, 0);
        QCOMPARE(zm({"backup", at("office"), at("x.zmbk"), "--keep", "2"}).exit, 2);
    }

    void aMissingBackupIsABadCall()
    {
        QCOMPARE(zm(QStringList{"restore", at("none.zmbk"), at("third")} + m_officer).exit, 2);
        QCOMPARE(zm({"backup", at("nowhere"), at("two.zmbk")}).exit, 2);
    }

    void aRestoreByNobodyIsABadCall()
    {
        QCOMPARE(zm({"restore", at("one.zmbk"), at("third")}).exit, 2);
    }

    void aDamagedBackupIsAnsweredNo()
    {
        QFile::copy(at("one.zmbk"), at("bent.zmbk"));
        QFile file(at("bent.zmbk"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 100));
        file.write("x", 1);
        file.close();

        QCOMPARE(zm(QStringList{"backup", "drill", at("bent.zmbk")} + m_officer).exit, 1);
        QCOMPARE(zm(QStringList{"restore", at("bent.zmbk"), at("third")} + m_officer).exit, 1);
        QVERIFY(!QFile::exists(at("third")));
    }

    void aKilledBackupLeavesNoFileOfThatNameOrAWholeOne()
    {
        for (int round = 0; round < 6; ++round) {
            const QString path = at(QStringLiteral("killed%1.zmbk").arg(round));
            QProcess process;
            process.start(ZM_PROGRAM, {"backup", at("office"), path});
            QVERIFY(process.waitForStarted());
            process.waitForFinished(20 + round * 60); // somewhere on its way
            process.kill();
            process.waitForFinished();
            if (QFile::exists(path))
                QCOMPARE(zm(QStringList{"backup", "drill", path} + m_officer).exit, 0);
        }
        const Answer after = zm({"backup", at("office"), at("after.zmbk")});
        QVERIFY2(after.exit == 0, after.err);
    }

    void tombstonesOfAnOfficeThatPurgedNobodyAreNone()
    {
        const Answer answer = zm({"case", "tombstones", "--office", at("office"), "--json"});

        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.out.trimmed(), QByteArray("[]"));
    }

private:
    QString at(const char *name) const { return at(QString::fromLatin1(name)); }
    QString at(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QStringList m_officer;
};

QTEST_GUILESS_MAIN(ZmBackupTest)
#include "tst_zmbackup.moc"

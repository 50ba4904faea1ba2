#include "runzm.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

/// Accounts as an administrator meets them on the command line.
class ZmOfficerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Answer made = zm({"office", "init", at("office"), "--code", "京0105", "--name", "示范人民法院", "--demo"});
        QVERIFY2(made.exit == 0, made.err);
        password("new", "another one");
    }

    void aDemonstrationOfNoCourtLeavesNothingBehind()
    {
        const Answer made = zm({"office", "init", at("nowhere"), "--code", "X1", "--name", "示范", "--demo"});
        QCOMPARE(made.exit, 2);
        QVERIFY2(made.err.contains("no court's code"), made.err);
        QVERIFY(!QFile::exists(at("nowhere")));
    }

    void aDepartmentsDemonstrationHasItsOfficersAndCasesAlone()
    {
        const Answer made = zm({"office", "init", at("bureau"), "--code", "示范市监", "--name", "示范市场监督管理局", "--superior", "示范市人民政府",
                                "--demo", "--department"});
        QVERIFY2(made.exit == 0, made.err);
        QVERIFY2(made.out.contains("officers admin, s, d, h, e;"), made.out);
        const QJsonArray cases = zm({"case", "list", "--office", at("bureau"), "--json"}).rows();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue one : cases)
            QVERIFY2(one["case"].toString().startsWith(QString("示范税函")), qPrintable(QJsonDocument(one.toObject()).toJson()));
        QCOMPARE(zm({"audit", "verify", "--office", at("bureau")}).exit, 0);
    }

    void everyAccountIsListedForAnybody()
    {
        const Answer listed = zm({"officer", "list", "--office", at("office"), "--json"});
        QCOMPARE(listed.exit, 0);
        QCOMPARE(listed.rows().size(), 8);
        const QJsonObject admin = listed.rows()[0].toObject();
        QCOMPARE(admin["id"].toString(), QString("admin"));
        QCOMPARE(admin["roles"].toArray(), QJsonArray{"admin"});
        QCOMPARE(admin["state"].toString(), QString("active"));
        QCOMPARE(admin["key"].toString().size(), 16);
        const Answer table = zm({"officer", "list", "--office", at("office")});
        QVERIFY2(table.out.contains("admin        active    admin"), table.out);
        QVERIFY(table.out.contains("no recovery key"));
    }

    void aPasswordIsChangedByItsOwner()
    {
        const Answer changed = zm(QStringList{"officer", "password", "--new-password-file", at("new")} + as("e"));
        QVERIFY2(changed.exit == 0, changed.err);
        QCOMPARE(zm(QStringList{"officer", "history"} + as("e")).exit, 3);
        const Answer history = zm({"officer", "history", "--office", at("office"), "--officer", "e", "--password-file", at("new"), "--json"});
        QVERIFY2(history.exit == 0, history.err);
        QCOMPARE(history.rows().last().toObject()["what"].toString(), QString("change_password"));
    }

    void aRecoveryKeyIsSplitAndEnoughSharesOpenAnAccount()
    {
        const Answer made = zm(QStringList{"recovery", "make", "--needed", "2", "--shares", "3", "--out", at("shares")} + as("admin"));
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(QDir(at("shares")).entryList(QDir::Files).size(), 3);
        QVERIFY(!(QFile::permissions(at("shares/share-1.txt")) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(zm(QStringList{"officer", "history"} + as("a")).exit, 0); // within reach from here on
        const Answer few = zm(QStringList{"recovery", "use", "a", "--share", at("shares/share-1.txt")} + toNew());
        QCOMPARE(few.exit, 3);
        const Answer used = zm(QStringList{"recovery", "use", "a", "--share", at("shares/share-3.txt"), "--share", at("shares/share-1.txt")} + toNew());
        QVERIFY2(used.exit == 0, used.err);
        QCOMPARE(zm({"officer", "history", "--office", at("office"), "--officer", "a", "--password-file", at("new")}).exit, 0);
    }

    void anOfficeTakesNewKeysAndEverybodyGoesOn()
    {
        const Answer before = zm({"office", "keys", "--office", at("office"), "--json"});
        QVERIFY2(before.exit == 0, before.err);
        QCOMPARE(before.json()["generation"].toInt(), 0);
        QVERIFY(before.json()["sealings"].toInt() >= 17); // a key a case at least
        QCOMPARE(zm(QStringList{"office", "rekey"} + as("admin")).exit, 2); // no reason
        QCOMPARE(zm(QStringList{"office", "rekey", "--reason", "yearly"} + as("p")).exit, 3);

        const Answer taken = zm(QStringList{"office", "rekey", "--reason", "yearly", "--portion", "4", "--json"} + as("admin"));
        QVERIFY2(taken.exit == 0, taken.err);
        QCOMPARE(taken.json()["generation"].toInt(), 1);
        QCOMPARE(taken.json()["left"].toInt(), 0);
        QVERIFY(taken.json()["sealings"].toInt() >= 17);

        const Answer read = zm(QStringList{"case", "list", "--json"} + as("d"));
        QVERIFY2(read.exit == 0 && !read.out.contains("***"), read.err);
        const Answer audit = zm(QStringList{"audit", "verify"} + as("d"));
        QVERIFY2(audit.exit == 0, audit.out);
        QVERIFY(zm(QStringList{"officer", "history"} + as("admin")).exit == 0);
    }

    void whatASuspendedOfficerBeganIsLookedAfter()
    {
        QCOMPARE(zm(QStringList{"draft", "left"} + as("d")).exit, 3); // answers for nobody
        const Answer none = zm(QStringList{"draft", "left"} + as("p"));
        QVERIFY2(none.exit == 0 && none.out.contains("no suspended officer"), none.err);
        QCOMPARE(zm(QStringList{"draft", "take"} + as("p")).exit, 2);
        QCOMPARE(zm(QStringList{"draft", "take", "0123", "--reason", "the term ends"} + as("p")).exit, 1); // nothing found
    }

    void anAccountIsAddedLetInSuspendedAndResumedByTwoPeople()
    {
        const auto add = [&](const char *id, const char *role) {
            return zm(QStringList{"officer", "add", id, "--name", id, "--role", role, "--new-password-file", at("office/demo-password")} + as("admin"));
        };
        QCOMPARE(add("sec", "security_admin").exit, 0);
        const Answer waits = add("c", "clerk");
        QCOMPARE(waits.exit, 0);
        QVERIFY2(waits.err.contains("zm officer confirm c"), waits.err);
        QCOMPARE(zm(QStringList{"officer", "history"} + as("c")).exit, 3);
        QCOMPARE(zm(QStringList{"officer", "confirm", "c"} + as("admin")).exit, 3);
        QCOMPARE(zm(QStringList{"officer", "confirm", "c"} + as("sec")).exit, 0);
        QCOMPARE(zm(QStringList{"officer", "history"} + as("c")).exit, 0);
        QCOMPARE(zm(QStringList{"officer", "suspend", "c"} + as("sec")).exit, 2); // no reason
        QCOMPARE(zm(QStringList{"officer", "suspend", "c", "--reason", "left"} + as("sec")).exit, 0);
        QCOMPARE(zm(QStringList{"officer", "resume", "c"} + as("sec")).exit, 3);
        QCOMPARE(zm(QStringList{"officer", "resume", "c"} + as("admin")).exit, 0);
        QCOMPARE(zm(QStringList{"officer", "resume", "c"} + as("sec")).exit, 0);
        const Answer audit = zm({"audit", "verify", "--office", at("office")});
        QVERIFY2(audit.exit == 0, audit.out);
    }

    void anUnknownRoleIsABadCall()
    {
        QCOMPARE(zm(QStringList{"officer", "add", "x", "--role", "king", "--new-password-file", at("new")} + as("admin")).exit, 2);
        QCOMPARE(zm({"officer", "list"}).exit, 2);
        QCOMPARE(zm({"officer", "confirm", "a", "--office", at("office")}).exit, 2); // nobody signed in
    }

private:
    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QStringList as(const char *officer) const
    {
        return {"--office", at("office"), "--officer", QString::fromLatin1(officer), "--password-file", at("office/demo-password")};
    }
    QStringList toNew() const { return {"--new-password-file", at("new"), "--office", at("office")}; }
    void password(const char *name, const char *word)
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(word) > 0);
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ZmOfficerTest)
#include "tst_zmofficer.moc"

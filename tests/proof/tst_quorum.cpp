#include "proof/quorum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace zm;
using namespace zm::proof;

namespace {

constexpr qint64 kAt = 1'780'000'000;

struct Eye {
    explicit Eye(QString called) : name(std::move(called)), key(crypto::SigningKey::generate(crypto::Suite::Ed25519).value()) {}
    QJsonObject json() const
    {
        return {{"name", name}, {"key", QString::fromLatin1(key.publicKey()->bytes().toBase64())}};
    }
    QString name;
    crypto::SigningKey key;
};

} // namespace

/// A head counts when enough who do not belong to the log have seen it.
class QuorumTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asManyAsAreNeededMakeAHeadCount()
    {
        const Quorum quorum = two();
        QByteArray note = head();
        QVERIFY(!checkQuorum(note, quorum));
        note += cosign(note, m_archive.name, m_archive.key, kAt).value();
        QCOMPARE(seenBy(note, quorum), 1);
        QVERIFY(!checkQuorum(note, quorum));

        note += cosign(note, m_court.name, m_court.key, kAt).value();

        QVERIFY(checkQuorum(note, quorum));
    }

    void whatDoesNotCount_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("the same witness twice") << 0;
        QTest::newRow("somebody unknown") << 1;
        QTest::newRow("a known name under another key") << 2;
        QTest::newRow("a line on another head") << 3;
        QTest::newRow("a line with a later time") << 4;
    }
    void whatDoesNotCount()
    {
        QFETCH(int, what);
        QByteArray note = head();
        note += cosign(note, m_archive.name, m_archive.key, kAt).value();
        const Eye stranger(QStringLiteral("stranger.example"));
        QByteArray line = cosign(note, m_archive.name, m_archive.key, kAt + 1).value();
        if (what == 1)
            line = cosign(note, stranger.name, stranger.key, kAt).value();
        else if (what == 2)
            line = cosign(note, m_court.name, stranger.key, kAt).value();
        else if (what == 3)
            line = cosign(head(8), m_court.name, m_court.key, kAt).value();
        else if (what == 4) {
            line = cosign(note, m_court.name, m_court.key, kAt).value();
            QByteArray bytes = QByteArray::fromBase64(line.trimmed().split(' ').last());
            bytes[11] = char(bytes[11] ^ 1); // the last byte of the moment
            line = line.left(line.trimmed().lastIndexOf(' ') + 1) + bytes.toBase64() + '\n';
        }

        QCOMPARE(seenBy(note + line, two()), 1);
    }

    void aListThatDeceivesItselfIsNone_data()
    {
        QTest::addColumn<int>("needed");
        QTest::addColumn<QByteArray>("witnesses");
        const auto list = [](std::initializer_list<QJsonObject> all) {
            QJsonArray array;
            for (const QJsonObject &one : all)
                array.append(one);
            return QJsonDocument(array).toJson(QJsonDocument::Compact);
        };
        QJsonObject alias = m_court.json();
        alias["name"] = "another.example";
        QJsonObject twice = m_archive.json();
        twice["name"] = m_court.name;
        QTest::newRow("more than there are") << 2 << list({m_court.json()});
        QTest::newRow("none is needed") << 0 << list({m_court.json()});
        QTest::newRow("nobody is there") << 1 << list({});
        QTest::newRow("one key under two names") << 2 << list({m_court.json(), alias});
        QTest::newRow("one name with two keys") << 2 << list({m_court.json(), twice});
        QTest::newRow("without a key") << 1 << list({{{"name", "x"}}});
        QTest::newRow("without a name") << 1 << list({{{"key", m_court.json()["key"]}}});
    }
    void aListThatDeceivesItselfIsNone()
    {
        QFETCH(int, needed);
        QFETCH(QByteArray, witnesses);
        const auto read = readQuorum("{\"needed\":" + QByteArray::number(needed) + ",\"witnesses\":" + witnesses + '}');
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
    }

private:
    Quorum two() const
    {
        const QJsonObject json{{"needed", 2}, {"witnesses", QJsonArray{m_court.json(), m_archive.json()}}};
        return readQuorum(QJsonDocument(json).toJson(QJsonDocument::Compact)).value();
    }
    QByteArray head(qint64 size = 7) const
    {
        return signCheckpoint({originOf(QStringLiteral("11")), size, Hash(32, 'r'), Hash(32, 's')}, m_log).value();
    }
    const crypto::SigningKey m_log = crypto::SigningKey::generate(crypto::Suite::Ed25519).value();
    const Eye m_court{QStringLiteral("court.example")}, m_archive{QStringLiteral("archive.example")};
};

QTEST_APPLESS_MAIN(QuorumTest)
#include "tst_quorum.moc"

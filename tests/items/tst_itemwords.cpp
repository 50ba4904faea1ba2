#include "cases/codec.h"
#include "items/words.h"

#include <QtTest>

using namespace zm;

/// Everything a person can meet has a label: nobody reads a file word.
class ItemWordsTest final : public QObject {
    Q_OBJECT

    template <typename E>
    static void addRows(const char *topic)
    {
        for (const QString &word : cases::words<E>())
            QTest::newRow(qPrintable(QString(topic) + "." + word)) << QByteArray(topic) << word;
    }

private Q_SLOTS:
    void everyWordHasALabel_data()
    {
        QTest::addColumn<QByteArray>("topic");
        QTest::addColumn<QString>("word");
        addRows<cases::ActKind>("act");
        addRows<cases::ActKind>("done");
        addRows<cases::Role>("role");
        addRows<cases::Stage>("stage");
        addRows<cases::Stage>("todo");
        addRows<cases::Document>("document");
        addRows<cases::EntryStatus>("entry");
        addRows<cases::MeasureState>("measure");
        addRows<cases::ClockState>("clockstate");
        addRows<cases::ExitEvent>("event");
        addRows<cases::RemovalGround>("ground");
        addRows<cases::Operation>("operation");
        addRows<cases::Bar>("bars");
        addRows<cases::ServiceMode>("mode");
        addRows<cases::PublishMode>("mode");
        addRows<cases::AckWhat>("what");
    }

    void everyWordHasALabel()
    {
        QFETCH(QByteArray, topic);
        QFETCH(QString, word);

        const QString label = items::label(topic.constData(), word);

        QVERIFY(!label.isEmpty());
        QVERIFY(label != word || !word.contains('_'));
    }

    void everyFieldAndChoiceOfEveryActHasALabel_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < cases::kActKinds; ++kind)
            QTest::newRow(qPrintable(cases::word(cases::ActKind(kind)))) << kind;
    }

    void everyFieldAndChoiceOfEveryActHasALabel()
    {
        QFETCH(int, kind);

        for (const cases::FieldSpec &spec : cases::fieldsOf(cases::ActKind(kind))) {
            QVERIFY2(items::fieldName(spec.name) != spec.name, qPrintable(spec.name));
            for (const QString &choice : spec.choices)
                QVERIFY2(items::choiceName(spec.name, choice) != choice || !choice.contains('_'), qPrintable(choice));
        }
    }

    void anUnknownWordIsShownAsItIs()
    {
        QCOMPARE(items::label("act", "to_be_invented"), QString("to_be_invented"));
    }
};

QTEST_GUILESS_MAIN(ItemWordsTest)
#include "tst_itemwords.moc"

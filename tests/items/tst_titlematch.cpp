#include "items/titlematch.h"

#include <QtTest>

using zm::items::Fit;

class TitleMatchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titlesAreFoundByWhatPeopleType_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("fit");
        const auto row = [](const char *name, const char *title, const char *typed, Fit fit) {
            QTest::newRow(name) << QString::fromUtf8(title) << QString::fromUtf8(typed) << int(fit);
        };
        row("nothing typed", "登记送达", "", Fit::AtStart);
        row("Chinese itself", "登记送达", "送达", Fit::AtWord);
        row("whole sounds", "登记送达", "dengjisongda", Fit::AtStart);
        row("initials", "登记送达", "djsd", Fit::AtStart);
        row("initials and sounds mixed", "登记送达", "dengjsd", Fit::AtStart);
        row("from the middle", "登记送达", "songd", Fit::AtWord);
        row("a blank between sounds", "登记送达", "song da", Fit::AtWord);
        row("a character read in two ways", "重新公布", "chongxin", Fit::AtStart);
        row("wrong sounds", "登记送达", "songgao", Fit::None);
        row("a sound left out", "登记送达", "dengsong", Fit::None);
        row("more sounds than the title has", "送达", "songdale", Fit::None);
        row("the beginning in English", "Record service", "rec", Fit::AtStart);
        row("beginnings of words", "Take off the list", "ta li", Fit::AtWord);
        row("a later word", "Take off the list", "LIST", Fit::AtWord);
        row("words in another order", "Take off the list", "li ta", Fit::None);
        row("inside a word", "Record service", "cord", Fit::Inside);
        row("another word", "Record service", "push", Fit::None);
        row("a number that stands alone", "示范甲 (2026)京0105执12号", "12", Fit::AtWord);
        row("the beginning of a longer number", "示范甲 (2026)京0105执1200号", "12", Fit::Inside);
        row("the end of a longer number", "示范甲 (2026)京0105执112号", "12", Fit::Inside);
    }

    void titlesAreFoundByWhatPeopleType()
    {
        QFETCH(QString, title);
        QFETCH(QString, typed);
        QFETCH(int, fit);

        const zm::items::TitleMatcher matcher;

        QCOMPARE(int(matcher.match(title, typed)), fit);
    }
};

QTEST_APPLESS_MAIN(TitleMatchTest)
#include "tst_titlematch.moc"

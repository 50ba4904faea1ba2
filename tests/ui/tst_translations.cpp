#include <QFile>
#include <QSet>
#include <QXmlStreamReader>
#include <QtTest>

/// Both languages are complete: a text that nobody translated must not reach a person.
class TranslationsTest final : public QObject {
    Q_OBJECT

    struct Message {
        QString key, source, type;
        QStringList translations;
    };

    static QList<Message> messagesOf(const QString &locale)
    {
        QFile file(QString(ZM_SOURCE_DIR "/translations/zhengming_%1.ts").arg(locale));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QXmlStreamReader xml(&file);
        QList<Message> messages;
        QString context;
        Message now;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
                now.key = context + "|" + now.key;
                messages.append(now);
            }
            if (!xml.isStartElement())
                continue;
            if (xml.name() == QLatin1String("message"))
                now = {};
            else if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("source"))
                now.key = now.source = xml.readElementText();
            else if (xml.name() == QLatin1String("comment"))
                now.key += "|" + xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                now.type = xml.attributes().value("type").toString();
                now.translations = {xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed()};
            }
        }
        return messages;
    }

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::newRow("Chinese") << "zh_CN";
        QTest::newRow("English") << "en";
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, locale);

        const QList<Message> messages = messagesOf(locale);

        QVERIFY(messages.size() > 400);
        for (const Message &message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.key + " is " + message.type));
            QVERIFY2(!message.translations.value(0).isEmpty(), qPrintable(message.key));
        }
    }

    void bothLanguagesHaveTheSameTexts()
    {
        QSet<QString> chinese, english;
        for (const Message &message : messagesOf("zh_CN"))
            chinese.insert(message.key);
        for (const Message &message : messagesOf("en"))
            english.insert(message.key);

        QCOMPARE((chinese - english).values(), QStringList());
        QCOMPARE((english - chinese).values(), QStringList());
    }

    void argumentsAreKept()
    {
        for (const Message &message : messagesOf("zh_CN")) {
            for (const char *argument : {"%1", "%2", "%3", "%4", "%5", "%n"}) {
                QVERIFY2(message.source.contains(argument) == message.translations.value(0).contains(argument),
                         qPrintable(message.key));
            }
        }
    }

    // The trap: without the include root, texts land in a context without its namespace and stay untranslated.
    void everyContextIsQualified()
    {
        for (const Message &message : messagesOf("zh_CN"))
            QVERIFY2(message.key.startsWith("zm::"), qPrintable(message.key));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"

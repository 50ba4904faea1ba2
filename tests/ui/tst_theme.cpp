#include "resources/resources.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtTest>

using namespace zm;
using namespace zm::ui;

class ThemeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textKeepsItsContrast_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(Scheme::Light);
        QTest::newRow("dark") << int(Scheme::Dark);
    }

    void textKeepsItsContrast()
    {
        QFETCH(int, scheme);
        const Colours &colours = coloursOf(Scheme(scheme));
        constexpr double kReadable = 4.5;

        for (const QColor &behind : {colours.paper, colours.raised, colours.sunken, colours.chosen}) {
            QVERIFY(contrast(colours.ink, behind) >= kReadable);
            QVERIFY2(contrast(colours.muted, behind) >= kReadable, qPrintable(behind.name()));
            QVERIFY2(contrast(colours.accent, behind) >= kReadable, qPrintable(behind.name()));
            for (const QColor &meaning : colours.meaning)
                QVERIFY2(contrast(meaning, behind) >= kReadable, qPrintable(meaning.name() + " on " + behind.name()));
        }
        QVERIFY(contrast(colours.onAccent, colours.accent) >= kReadable);
    }

    void everyMeaningHasAnIconOfItsOwn()
    {
        QStringList names;
        for (int i = 0; i < kMeanings; ++i) {
            const QString name = iconName(Meaning(i));
            QVERIFY2(!iconPixmap(name, Qt::black, 16, 1).isNull(), qPrintable(name));
            names.append(name);
        }

        QCOMPARE(names.removeDuplicates(), 0);
    }

    void anIconTakesTheColourItIsAskedFor()
    {
        const QImage image = iconPixmap("today", QColor(0xB3261E), 16, 2).toImage();

        QCOMPARE(QColor(image.pixel(16, 16)).name(), QString("#b3261e"));
    }

    void anUnknownIconIsNull() { QVERIFY(iconPixmap("no-such-icon", Qt::black, 16, 1).isNull()); }

    void theSchemeIsReadFromThePalette()
    {
        QCOMPARE(schemeOf(paletteOf(Scheme::Dark)), Scheme::Dark);
        QCOMPARE(schemeOf(paletteOf(Scheme::Light)), Scheme::Light);
    }

    void chineseIsDrawnInChineseShapes()
    {
        applyLook(*qApp, {});

        QCOMPARE(qApp->font().families().constFirst(), QString("Noto Sans CJK SC"));
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"

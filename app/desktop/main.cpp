#include "app/compose/compose.h"
#include "app/compose/dumps.h"
#include "app/desktop/measurerun.h"
#include "app/desktop/officelock.h"
#include "app/desktop/openoffice.h"
#include "app/desktop/reportrun.h"
#include "app/desktop/screenshots.h"
#include "app/desktop/templaterun.h"
#include "app/desktop/tourrun.h"
#include "app/desktop/walkthrough.h"
#include "store/officelaw.h"
#include "ui/shell/ask.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/language.h"
#include "ui/shell/settingsports.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/sizememory.h"
#include "ui/shell/warm.h"
#include "ui/widgets/fit.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include "resources/resources.h"

#include <cstdio>
#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace zm;

namespace {

enum Exit { Done = 0, BadCall = 2, MachineFailed = 3 };

int complain(const Error &error)
{
    std::fprintf(stderr, "zhengming: %s\n", qUtf8Printable(error.detail));
    return error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound ? BadCall : MachineFailed;
}

struct Options {
    QString office, language, walkthrough, documents, out, screenshots, receipt, act, data, checkTemplate, tour;
    ui::Look look;
    desktop::ReportCall report;
    desktop::MeasureCall measure;
    std::vector<desktop::Appearance> pictured; ///< where pictures of every window are asked for
};

/// What the program was told, over what it remembers, over what the machine says.
Options optionsOf(const QApplication &app, const QSettings &settings)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Zhengming: judgment-defaulter listings, kept lawful."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"office"_s, u"Folder of the office."_s, u"DIR"_s},
                       {u"language"_s, u"zh or en."_s, u"zh|en"_s},
                       {u"scheme"_s, u"light or dark."_s, u"light|dark"_s},
                       {u"text-scale"_s, u"Size of text, 1 to 2.5."_s, u"N"_s},
                       {u"walkthrough"_s, u"Play a sample case through the windows; pictures and papers go to DIR."_s,
                        u"DIR"_s},
                       {u"screenshots"_s, u"Make a picture of every window in DIR, in both languages and schemes."_s,
                        u"DIR"_s},
                       {u"documents"_s, u"Write the papers of a case as PDF."_s, u"CASE"_s},
                       {u"receipt"_s, u"Write the receipt of one act of a case as PDF."_s, u"CASE"_s},
                       {u"act"_s, u"Number of the act."_s, u"N"_s},
                       {u"data"_s, u"Also write what the receipt's code carries."_s, u"FILE"_s},
                       {u"out"_s, u"Folder for the papers, or file for the receipt."_s, u"PATH"_s},
                       {u"report"_s, u"Write the supervisors' report of a period as PDF."_s, u"FROM..TO"_s},
                       {u"filter"_s, u"Only the cases that answer the filter."_s, u"TEXT"_s},
                       {u"filter-name"_s, u"What that filter is called on the report's cover."_s, u"NAME"_s},
                       {u"check-template"_s, u"Check an office's own template of a paper."_s, u"FILE"_s},
                       {u"tour"_s, u"Make or go on with a demonstration office in DIR, and tour it."_s, u"DIR"_s},
                       {u"measure"_s, u"Measure the work list for zm bench."_s, u"start|scroll"_s},
                       {u"today"_s, u"The day to measure on, or the day of a report's data."_s, u"DATE"_s}});
    parser.process(app);

    Options options;
    options.office = parser.value(u"office"_s);
    options.walkthrough = parser.value(u"walkthrough"_s);
    options.documents = parser.value(u"documents"_s);
    options.out = parser.value(u"out"_s);
    options.measure = {parser.value(u"measure"_s), options.office,
                       QDate::fromString(parser.value(u"today"_s), Qt::ISODate)};
    options.report = {options.office, parser.value(u"report"_s), QDate::fromString(parser.value(u"today"_s), Qt::ISODate),
                      parser.value(u"filter"_s), parser.value(u"filter-name"_s),
                      parser.value(u"language"_s), options.out};
    options.checkTemplate = parser.value(u"check-template"_s);
    options.tour = parser.value(u"tour"_s);
    options.receipt = parser.value(u"receipt"_s);
    options.act = parser.value(u"act"_s);
    options.data = parser.value(u"data"_s);
    options.language = parser.isSet(u"language"_s)
                           ? parser.value(u"language"_s)
                           : settings.value(u"language"_s, ui::Language::of(QLocale::system())).toString();
    const QString scheme =
        parser.isSet(u"scheme"_s) ? parser.value(u"scheme"_s) : settings.value(u"scheme"_s).toString();
    options.look.scheme = scheme == "dark"_L1 ? ui::Scheme::Dark : ui::Scheme::Light;
    options.look.scale = parser.isSet(u"text-scale"_s)
                             ? parser.value(u"text-scale"_s).toDouble()
                             : settings.value(u"scale"_s, ui::systemScale(app.font())).toDouble();
    options.look.scale = std::clamp(options.look.scale, ui::kLeastScale, ui::kMostScale);
    options.look.density = settings.value(u"compact"_s).toBool() ? ui::Density::Compact : ui::Density::Roomy;
    options.screenshots = parser.value(u"screenshots"_s);
    options.pictured = desktop::appearances(
        parser.value(u"language"_s), parser.isSet(u"scheme"_s) ? std::optional(options.look.scheme) : std::nullopt,
        parser.isSet(u"text-scale"_s) ? std::optional(options.look.scale) : std::nullopt);
    return options;
}

void remember(QSettings &settings, ui::MainWindow &window, ui::Language &language, QApplication &app)
{
    QObject::connect(&window, &ui::MainWindow::lookChosen, &app, [&app, &settings](const ui::Look &look) {
        ui::applyLook(app, look);
        settings.setValue(u"scheme"_s, look.scheme == ui::Scheme::Dark ? u"dark"_s : u"light"_s);
        settings.setValue(u"scale"_s, look.scale);
        settings.setValue(u"compact"_s, look.density == ui::Density::Compact);
    });
    QObject::connect(&window, &ui::MainWindow::languageChosen, &language, [&language, &settings](const QString &code) {
        language.set(code);
        settings.setValue(u"language"_s, code);
    });
}

int runWindow(QApplication &app, const Options &options, QSettings &settings,
              const cases::SharedJurisdiction &jurisdiction)
{
    auto paper = std::async(std::launch::async, desktop::stationery); // read beside what does not need it
    ui::Language language;
    language.set(options.language);
    ui::prepareLook(app, options.look);

    const bool walks = !options.walkthrough.isEmpty();
    const QTemporaryDir temporary;
    const SystemClock machine;
    std::vector<desktop::WalkStep> script;
    FixedClock moved{QDate(2025, 1, 1)};
    if (walks) {
        auto read = resources::read(u"help/walkthrough.json"_s);
        if (!read)
            return complain(read.error());
        auto steps = desktop::readScript(*read);
        if (!steps)
            return complain(steps.error());
        script = std::move(*steps);
        moved.moveTo(script.front().on);
        if (!QDir().mkpath(options.walkthrough))
            return complain({ErrorCode::Io, u"cannot make "_s + options.walkthrough});
    }
    const Clock &clock = walks ? static_cast<const Clock &>(moved) : machine;

    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/demo"_s;
    const QString tour = options.tour.isEmpty() ? QString() : QString(options.tour + u"/zhengming-tour"_s);
    const QString folder = !tour.isEmpty() ? tour : walks ? temporary.path() + u"/office"_s : options.office.isEmpty() ? own : options.office;
    const auto missing = walks || !tour.isEmpty() ? desktop::WhenMissing::MakeDemo
                         : options.office.isEmpty() ? desktop::WhenMissing::MakeDemoWithSample
                                                    : desktop::WhenMissing::Fail;
    auto office = desktop::openOffice(folder, missing, jurisdiction, clock);
    if (!office)
        return complain(office.error());
    auto law = store::lawOf(*office, jurisdiction);
    if (!law)
        return complain(law.error());
    auto stationery = paper.get();
    if (!stationery)
        return complain({ErrorCode::Io, stationery.error().detail});

    if (const auto used = desktop::useOwn(*stationery, *office); !used)
        return complain(used.error());
    desktop::OfficeWindow shown(std::move(*office), *std::move(law), std::move(*stationery), clock);
    if (!walks)
        shown.remember(settings, {ui::Scheme::Light, ui::systemScale(app.font()), {}}, ui::Language::of(QLocale::system()));
    ui::MainWindow window(shown.ports(), language, options.look);
    ui::applySheet(app, options.look);
    if (!walks)
        ui::attachLock(window, desktop::lockPorts(shown, [&settings] {
            return settings.value(QLatin1StringView(ui::kIdleMinutesKey), ui::kIdleMinutes).toInt();
        }));
    remember(settings, window, language, app);
    if (!walks)
        new ui::SizeMemory(app, [&settings](const QString &key) { return settings.value(key); },
                           [&settings](const QString &key, const QVariant &value) { settings.setValue(key, value); });
    if (!walks) // a script is answered at once
        window.signInPage().setLater([&shown](const QString &id, const QByteArray &password, auto done) {
            shown.signInLater(id, password, std::move(done));
        });
    ui::warmOnceSeen(window);
    window.show();
    if (const auto &update = shown.office().update())
        ui::ask::tell(&window, ui::MainWindow::tr("The office was brought up to date"),
                      ui::MainWindow::tr("This program keeps the office in a newer form than the one before. As it was, it lies in %1; "
                                         "an older program reads that one and no longer the office itself.")
                          .arg(update->copy));
    if (!tour.isEmpty())
        desktop::startTour(window, tour);
    desktop::Walkthrough walk(window, shown, moved, std::move(script), options.walkthrough);
    QObject::connect(&walk, &desktop::Walkthrough::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    if (walks)
        walk.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    (void)compose::keepMemoryHome(); // where the system refuses, keys are wiped and nothing more
#if defined(Q_OS_LINUX)
    // Nobody watches: papers and the walkthrough are drawn all the same.
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY") &&
        !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    desktop::MeasuredApplication app(argc, argv); // measures nothing unless it is told to
    QCoreApplication::setApplicationName(u"zhengming"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ZM_VERSION));
    QApplication::setDesktopFileName(u"zhengming"_s);
    QSettings settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/window.ini"_s,
                       QSettings::IniFormat);
    const Options options = optionsOf(app, settings);
    if (options.language != "zh"_L1 && options.language != "en"_L1)
        return complain({ErrorCode::Invalid, u"--language is zh or en"_s});
    if (!options.checkTemplate.isEmpty())
        return desktop::checkTemplate(options.checkTemplate);
    auto law = std::async(std::launch::async, compose::jurisdiction); // read beside what does not need it
    if (!options.measure.what.isEmpty()) {
        const auto status = desktop::runMeasured(app, options.measure, [&law] { return law.get(); });
        return status ? *status : complain(status.error());
    }
    auto jurisdiction = law.get();
    if (!jurisdiction)
        return complain(jurisdiction.error());
    if (!options.documents.isEmpty()) {
        const SystemClock clock;
        return desktop::runDocuments({options.documents, options.office, options.out}, *jurisdiction, clock);
    }
    if (!options.receipt.isEmpty()) {
        const SystemClock clock;
        bool number = false;
        const int act = options.act.toInt(&number);
        return desktop::runReceipt({options.receipt, number ? act : -1, options.office, options.out, options.data},
                                   *jurisdiction, clock);
    }
    if (!options.report.period.isEmpty()) {
        const SystemClock clock;
        return desktop::runReport(options.report, *jurisdiction, clock);
    }
    if (!options.screenshots.isEmpty())
        return desktop::runScreenshots(app, options.screenshots, options.pictured, *jurisdiction);
    return runWindow(app, options, settings, *jurisdiction);
}

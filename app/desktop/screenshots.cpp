#include "app/desktop/screenshots.h"

#include "app/desktop/officelock.h"
#include "app/desktop/openoffice.h"
#include "ui/shell/idlelock.h"

#include <QProgressBar>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSettleMs = 60;  // a turn of the event loop: layouts and zero timers
constexpr int kMostWaits = 80; // for a job that a window begins; then it is pictured as it is
constexpr int kPaperMs = 450;  // the preview of a paper waits for a pause in typing
constexpr auto kOfficer = "a"_L1; // the clerk
constexpr QSize kSmallest{1280, 720};
enum Exit { Done = 0, MachineFailed = 3 };

QString folderOf(const Appearance &as)
{
    return u"%1-%2-%3"_s.arg(as.language, as.look.scheme == ui::Scheme::Dark ? u"dark"_s : u"light"_s)
        .arg(qRound(as.look.scale * 100));
}

/// Whether something is still being read for what is shown.
bool isWorking(const QWidget &shown)
{
    const auto bars = shown.findChildren<QProgressBar *>();
    return std::ranges::any_of(bars, &QWidget::isVisible);
}

} // namespace

std::vector<Appearance> appearances(const QString &language, std::optional<ui::Scheme> scheme,
                                    std::optional<double> scale)
{
    std::vector<Appearance> all;
    for (const QString &code : language.isEmpty() ? QStringList{u"zh"_s, u"en"_s} : QStringList{language}) {
        for (const ui::Scheme one : {ui::Scheme::Light, ui::Scheme::Dark}) {
            for (const double factor : scale ? std::vector{*scale} : std::vector{1.0, 2.0}) {
                if (one == scheme.value_or(one))
                    all.push_back({code, {one, factor, {}}});
            }
        }
    }
    return all;
}

Screenshots::Screenshots(OfficeWindow &office, ui::Language &language, std::vector<Appearance> looks,
                         const QString &out, QObject *parent)
    : QObject(parent), m_office(office), m_language(language), m_looks(std::move(looks)), m_out(out)
{
}

Screenshots::~Screenshots() = default;

void Screenshots::start()
{
    nextAppearance();
}

void Screenshots::nextAppearance()
{
    m_window.reset();
    if (m_look == m_looks.size()) {
        Q_EMIT finished(Done);
        return;
    }
    const Appearance &as = m_looks[m_look];
    if (!m_out.mkpath(folderOf(as))) {
        giveUp(u"cannot make "_s + m_out.filePath(folderOf(as)));
        return;
    }
    m_language.set(as.language);
    ui::applyLook(*qApp, as.look);
    m_window = std::make_unique<ui::MainWindow>(m_office.ports(), m_language, as.look);
    ui::attachLock(*m_window, lockPorts(m_office, [] { return 0; }));
    m_window->resize(kSmallest * as.look.scale);
    m_window->show();
    m_spec = 0;
    nextWindow();
}

void Screenshots::nextWindow()
{
    const auto &specs = ui::everyWindow();
    if (m_spec == specs.size()) {
        ++m_look;
        nextAppearance();
        return;
    }
    const ui::WindowSpec &spec = specs[m_spec++];
    if (spec.signedIn && !signIn())
        return;
    QWidget *shown = spec.open(*m_window, spec.signedIn ? caseFor(spec) : QString());
    if (!shown) { // a demonstration holds no national register: there are no two entries to compare
        std::fprintf(stderr, "zhengming: %s: this office has nothing to show there\n", qUtf8Printable(spec.name));
        QTimer::singleShot(0, this, &Screenshots::nextWindow);
        return;
    }
    QTimer::singleShot(spec.act ? kPaperMs : kSettleMs, this, [this, shown, &spec] { take(shown, spec); });
}

bool Screenshots::signIn()
{
    if (m_window->officer().id == kOfficer)
        return true;
    const ui::SignInPorts &account = m_office.ports().account;
    const auto officer = account.signIn(kOfficer, account.demoPassword.toUtf8());
    if (!officer) {
        giveUp(officer.error().detail);
        return false;
    }
    m_window->enter(*officer);
    return true;
}

QString Screenshots::caseFor(const ui::WindowSpec &spec)
{
    const auto list = m_office.ports().workList({}, {}, 1);
    if (!list || list->rows.empty())
        return {};
    for (const items::WorkRow &row : list->rows) {
        const auto file = m_office.ports().cases.open(row.caseId);
        const bool fits = file && (spec.act ? std::ranges::any_of(file->view.permitted, [&](const auto &permitted) {
                                       return permitted.act == *spec.act;
                                   })
                                            : file->view.stage == cases::Stage::Listed);
        if (fits)
            return row.caseId;
    }
    return list->rows.front().caseId;
}

void Screenshots::take(QWidget *shown, const ui::WindowSpec &spec)
{
    if (isWorking(*shown) && m_waits++ < kMostWaits) {
        QTimer::singleShot(kSettleMs, this, [this, shown, &spec] { take(shown, spec); });
        return;
    }
    m_waits = 0;
    const QString file = u"%1/%2-%3.png"_s.arg(folderOf(m_looks[m_look])).arg(m_spec, 2, 10, QLatin1Char('0')).arg(
        QString(spec.name).replace(u'_', u'-'));
    if (!shown->grab().save(m_out.filePath(file))) {
        giveUp(u"cannot write "_s + m_out.filePath(file));
        return;
    }
    if (shown != m_window.get())
        shown->close();
    QTimer::singleShot(0, this, &Screenshots::nextWindow);
}

void Screenshots::giveUp(const QString &why)
{
    std::fprintf(stderr, "zhengming: %s\n", qUtf8Printable(why));
    Q_EMIT finished(MachineFailed);
}

int runScreenshots(QApplication &app, const QString &out, std::vector<Appearance> looks,
                   const cases::SharedJurisdiction &jurisdiction)
{
    // A fixed day, so that two runs of one program make the same pictures.
    const FixedClock clock{QDate(2026, 3, 16)};
    const QTemporaryDir temporary;
    auto office =
        openOffice(temporary.path() + u"/office"_s, WhenMissing::MakeDemoWithSample, jurisdiction, clock);
    auto paper = stationery();
    const auto own = office && paper ? useOwn(*paper, *office) : Result<>();
    if (!office || !paper || !own || !QDir().mkpath(out)) {
        const QString why = !office ? office.error().detail
            : !paper                ? paper.error().detail
            : !own                  ? own.error().detail
                                    : u"cannot make "_s + out;
        std::fprintf(stderr, "zhengming: %s\n", qUtf8Printable(why));
        return MachineFailed;
    }
    OfficeWindow shown(std::move(*office), jurisdiction, std::move(*paper), clock);
    ui::Language language;
    Screenshots pictures(shown, language, std::move(looks), out);
    QObject::connect(&pictures, &Screenshots::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &pictures, &Screenshots::start);
    return QApplication::exec();
}

} // namespace zm::desktop

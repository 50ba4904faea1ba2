#include "app/cli/bench/bench.h"
#include "app/cli/desktopprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

#include <limits>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStarts = 7;
constexpr double kMemoryMiB = 150;

/// The office that is looked at, kept where the caller says.
Result<BenchOffice> officeFor(const Call &call, bool allOpen)
{
    const QString kept = call.value(u"office"_s);
    if (!kept.isEmpty() && QFileInfo::exists(kept))
        return BenchOffice::open(kept);
    const int count = call.value(u"cases"_s, u"100000"_s).toInt();
    const int open = allOpen ? count : count / 10;
    ZM_TRY(auto made, BenchOffice::make(crypto::Suite::Ed25519, kept));
    ZM_CHECK(made.fill(open, count - open, call.value(u"seed"_s, u"1"_s).toUInt()));
    return made;
}

/// A program with a window on a sample office; ended with the object.
class Window final {
public:
    Window(const Call &call, const QString &program, const QStringList &arguments, const QString &passwordFile)
    {
        QProcessEnvironment environment = desktopEnvironment(call);
        environment.insert(u"ZM_PASSWORD_FILE"_s, passwordFile);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~Window()
    {
        m_process.kill();
        m_process.waitForFinished(-1);
    }
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    /// Its next line on standard output. Errors: Io where it ended instead.
    Result<QByteArray> line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(-1))
                return fail(ErrorCode::Io, m_process.program() + u" ended before it had painted"_s);
        }
        return m_process.readLine().trimmed();
    }

    /// What it holds in memory now, MiB. nullopt where the system has no such file.
    std::optional<double> memory() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return std::nullopt;
        const auto found = QRegularExpression(u"VmRSS:\\s+(\\d+) kB"_s).match(QString::fromLatin1(status.readAll()));
        return found.hasMatch() ? std::optional(found.captured(1).toDouble() / 1024) : std::nullopt;
    }

private:
    QProcess m_process;
};

/// The two programs and the office that one of them shows.
struct Stage {
    BenchOffice office;
    QString desk, empty, passwordFile;
    QStringList arguments(const QString &what) const
    {
        return {u"--measure"_s, what, u"--office"_s, office.office->folder(), u"--today"_s,
                office.clock.today().toString(Qt::ISODate)};
    }
};

Result<Stage> stageFor(const Call &call, const QTemporaryDir &scratch, bool allOpen)
{
    const QString desk = desktopProgram(u"zhengming"_s);
    const QString empty = desktopProgram(u"zm-empty-window"_s);
    if (desk.isEmpty() || empty.isEmpty())
        return fail(ErrorCode::Io, u"zhengming and zm-empty-window are not beside zm: build them first"_s);
    ZM_TRY(auto office, officeFor(call, allOpen));
    QFile password(scratch.filePath(u"password"_s));
    if (!password.open(QIODevice::WriteOnly) || password.write(BenchOffice::kPassword) < 0)
        return fail(ErrorCode::Io, password.errorString());
    return Stage{std::move(office), desk, empty, password.fileName()};
}

/// One start of a program: until the page to sign in on was there, until it says that it has painted, and for how much of
/// that the password was stretched. Seconds.
struct Start {
    double asks = 0;
    double whole = std::numeric_limits<double>::max();
    double stretched = 0;
    double painting() const { return whole - stretched; }
};

Result<> timeStart(const Call &call, const Stage &stage, const QString &program, const QStringList &arguments,
                   Start &best)
{
    Result<QByteArray> said;
    Start start;
    QElapsedTimer timer;
    timer.start();
    Window window(call, program, arguments, stage.passwordFile);
    for (said = window.line(); said && !said->startsWith("painted"); said = window.line())
        start.asks = double(timer.nsecsElapsed()) / 1e9;
    ZM_CHECK(said);
    start.whole = double(timer.nsecsElapsed()) / 1e9;
    start.stretched = said->mid(said->indexOf(' ') + 1).toDouble() / 1e3;
    if (start.painting() < best.painting())
        best = start;
    return {};
}

Result<bool> measuredStart(const Call &call)
{
    const QTemporaryDir scratch;
    ZM_TRY(const Stage stage, stageFor(call, scratch, false));
    Start desk;
    Start empty;
    for (int i = 0; i < kStarts; ++i) { // turn about: what else the machine does falls on both
        ZM_CHECK(timeStart(call, stage, stage.desk, stage.arguments(u"start"_s), desk));
        ZM_CHECK(timeStart(call, stage, stage.empty, {}, empty));
    }
    const Measure measure{u"process start to the painted work list, without the stretching of the password"_s, u"ms"_s,
                          desk.painting() * 1e3, u"process start to an empty painted window"_s,
                          empty.painting() * 1e3, 2.0, false};
    print(call, measure);
    call.complain(u"(the page to sign in on was there after %1 ms; the password, stretched on purpose, took %2 ms beside the making of the "
                  "window; %3 ms in all)"_s.arg(desk.asks * 1e3, 0, 'f', 1).arg(desk.stretched * 1e3, 0, 'f', 1).arg(desk.whole * 1e3, 0, 'f', 1));
    return measure.holds();
}

Measure stallMeasure(const QString &name, const QJsonObject &stalls)
{
    const int handled = stalls.value(u"handled"_s).toInt();
    const int slow = stalls.value(u"slow"_s).toInt();
    return {u"%1: events over 16 ms, of %2; the worst took %3 ms"_s.arg(name).arg(handled).arg(
                stalls.value(u"worst_ms"_s).toDouble(), 0, 'f', 1),
            u"events"_s, double(slow), u"all events"_s, double(handled), 0.0, false};
}

Result<bool> measuredScroll(const Call &call)
{
    const QTemporaryDir scratch;
    ZM_TRY(const Stage stage, stageFor(call, scratch, true));
    Window empty(call, stage.empty, {}, stage.passwordFile);
    ZM_CHECK(empty.line());
    const auto bare = empty.memory();
    Window window(call, stage.desk, stage.arguments(u"scroll"_s), stage.passwordFile);
    ZM_TRY(QByteArray told, window.line());
    while (!told.startsWith('{')) {
        ZM_TRY(told, window.line());
    }
    const QJsonObject stalls = QJsonDocument::fromJson(told).object();
    bool holds = true;
    call.complain(u"(%1 rows in the list at the end)"_s.arg(stalls.value(u"rows"_s).toInt()));
    for (const Measure &measure : {stallMeasure(u"scrolling"_s, stalls.value(u"scrolling"_s).toObject()),
                                   stallMeasure(u"typing in the search"_s, stalls.value(u"typing"_s).toObject())}) {
        print(call, measure);
        holds = holds && measure.holds();
    }
    for (const QString &part : {u"scrolling"_s, u"typing"_s}) {
        for (const QJsonValue &slow : stalls.value(part).toObject().value(u"slow_ones"_s).toArray())
            call.complain(u"(%1: %2)"_s.arg(part, slow.toString()));
    }
    if (const auto held = window.memory(); held && bare) {
        const Measure memory{u"memory above an empty window, after scrolling and searching"_s, u"MiB"_s, *held - *bare,
                             u"allowed"_s, kMemoryMiB, 1.0, false};
        print(call, memory);
        holds = holds && memory.holds();
    }
    return holds;
}

int answer(const Call &call, const Result<bool> &holds)
{
    if (!holds)
        return tell(call, holds.error());
    return *holds ? Done : LawfulNo;
}

} // namespace

int start(const Call &call)
{
    return answer(call, measuredStart(call));
}

int scroll(const Call &call)
{
    return answer(call, measuredScroll(call));
}

} // namespace zm::cli::bench

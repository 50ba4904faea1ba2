// Settings for OfficeWindow: what the machine remembers, what the office has otherwise than the program ships it.

#include "app/desktop/officeaccounts.h"
#include "app/desktop/officewindow.h"
#include "documents/templatecheck.h"
#include "identity/superiors.h"
#include "items/reasons.h"
#include "resources/resources.h"
#include "store/officechoices.h"
#include "ui/shell/settingsports.h"

#include <QCoreApplication>
#include <QFile>
#include <QPrinterInfo>
#include <QProcess>
#include <QSaveFile>
#include <QSettings>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;
using store::Chosen;
using ui::ChoiceFault;
using ui::OfficeChoice;

namespace {

constexpr qsizetype kLongLine = 120;  // characters of an address or an account
constexpr qint64 kLargest = 1 << 22; // bytes of a file that is taken in

constexpr Chosen kLines[] = {Chosen::Superior, Chosen::Contact, Chosen::Account};

std::optional<Chosen> kindOf(const OfficeChoice &choice)
{
    for (int i = 0; i <= int(Chosen::Numbers); ++i) {
        if (store::word(Chosen(i)) == choice.kind)
            return Chosen(i);
    }
    return std::nullopt;
}

// One and the same list of faults, named twice so that neither layer knows the other.
static_assert(int(ChoiceFault::What::ArticleByHand) == int(documents::TemplateFault::What::ArticleByHand) &&
              int(ChoiceFault::What::LeftOut) == int(documents::TemplateFault::What::LeftOut) &&
              int(ChoiceFault::What::Unknown) == int(documents::TemplateFault::What::Unknown) &&
              int(ChoiceFault::What::OtherReaders) == int(documents::TemplateFault::What::OtherReaders));

Result<QByteArray> shipped(const OfficeChoice &choice)
{
    if (choice.kind == "reasons"_L1)
        return resources::read(u"reasons.json"_s);
    if (choice.kind == "units"_L1)
        return resources::read(u"units.json"_s);
    if (choice.kind == "numbers"_L1)
        return resources::read(u"paper_numbers.json"_s);
    if (const auto paper = documents::paperNamed(choice.name); paper && choice.kind == "template"_L1)
        return shippedTemplate(*paper);
    return QByteArray();
}

/// The papers that can have a number: those that are issued.
QStringList numberedPapers()
{
    QStringList names;
    for (int i = 0; i < documents::kPaperKinds; ++i) {
        const auto read = documents::TemplateBook::read(shippedTemplate(documents::PaperKind(i)));
        if (read && !read->working)
            names.append(documents::paperName(documents::PaperKind(i)));
    }
    return names;
}

std::vector<ChoiceFault> faultsOf(const OfficeChoice &choice, const QByteArray &content, const QString &ownCode)
{
    using What = ChoiceFault::What;
    std::vector<ChoiceFault> faults;
    if (choice.kind == "template"_L1) {
        const QByteArray words = resources::read(u"templates/words.json"_s).value_or(QByteArray());
        for (const auto &fault : documents::templateFaults(content, shipped(choice).value_or(QByteArray()), words))
            faults.push_back({What(int(fault.what)), fault.detail});
    } else if (choice.kind == "reasons"_L1) {
        if (const auto read = items::readReasons(content); !read)
            faults.push_back({What::NotRead, read.error().detail});
    } else if (choice.kind == "units"_L1) {
        if (const auto read = cases::UnitBook::load(content); !read)
            faults.push_back({What::NotRead, read.error().detail});
    } else if (choice.kind == "numbers"_L1) {
        if (const auto read = cases::PaperSeriesBook::load(content, numberedPapers()); !read)
            faults.push_back({What::NotRead, read.error().detail});
    } else {
        const QString line = QString::fromUtf8(content);
        if (choice.kind == "superior"_L1) {
            if (const auto read = identity::superiorsFrom(line); !read)
                faults.push_back({What::NotRead, read.error().detail});
            else if (std::ranges::find(*read, ownCode, &identity::DatedSuperior::code) != read->end())
                faults.push_back({What::OwnCode, {}});
        }
        if (line.contains(u'\n') || line.size() > kLongLine)
            faults.push_back({What::NotOneLine, {}});
    }
    return faults;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest)
        return fail(ErrorCode::Io, u"cannot read "_s + path);
    return file.readAll();
}

Result<> writeFile(const QByteArray &content, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(ErrorCode::Io, u"cannot write "_s + path);
    return {};
}

/// Every choice there is, without whose it is.
std::vector<OfficeChoice> everyChoice(const documents::TemplateBook &templates)
{
    std::vector<OfficeChoice> all;
    for (const Chosen kind : kLines)
        all.push_back({store::word(kind), {}, {}, {}, {}, false, {}, {}});
    for (const Chosen kind : {Chosen::Numbers, Chosen::Units, Chosen::Reasons})
        all.push_back({store::word(kind), {}, {}, {}, {}, false, {}, {}});
    for (int i = 0; i < documents::kPaperKinds; ++i) {
        const auto &paper = templates.of(documents::PaperKind(i));
        all.push_back({store::word(Chosen::Template), documents::paperName(paper.kind), paper.name, paper.nameEn, {}, false, {}, {}});
    }
    return all;
}

} // namespace

void OfficeWindow::fillSettings()
{
    auto settings = std::make_shared<ui::SettingsPorts>();
    settings->standardLanguage = u"zh"_s;
    settings->read = [](const QString &) { return QVariant(); };
    settings->write = [](const QString &, const QVariant &) {};
    settings->printers = [] { return QPrinterInfo::availablePrinterNames(); };
    settings->choices = [this]() -> Result<std::vector<OfficeChoice>> {
        ZM_TRY(const auto adopted, store::chosen(m_office));
        auto all = everyChoice(m_stationery.templates);
        for (OfficeChoice &choice : all) {
            const auto kind = kindOf(choice);
            if (kind == Chosen::Superior)
                choice.line = m_desk->context(m_clock.today()).office.superior;
            for (const store::Choice &one : adopted) {
                if (one.kind != kind || one.name != choice.name)
                    continue;
                choice.own = true;
                choice.officer = m_officerNames.value(one.officer, one.officer);
                choice.on = one.at.toLocalTime().date();
                if (std::ranges::find(kLines, *kind) != std::end(kLines))
                    choice.line = QString::fromUtf8(one.content);
            }
        }
        return all;
    };
    settings->content = [this](const OfficeChoice &choice) -> Result<QByteArray> {
        ZM_TRY(const auto own, store::chosen(m_office, *kindOf(choice), choice.name));
        return own ? Result<QByteArray>(*own) : shipped(choice);
    };
    settings->faults = [this](const OfficeChoice &choice, const QByteArray &content) {
        return faultsOf(choice, content, m_office.profile().code);
    };
    settings->adopt = [this](const OfficeChoice &choice, const QByteArray &content) -> Result<> {
        const auto &session = m_desk->session();
        if (!session)
            return fail(ErrorCode::Denied, u"nobody is signed in"_s);
        ZM_CHECK(store::choose(m_office, *session, m_clock, *kindOf(choice), choice.name, content));
        ZM_CHECK(useOwn(m_stationery, m_office));
        fillForms();
        return {};
    };
    settings->accounts = officeAccounts(m_office, m_clock, [this] { return m_desk->session(); });
    settings->readFile = readFile;
    settings->writeFile = writeFile;
    m_ports.settings = std::move(settings);
}

void OfficeWindow::remember(QSettings &settings, const ui::Look &standardLook, const QString &standardLanguage)
{
    auto made = std::make_shared<ui::SettingsPorts>(*m_ports.settings);
    made->standardLook = standardLook;
    made->standardLanguage = standardLanguage;
    made->read = [&settings](const QString &key) { return settings.value(key); };
    made->write = [&settings](const QString &key, const QVariant &value) {
        if (value.isValid())
            settings.setValue(key, value);
        else
            settings.remove(key);
    };
    made->startTour = [](const QString &folder) -> Result<> {
        // A program of its own: the office at hand stays as it is.
        const bool started = QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--tour"_s, folder});
        return started ? Result<>() : fail(ErrorCode::Io, u"the program could not be started again"_s);
    };
    m_ports.settings = std::move(made);
}

} // namespace zm::desktop

// Saved filters for OfficeWindow: kept sealed in the office, passed on as a file.

#include "app/desktop/officewindow.h"
#include "store/savedfilters.h"
#include "ui/shell/filterports.h"

#include <QFile>
#include <QSaveFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

using Filters = std::vector<filter::SavedFilter>;

constexpr qint64 kLargest = 1 << 20; // bytes: a list of filters is some lines

Error nobody()
{
    return {ErrorCode::Denied, u"nobody is signed in"_s};
}

Result<Filters> readFile(const QString &path, const filter::Words &words)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return filter::readSaved(file.read(kLargest), words);
}

Result<> writeFile(const Filters &filters, const QString &path)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(filter::writeSaved(filters)) > 0 && file.commit();
    return written ? Result<>() : fail(ErrorCode::Io, path + u": "_s + file.errorString());
}

} // namespace

void OfficeWindow::fillFilters()
{
    const auto words = m_ports.find.words;
    if (!words)
        return;
    auto filters = std::make_shared<ui::FilterPorts>();
    filters->list = [this, words]() -> Result<Filters> {
        const auto &session = m_desk->session();
        if (!session)
            return std::unexpected(nobody());
        ZM_TRY(const QByteArray kept, store::savedFilters(m_office, *session));
        return kept.isEmpty() ? Result<Filters>(Filters()) : filter::readSaved(kept, *words);
    };
    filters->keep = [this](const Filters &all) -> Result<> {
        const auto &session = m_desk->session();
        return session ? store::keepSavedFilters(m_office, *session, filter::writeSaved(all), m_clock)
                       : Result<>(std::unexpected(nobody()));
    };
    filters->readFile = [words](const QString &path) { return readFile(path, *words); };
    filters->writeFile = writeFile;
    m_ports.filters = std::move(filters);
}

} // namespace zm::desktop

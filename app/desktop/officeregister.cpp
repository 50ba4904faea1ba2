#include "app/desktop/officeregister.h"

#include "app/compose/compose.h"
#include "base/clock.h"
#include "identity/identifier.h"
#include "registry/search.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRows = 200; // as many as a person reads before typing another letter

ui::RegisterRow shown(const registry::FoundEntry &entry, QDate today)
{
    const std::string_view status = registry::kStandingNames[std::size_t(entry.standing)];
    return {entry.name,
            identity::masked(entry.idKind, entry.idNumber, identity::MaskPolicy::Screen),
            entry.caseNumber,
            entry.office,
            entry.obligation,
            QString::fromLatin1(status.data(), qsizetype(status.size())),
            registry::matchWord(entry.match),
            entry.listedOn,
            entry.mayBeActedOn(today)};
}

} // namespace

ui::SearchRegister searchRegister(const QString &officeFolder, const std::function<QDate()> &today)
{
    auto names = std::make_shared<std::shared_ptr<const identity::NameReader>>();
    return [officeFolder, day = today(), names](const QString &text) -> Result<ui::RegisterAnswer> {
        if (!*names) {
            ZM_TRY(*names, compose::nameReader());
        }
        // Opened for each question: a newer generation may have taken over since the last one.
        ZM_TRY(const auto mirror, registry::Mirror::open(officeFolder));
        ZM_TRY(const auto state, mirror.state());
        ZM_TRY(auto searcher, registry::Searcher::open(mirror, *names));
        ZM_TRY(const auto page, searcher.search(text, kRows));
        ui::RegisterAnswer answer;
        for (const registry::FoundEntry &entry : page.entries)
            answer.rows.push_back(shown(entry, day));
        answer.countIs = ui::RegisterAnswer::Count(int(page.countKind));
        answer.count = page.count;
        answer.dataUntil = state.dataUntil;
        answer.stale = state.isStale(SystemClock().now());
        return answer;
    };
}

} // namespace zm::desktop

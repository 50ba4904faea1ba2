#pragma once

#include "store/workindex.h"
#include "ui/shell/findports.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QObject>

#include <atomic>

namespace zm::desktop {

/// Finds cases in the whole office. The names are sealed, so a worker reads every case once after signing in, on a
/// connection of its own; what is written afterwards, here or elsewhere, is read when somebody looks.
///
/// Belongs to the thread of the window.
class OfficeFinder final : public QObject {
    Q_OBJECT
public:
    using RowOf = std::function<items::WorkRow(const store::WorkRow &)>;
    /// \param rowOf makes a row as it is shown.
    explicit OfficeFinder(RowOf rowOf);
    ~OfficeFinder() override;

    /// Begins for the officer of \a desk, forgetting what was there. Without a session there is nothing to find.
    void start(const store::Desk &desk);
    void stop();
    ui::FindProgress progress() const;
    enum class Order : quint8 { ByUrgency, ByPerson };
    /// Errors: Conflict before the first reading is done; Corrupt, Io.
    Result<ui::FoundCases> find(const store::Desk &desk, const QString &typed, const filter::Filter *filter, int limit,
                                Order order = Order::ByUrgency);
    void whenChanged(std::function<void()> call) { m_changed = std::move(call); }

private:
    struct Job {
        std::atomic_bool stopped = false;
        bool begun = false; ///< a worker is at it
        std::atomic_int done = 0, total = 0;
    };
    /// What a worker brings back.
    struct Reading {
        std::shared_ptr<const identity::NameReader> reader;
        store::WorkIndex index;
    };
    void restart(const store::Desk &desk);
    void finish();
    RowOf m_rowOf;
    std::shared_ptr<const identity::NameReader> m_reader; ///< made by the first worker
    std::function<void()> m_changed;
    std::shared_ptr<Job> m_job;
    QThreadPool m_pool; ///< one thread, that gives way to whoever works at the window
    QFutureWatcher<Result<Reading>> m_watcher;
    std::optional<store::WorkIndex> m_index;
};

} // namespace zm::desktop

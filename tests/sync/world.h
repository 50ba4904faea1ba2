#pragma once

#include "simclient.h"
#include "simserver.h"

#include <functional>
#include <queue>

namespace zm::sim {

/// What one seed is run with.
struct Setting {
    quint64 seed = 0;
    bool timesJudged = true; ///< late and future acts are held
    bool skewed = true;      ///< the offices' clocks are wrong
    bool damage = true;      ///< bytes turn on the way
};

/// How it ended: the invariants that broke, empty when all hold, and figures.
struct Outcome {
    QStringList broken;
    QByteArrayList order;  ///< accepted acts in the order of the feed
    qint64 accepted = 0, refused = 0, requests = 0;
};

/// One history in one thread: offices, a platform, a network between them, persons, and everything that can go wrong; first
/// with faults, then healed until all is quiet. The seed decides all of it.
class World final {
public:
    explicit World(const Setting &setting);
    Outcome run();

private:
    struct Event {
        qint64 atMs;
        quint64 order;
        std::function<void()> what;
        bool operator<(const Event &other) const { return std::pair(atMs, order) > std::pair(other.atMs, other.order); }
    };
    void at(qint64 ms, std::function<void()> what);
    void drawFaults();
    void plan();
    void planPersons();
    void planAccidents();
    void heal();
    void runUntil(qint64 ms);
    bool isQuiet() const;
    void work(SimClient &client);
    void send(SimClient &client, const sync::Request &request);
    void arrive(SimClient &client, int number, const sync::Request &request, const sync::Reply &reply, qint64 sentMs);
    void garble(QByteArray &body);
    void attack();
    void checkOrderOfRemovals(const SimClient &client, const sync::Request &request);
    QString someCase() { return m_cases[m_random.below(int(m_cases.size()))]; }

    Setting m_setting;
    Random m_random, m_skews, m_extra;
    History m_history;
    Faults m_faults;
    std::unique_ptr<SimServer> m_server;
    std::vector<std::unique_ptr<SimClient>> m_clients;
    std::vector<qint64> m_skewMs;
    QStringList m_cases;
    QByteArray m_poison;
    std::priority_queue<Event> m_events;
    quint64 m_order = 0;
    qint64 m_nowMs = 0;
    bool m_healed = false;
    bool m_isOlder = false; ///< whether the offices' programs are a version behind
    Outcome m_outcome;
};

} // namespace zm::sim

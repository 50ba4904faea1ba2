#include "world.h"

#include "checkers.h"
#include "sync/guard.h"
#include "sync/hex.h"

namespace zm::sim {

using namespace zm::sync;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kBeginMs = 1'780'000'000'000; // a moment in 2026
constexpr qint64 kFaultyMs = 60'000;
constexpr qint64 kTimeoutMs = 2000;
constexpr qint64 kMostRequests = 600; // after the faults: many times what any history needs to come to rest
constexpr qint64 kYearMs = 365LL * 24 * 3600 * 1000;
constexpr std::array kDecisions{"decide_entry"_L1, "publish"_L1, "order_measure"_L1, "remove"_L1};
constexpr std::array kFilings{"file_objection"_L1, "serve"_L1, "note"_L1};

/// The same keys in every history and every run: a turned bit then falls on the same byte wherever a seed is run again.
/// Made once, because reading one takes as long as a tenth of a history.
const crypto::SigningKey &keyNumber(std::size_t n)
{
    static const std::vector<crypto::SigningKey> kKeys = [] {
        const QByteArray pkcs8Head = QByteArray::fromHex("302e020100300506032b657004220420"); // RFC 8410, section 7
        std::vector<crypto::SigningKey> keys;
        for (char letter = 'A'; letter < 'A' + 5; ++letter)
            keys.push_back(*crypto::SigningKey::read(crypto::Suite::Ed25519, crypto::Secret(pkcs8Head + QByteArray(32, letter))));
        return keys;
    }();
    return kKeys[n];
}

QByteArray nonceOf(const OutboxItem &item)
{
    return readActPayload(readEnvelope(item.line)->act.text)->nonce.toHex();
}

} // namespace

World::World(const Setting &setting) : m_setting(setting), m_random(setting.seed), m_skews(setting.seed ^ 0xC10C), m_extra(setting.seed ^ 0xA6E)
{
    m_isOlder = m_extra.chance(0.5);
    m_nowMs = kBeginMs;
    m_server = std::make_unique<SimServer>(keyNumber(0), m_random, setting.timesJudged);
    const int clients = 2 + m_random.below(3);
    for (int i = 0; i < clients; ++i) {
        m_clients.push_back(std::make_unique<SimClient>(i, keyNumber(std::size_t(i) + 1), m_random, m_history));
        const SimClient &client = *m_clients.back();
        const auto key = *client.key().publicKey();
        m_server->enrol({keyId(key), client.peer().org, u"officer"_s, {}, key.suite(), key.bytes(), {}});
        const qint64 skew = m_skews.chance(0.1) ? m_skews.between(-10 * kYearMs, 10 * kYearMs) : m_skews.between(-200'000, 200'000);
        m_skewMs.push_back(setting.skewed ? skew : 0);
    }
    const int cases = 1 + m_random.below(3);
    for (int i = 0; i < cases; ++i)
        m_cases.append(u"110105-0105-2026-%1"_s.arg(i, 6, 10, QChar(u'0')));
    drawFaults();
    plan();
}

void World::at(qint64 ms, std::function<void()> what)
{
    m_events.push({ms, m_order++, std::move(what)});
}

/// Each history draws its own mixture; one in eight has no faults at all.
void World::drawFaults()
{
    if (m_random.chance(0.125))
        return;
    const auto draw = [&](double most) { return m_random.chance(0.6) ? m_random.share() * most : 0; };
    m_faults = {draw(0.3), draw(0.3), draw(0.2), draw(0.1), draw(0.2), draw(0.1), draw(0.1), draw(0.05)};
    m_server->setFaults(m_faults);
    const double disk = draw(0.1);
    for (const auto &client : m_clients)
        client->store().diskError = disk;
}

void World::plan()
{
    for (const auto &client : m_clients) {
        for (qint64 ms = m_random.between(0, 1500); ms < kFaultyMs; ms += m_random.between(1500, 5000)) {
            at(kBeginMs + ms, [this, one = client.get()] {
                if (m_random.chance(m_faults.clientCrash))
                    one->restart();
                one->core().beginRound();
                work(*one);
            });
        }
    }
    planPersons();
    planAccidents();
}

void World::planPersons()
{
    const int acts = 8 + m_random.below(25);
    for (int i = 0; i < acts; ++i) {
        const std::size_t who = std::size_t(m_random.below(int(m_clients.size())));
        const QString caseId = someCase();
        const qint64 openedMs = kBeginMs + m_random.between(0, kFaultyMs - 10'000);
        const qint64 forMs = m_random.between(0, 8000);
        const bool files = m_random.chance(0.35);
        const QString filing = kFilings[std::size_t(m_random.below(3))], decision = kDecisions[std::size_t(m_random.below(4))];
        at(openedMs, [=, this] {
            SimClient &client = *m_clients[who];
            const Sight sight = client.look(caseId);
            const qsizetype before = client.store().own.size();
            const bool opens = sight.head.decisions == 0;
            at(m_nowMs + forMs, [=, this, &client] {
                // What the office itself did meanwhile is seen by its own desk, which asks again.
                if (client.dead || client.store().own.size() != before)
                    return;
                client.act(opens ? u"open_case"_s : files ? filing : decision, caseId, sight, {}, m_nowMs, m_skewMs[who]);
                work(client);
            });
        });
    }
    for (std::size_t who = 0; who < m_clients.size(); ++who) {
        for (qint64 ms = 5000; ms < kFaultyMs; ms += m_random.between(5000, 20'000))
            at(kBeginMs + ms, [this, who] { m_clients[who]->decideConflicts(m_nowMs, m_skewMs[who]); });
    }
}

void World::planAccidents()
{
    const auto sometime = [&] { return kBeginMs + m_random.between(5000, kFaultyMs - 5000); };
    if (m_random.chance(0.3)) {
        const qint64 backupMs = sometime();
        // With offices of the former version, which know of epochs and not of runs, it is set back by its tool alone.
        const bool toldSo = m_random.chance(0.7) || m_isOlder;
        at(backupMs, [this] { m_server->keepBackup(); });
        at(m_random.between(backupMs, kBeginMs + kFaultyMs), [this, toldSo] {
            m_server->restore(toldSo);
            m_history.restoredUntold = m_history.restoredUntold || !toldSo;
        });
    }
    if (m_random.chance(0.1) && m_clients.size() > 2)
        at(sometime(), [this] { m_clients.back()->dead = true; });
    if (m_random.chance(0.1))
        at(sometime(), [this] { m_server->revoke(keyId(*m_clients.front()->key().publicKey()), m_nowMs); });
    if (m_random.chance(0.1)) {
        at(sometime(), [this] {
            const auto &own = m_clients.front()->store().own;
            if (own.isEmpty() || own.last().item.standing != Standing::Waiting
                || m_server->state().kept.contains(own.last().item.eid))
                return;
            m_poison = own.last().item.eid;
            m_server->poison(nonceOf(own.last().item));
        });
    }
    if (m_random.chance(0.3))
        at(sometime(), [this] { attack(); });
    if (m_random.chance(0.2)) {
        // A jump also ends or prolongs what is being waited for; where only the order is compared there is none.
        const bool jumps = m_setting.skewed && m_setting.timesJudged;
        at(sometime(), [this, jumps] { m_skewMs[0] += jumps ? m_skews.between(-kYearMs, kYearMs) : 0; });
    }
}

/// Somebody inside tries what is not theirs: a false signature, another office's name, another office's device.
void World::attack()
{
    SimClient &thief = *m_clients.front();
    const SimClient &victim = *m_clients.back();
    const QString caseId = someCase();
    Envelope envelope = thief.compose(u"note"_s, caseId, thief.look(caseId), {}, m_nowMs);
    ActPayload payload = *readActPayload(envelope.act.text);
    payload.deviceN = 1000;
    int kind = m_random.below(3);
    const bool sentBefore = std::ranges::any_of(m_server->state().kept, [&](const KeptSubmission &one) {
        return one.device == payload.device && one.deviceN == 0;
    });
    if (sentBefore && m_extra.chance(0.4)) {
        kind = 3;
        payload.deviceN = 0; // as a copy of the device would, which does not know what was sent since
    }
    if (kind == 1)
        payload.by.org = victim.peer().org;
    if (kind == 2)
        payload.device = victim.peer().device;
    envelope.act = *signText(kActTag, payloadText(payload), thief.key());
    if (kind == 0)
        envelope.act.signatures.front().bytes = QByteArray(32, 'x');
    (void)m_server->handle({Ask::Submit, {}, 0, envelopeLine(envelope) + '\n', {}}, thief.peer(), m_nowMs);
}

void World::work(SimClient &client)
{
    if (client.dead || client.underWay)
        return;
    const auto request = client.core().next(m_nowMs + m_skewMs[std::size_t(client.number())]);
    if (!request)
        return at(m_nowMs + 300, [this, &client] { work(client); });
    if (*request)
        send(client, **request);
}

void World::checkOrderOfRemovals(const SimClient &client, const Request &request)
{
    QSet<QString> lettingGo;
    for (const Own &one : client.store().own) {
        if (one.item.letsGo && one.item.standing == Standing::Waiting)
            lettingGo.insert(one.item.caseId);
    }
    bool otherBefore = false;
    for (const QByteArray &eid : request.eids) {
        const bool letsGo = lettingGo.contains(m_history.made[eid].caseId);
        if (letsGo && otherBefore)
            m_history.broken.append(u"I7 a removal waited behind other acts"_s);
        otherBefore = otherBefore || !letsGo;
    }
}

void World::send(SimClient &client, const Request &request)
{
    const int number = ++client.request;
    const qint64 sentMs = m_nowMs;
    client.underWay = request;
    ++m_outcome.requests;
    if (request.ask == Ask::Submit)
        checkOrderOfRemovals(client, request);
    at(m_nowMs + kTimeoutMs, [this, &client, number] {
        if (!client.underWay || client.request != number)
            return;
        client.underWay.reset();
        client.core().failed(m_nowMs + m_skewMs[std::size_t(client.number())]);
    });
    const Faults faults = m_healed ? Faults() : m_faults;
    const int copies = m_random.chance(faults.lost) ? 0 : m_random.chance(faults.doubled) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy) {
        Request sent = request;
        if (m_isOlder)
            sent.run.clear();
        const bool cut = m_random.chance(faults.torn);
        if (cut)
            sent.body.truncate(m_random.below(int(sent.body.size()) + 1));
        const qint64 delayMs = m_random.chance(faults.slow) ? m_random.between(1000, 20'000) : m_random.between(1, 100);
        at(m_nowMs + delayMs, [=, this, &client] {
            auto reply = m_server->handle(sent, client.peer(), m_nowMs);
            if (reply && m_isOlder && sent.ask == Ask::Hello)
                reply->body.replace("\"run\":", "\"later\":"); // a name it does not know
            if (reply && !cut)
                arrive(client, number, request, *reply, sentMs);
        });
    }
}

void World::arrive(SimClient &client, int number, const Request &request, const Reply &reply, qint64 sentMs)
{
    const Faults faults = m_healed ? Faults() : m_faults;
    if (m_random.chance(faults.lost))
        return;
    Reply came = reply;
    if (m_random.chance(faults.torn))
        came.body.truncate(m_random.below(int(came.body.size()) + 1));
    // What TLS would catch: the protocol bears it, but for the greeting, which is believed because of TLS.
    const bool turned = m_random.chance(faults.flipped);
    if (request.ask != Ask::Hello && !came.body.isEmpty() && turned && m_setting.damage)
        garble(came.body);
    at(m_nowMs + m_random.between(1, 100), [=, this, &client] {
        if (client.dead || !client.underWay || client.request != number)
            return;
        client.underWay.reset();
        // A failing disk of the office: the core asks again.
        (void)client.core().answered(request, came, m_nowMs + m_skewMs[std::size_t(client.number())], m_nowMs - sentMs);
        work(client);
    });
}

/// A bit turns, or somebody on the way has it that what was refused was accepted.
void World::garble(QByteArray &body)
{
    if (m_random.chance(0.5))
        body.replace("conflict", "accepted");
    else
        body[m_random.below(int(body.size()))] ^= char(1 << m_random.below(7));
}

void World::runUntil(qint64 ms)
{
    // A history that goes round in circles is ended here; it has broken L1 then.
    while (!m_events.empty() && m_events.top().atMs <= ms && m_outcome.requests < 5 * kMostRequests) {
        const Event event = m_events.top();
        m_events.pop();
        m_nowMs = event.atMs;
        event.what();
    }
    m_nowMs = ms;
}

bool World::isQuiet() const
{
    return std::ranges::all_of(m_clients, [this](const auto &client) {
        if (client->dead)
            return true;
        const SimClientStore &store = client->store();
        const bool settled = std::ranges::all_of(store.own, [this](const Own &one) {
            return one.item.standing == Standing::Accepted || one.item.standing == Standing::Closed
                || isExcused(m_history, m_poison, one.item.eid);
        });
        return settled && store.offers.isEmpty() && store.inbox.size() == m_server->state().feed.size()
            && store.linkKept.epoch == m_server->epoch();
    });
}

/// No faults any more: everything has to come to rest within bounded steps.
void World::heal()
{
    m_healed = true;
    m_server->setFaults({});
    for (const auto &client : m_clients)
        client->store().diskError = 0;
    int restful = 0;
    const qint64 requestsBefore = m_outcome.requests;
    for (int round = 0; round < 150 && restful < 3 && m_outcome.requests - requestsBefore < kMostRequests; ++round) {
        for (const auto &client : m_clients) {
            if (client->dead)
                continue;
            client->decideConflicts(m_nowMs, m_skewMs[std::size_t(client->number())]);
            client->core().beginRound();
            work(*client);
        }
        runUntil(m_nowMs + 5000);
        restful = isQuiet() ? restful + 1 : 0;
    }
}

Outcome World::run()
{
    runUntil(kBeginMs + kFaultyMs);
    heal();
    const Rest rest{m_server->state(), m_server->revoked(), m_clients, m_history, m_poison, isQuiet()};
    m_outcome.broken = brokenInvariants(rest);
    for (const AcceptedAct &act : m_server->state().acts) {
        const KeptSubmission &kept = m_server->state().kept[act.eid];
        m_outcome.order.append(kept.device.toLatin1() + '|' + QByteArray::number(kept.deviceN));
    }
    m_outcome.accepted = m_server->state().acts.size();
    m_outcome.refused = m_server->state().kept.size() - m_outcome.accepted;
    return m_outcome;
}

} // namespace zm::sim

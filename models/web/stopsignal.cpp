#include "web/stopsignal.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>

namespace zm::web {

struct StopSignal::Signals {
    boost::asio::io_context waiting{1};
    boost::asio::signal_set set{waiting, SIGTERM, SIGINT};
};

StopSignal::StopSignal() : m_signals(std::make_unique<Signals>()) {}
StopSignal::~StopSignal() = default;

void StopSignal::wait()
{
    m_signals->set.async_wait([this](const boost::system::error_code &, int) { m_signals->waiting.stop(); });
    m_signals->waiting.run();
}

} // namespace zm::web

#pragma once

#include <QByteArray>

namespace zm::items {

/// The English text of "topic.file word", to be translated in the context "zm::items::words"; null where there is none.
const char *wordText(const QByteArray &key);

} // namespace zm::items

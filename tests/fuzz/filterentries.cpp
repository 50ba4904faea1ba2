#include "entries.h"

#include "app/compose/compose.h"
#include "filter/language.h"
#include "filter/saved.h"

namespace zm::test {

void readFilter(const QByteArray &bytes)
{
    static const filter::Words words = compose::filterWords().value();
    (void)filter::readSaved(bytes, words);
    const auto read = filter::parse(QString::fromUtf8(bytes), words);
    if (!read)
        return;
    for (const filter::Tongue tongue : {filter::Tongue::English, filter::Tongue::Chinese}) {
        const auto again = filter::parse(filter::print(*read, words, tongue), words);
        orElseStop(again && *again == *read);
    }
}

} // namespace zm::test

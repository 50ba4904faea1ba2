// Attaches one file to a case over and over until it is killed, and says so a line each: the victim of tst_attachments.

#include "store/attachments.h"
#include "storefixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace zm;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 6)
        return 2;
    const store::Office office = test::must(store::Office::open(words[1]));
    const FixedClock clock(QDate(2025, 4, 2));
    const store::SharedSession session = test::must(office.signIn(words[2], words[3].toUtf8()));
    const auto key = test::must(store::attachmentKey(office, *session, words[4]));
    for (int i = 0; i < 100000; ++i) {
        auto sealed = test::must(store::sealFile(*key, words[5]));
        std::puts(qPrintable(test::must(store::registerAttachment(office, *session, clock, std::move(sealed))).digest));
        std::fflush(stdout);
    }
    return 0;
}

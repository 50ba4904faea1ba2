// Records notes in a case until it is killed, and says so a line an act: the victim of tst_faults.

#include "storefixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace zm;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5)
        return 2;
    store::Office office = test::must(store::Office::open(words[1]));
    const FixedClock clock(QDate(2025, 4, 2));
    store::Desk desk(office, test::shippedLaw(), clock, test::must(office.signIn(words[2], words[3].toUtf8())));
    const cases::Act note = test::act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"one more"})");
    for (int i = 0; i < 100000; ++i) {
        if (test::refusalIn(test::must(desk.submit(words[4], note))))
            return 1;
        std::puts("recorded");
        std::fflush(stdout);
    }
    return 0;
}

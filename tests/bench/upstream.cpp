// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The canned upstream as a program of its own, for servers in other languages: upstream MILLISECONDS. Ends with its input.
#include "cannedupstream.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char *argv[])
{
    const Ringproof::CannedUpstream upstream{std::chrono::milliseconds(argc > 1 ? std::atoi(argv[1]) : 0)};
    std::printf("listening on %s\n", qPrintable(upstream.baseUrl().toString()));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

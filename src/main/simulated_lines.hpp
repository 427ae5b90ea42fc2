// What invented people write on the command line and in tests.
#pragma once

#include "app/simulate/team.hpp"

namespace wb::cli {

inline const app::Lines& simulated_lines() {
    static const app::Lines lines{
        "Weniger Formulare",
        "Mehr Zeit am Telefon",
        "Ein Blick auf die Warteschlange",
        "Bitte die Preise fr\u00FCher sagen",
        "Danke an die Technik",
        "Das Portal ist zu langsam",
    };
    return lines;
}

}   // namespace wb::cli

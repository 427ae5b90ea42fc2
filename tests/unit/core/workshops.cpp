#include "unit/core/workshops.hpp"

#include "core/domain/open_text.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/workshop_file.hpp"

#include "unit/core/samples.hpp"

namespace wb::samples {

wire::Seed seed(std::uint32_t number) {
    wire::Seed result{};
    for (std::size_t i = 0; i < 4; ++i) {
        result[i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    return result;
}

wire::WorkshopKeys keys(std::uint32_t number) {
    return {seed(3 * number), seed(3 * number + 1), seed(3 * number + 2)};
}

domain::Workshop workshop() {
    domain::Workshop result;
    result.title = "Wirkung an der Kasse \xC3\xBC";
    result.unit = {"Nord", "Filiale 12"};
    result.exercises = {{"effect-map", 2, 2, 5}, {"obstacles", 1, 1, 10}};
    result.k = 5;
    result.k_text = 10;
    result.categories = {{"Kasse", "Till"}};
    result.expected_people = 20;
    result.day = {2026, 11, 22};
    return result;
}

domain::Draft draft() {
    using domain::Beneficiary;
    using domain::PrivateWords;
    using domain::Selection;
    domain::Draft result;
    result.exercise = "effect-map";
    result.revision = 2;
    result.answers.cards = {
        {3, "", PrivateWords{"Meine Kasse"}, "own-1"}, {1, "advise", {}, "other"}};
    auto& entries = result.answers.entries;
    entries[{"branch", 0, std::nullopt}] = Selection{{"retail-branch"}, {}, false};
    for (const std::uint8_t card : {std::uint8_t{1}, std::uint8_t{3}}) {
        entries[{"sign", card, Beneficiary::Customers}] = Selection{{"helps"}, {}, false};
    }
    entries[{"phrase", 1, Beneficiary::Customers}] = Selection{{"knows"}, {}, false};
    entries[{"strength", 1, Beneficiary::Customers}] = domain::Level{4};
    entries[{"why", 1, Beneficiary::Customers}] = Selection{{"tools", "time"}, {}, false};
    entries[{"order", 1, Beneficiary::Customers}] = Selection{{"c", "a"}, {}, false};
    entries[{"line", 1, Beneficiary::Customers}] =
        domain::OpenTextMaker::typed("Weniger Formulare");
    entries[{"note", 1, Beneficiary::Customers}] =
        domain::Lines{{PrivateWords{"Nur f\u00FCr mich"}}};
    entries[{"field", 3, Beneficiary::Self}] = Selection{{"d"}, PrivateWords{"Eigenes"}, true};
    // The sign for the company was never given, so this phrase is on no screen.
    entries[{"phrase", 1, Beneficiary::Company}] = Selection{{"waits"}, {}, false};
    return result;
}

std::vector<privacy::Record> records(std::uint32_t person) {
    const auto shown = privacy::preview(bundle(), workshop().categories, draft(), {});
    const auto rules = wire::sign_workshop(workshop(), keys());
    return privacy::records_of(*shown, rules->id(), 1, seed(person), 1);
}

domain::Desk desk() {
    const auto made = *wire::sign_workshop(workshop(), keys());
    domain::Desk result;
    result.workshops = {
        {made.file(),
         *wire::write_key_file({made.id(), keys(), {}, {}}, "drei Worte", {}, {1, 8}),
         "standard",
         true,
         false,
         {"R\u00fcckrufe gemeinsam planen", ""}}};
    result.plan = domain::Plan{
        3,
        "Noch ein Workshop",
        {2027, 1, 31},
        {"Nord", ""},
        "",
        {{"effect-map", 2, 1, 5}},
        12,
        7,
        11,
        {{"Kasse", ""}},
        true,
        {"Betriebsrat, Zimmer 3 ", "", "wird noch geschrieben"},
    };
    return result;
}

}   // namespace wb::samples

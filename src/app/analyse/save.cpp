#include "app/analyse/save.hpp"

#include <memory>
#include <string>
#include <utility>

#include "core/wire/csv.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/release_json.hpp"

namespace wb::app::results {

namespace {

Download file(std::string name, std::string type, const std::string& text) {
    return {std::move(name), std::move(type), {text.begin(), text.end()}};
}

}   // namespace

std::optional<Command> saved(const Model& model, const Save& wanted, const Surroundings& around) {
    const auto sums = sums_of(model.collection, model.unit);
    if (!sums) {
        return std::nullopt;
    }
    const auto report = [&] {
        return std::make_shared<const Report>(report_of(
            model.collection, model.unit, *sums, around.bundle, around.guide, around.today
        ));
    };
    switch (wanted.as) {
    case SaveAs::Json:
        return file("wirkbrille-ergebnisse.json", "application/json", wire::union_json(*sums));
    case SaveAs::Csv:
        return file(
            "wirkbrille-ergebnisse.csv",
            "text/csv",
            wire::union_csv(*sums, wire::release_digits(wire::union_json(*sums)))
        );
    case SaveAs::Workbook: return SaveWorkbook{report()};
    case SaveAs::Paper: return PrintReport{report()};
    }
    return std::nullopt;
}

std::optional<Command>
saved(const Model& model, const SavePicture& wanted, const Surroundings& around) {
    const auto sums = sums_of(model.collection, model.unit);
    if (!sums || !model.shown || wanted.index >= model.shown->pictures.size()) {
        return std::nullopt;
    }
    return SaveImage{
        wanted.index, wanted.as, origin_of(model.collection, model.unit, *sums, around.today)};
}

}   // namespace wb::app::results

#include "app/analyse/report.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/wire/release_file.hpp"
#include "core/wire/release_json.hpp"

namespace wb::app::results {

namespace {

bool has_round(const analyse::Batches& batches, std::uint8_t round) {
    return std::any_of(batches.begin(), batches.end(), [&](const analyse::Batch* batch) {
        return batch->round == round;
    });
}

ReportExercise pictures_of(
    const content::Exercise& exercise,
    const std::vector<content::Picture>& guides,
    const analyse::Batches& batches,
    const privacy::CellNumbers& numbers
) {
    ReportExercise result{exercise.id, {}};
    const bool twice = has_round(batches, 1) && has_round(batches, 2);
    for (const content::Picture& guide : guides) {
        if (guide.kind == content::PictureKind::Shift || !twice) {
            result.pictures.push_back(
                {analyse::sum_picture(guide, exercise, numbers, batches), guide, 0}
            );
            continue;
        }
        for (const std::uint8_t round : {std::uint8_t{1}, std::uint8_t{2}}) {
            analyse::Batches of_round;
            std::copy_if(
                batches.begin(),
                batches.end(),
                std::back_inserter(of_round),
                [&](const analyse::Batch* batch) { return batch->round == round; }
            );
            result.pictures.push_back(
                {analyse::sum_picture(guide, exercise, numbers, of_round), guide, round}
            );
        }
    }
    return result;
}

}   // namespace

std::optional<privacy::Union>
sums_of(const analyse::Collection& collection, const analyse::Path& unit) {
    const auto united =
        privacy::unite(analyse::as_frozen(analyse::chosen(collection, {unit, {}, {}, {}})));
    return united ? std::optional{*united} : std::nullopt;
}

Origin origin_of(
    const analyse::Collection& collection,
    const analyse::Path& unit,
    const privacy::Union& sums,
    Date today
) {
    return {
        unit,
        sums.k(),
        analyse::unit_at(collection, unit).workshops,
        wire::release_digits(wire::union_json(sums)),
        today};
}

Report report_of(
    const analyse::Collection& collection,
    const analyse::Path& unit,
    const privacy::Union& sums,
    const content::Bundle& bundle,
    const content::Guide& guide,
    Date today
) {
    Report report{origin_of(collection, unit, sums, today), sums, {}};
    for (const content::Exercise& exercise : bundle.exercises) {
        const auto guides = guide.pictures.find(exercise.id);
        const auto batches = analyse::chosen(collection, {unit, exercise.id, {}, {}});
        if (guides != guide.pictures.end() && !batches.empty()) {
            report.exercises.push_back(
                pictures_of(exercise, guides->second, batches, collection.numbers())
            );
        }
    }
    return report;
}

}   // namespace wb::app::results

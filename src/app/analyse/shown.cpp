// From what was asked to what is shown. The only place where sums are made for the screens.
#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "app/analyse/update.hpp"
#include "core/privacy/questions.hpp"
#include "core/wire/release_names.hpp"

namespace wb::app::results {

namespace {

using analyse::Selection;

const std::vector<content::Picture>&
pictures_of(const content::Guide& guide, const std::string& exercise) {
    static const std::vector<content::Picture> none;
    const auto found = guide.pictures.find(exercise);
    return found == guide.pictures.end() ? none : found->second;
}

/// One question of a picture, as a picture of its own.
std::optional<content::Picture> part_of(
    const content::Guide& guide, std::string_view picture, const std::string& block, const char* id
) {
    for (const content::Picture& one : pictures_of(guide, std::string{overview_exercise})) {
        if (one.id == picture) {
            content::Picture part = one;
            part.id = id;
            part.kind = content::PictureKind::People;
            part.blocks = {block};
            return part;
        }
    }
    return std::nullopt;
}

std::vector<ExerciseLine> exercise_lines(const Asked& asked, const content::Bundle& bundle) {
    std::map<std::string, std::map<std::uint8_t, analyse::Batches>> found;
    for (const privacy::FrozenBatch* const batch :
         analyse::chosen(asked.collection, {asked.unit, {}, {}, {}})) {
        const privacy::Slot& slot = batch->content().slot();
        if (slot.text_block.empty()) {
            found[slot.exercise][slot.round].push_back(batch);
        } else {
            found[slot.exercise];
        }
    }
    std::vector<ExerciseLine> lines;
    for (const content::Exercise& exercise : bundle.exercises) {
        const auto here = found.find(exercise.id);
        if (here == found.end()) {
            continue;
        }
        ExerciseLine line{exercise.id, {}, 0, 1};
        std::uint32_t people = 0;
        for (const auto& [round, batches] : here->second) {
            people = std::max(people, analyse::people_in(batches));
            line.groups = std::max(line.groups, static_cast<std::uint32_t>(batches.size()));
            line.rounds = round;
        }
        line.people = people == 0 ? std::string{} : privacy::people_band(people);
        lines.push_back(std::move(line));
    }
    return lines;
}

class Shower {
public:
    Shower(Shown& shown, const Surroundings& around)
        : shown_{shown}
        , asked_{shown.asked}
        , around_{around} {}

    void overview() {
        const auto add = [&](std::string_view picture, const char* block, const char* id) {
            if (auto guide = part_of(around_.guide, picture, block, id)) {
                show(*guide, std::string{overview_exercise}, std::uint8_t{1});
            }
        };
        add("flow", "phrase", "overview-effects");
        add("beneficiaries", "sign", "overview-sign");
        add("blockers", "blockers", "overview-blockers");
    }

    void exercise() {
        for (const content::Picture& picture : pictures_of(around_.guide, asked_.exercise)) {
            const bool shift = picture.kind == content::PictureKind::Shift;
            show(
                picture,
                asked_.exercise,
                shift ? std::nullopt : std::optional<std::uint8_t>{asked_.round}
            );
        }
    }

    void compare() {
        const content::Exercise* const exercise =
            privacy::find_exercise(around_.bundle, asked_.comparing.exercise);
        if (exercise == nullptr) {
            return;
        }
        shown_.comparables = analyse::comparables(
            *exercise, analyse::chosen(asked_.collection, {asked_.unit, exercise->id, {}, {}})
        );
        if (shown_.comparables.empty()) {
            return;
        }
        const analyse::Comparable& question =
            shown_.comparables[std::min(asked_.comparing.question, shown_.comparables.size() - 1)];
        const analyse::Measure measure{
            question.question,
            question.beneficiary,
            question.scale,
            question.options[std::min(asked_.comparing.option, question.options.size() - 1)]};
        std::vector<Selection> lines;
        switch (asked_.comparing.by) {
        case CompareBy::Units: lines = by_units(); break;
        case CompareBy::Rounds: lines = by_rounds(asked_.unit, std::nullopt, {}); break;
        case CompareBy::Workshops: lines = by_workshops(); break;
        }
        shown_.lines = analyse::compare(
            asked_.collection,
            *exercise,
            measure,
            lines,
            asked_.comparing.by == CompareBy::Units ? analyse::Against::Others
                                                    : analyse::Against::First
        );
    }

private:
    void show(
        const content::Picture& picture, const std::string& id, std::optional<std::uint8_t> round
    ) {
        const content::Exercise* const exercise = privacy::find_exercise(around_.bundle, id);
        if (exercise != nullptr) {
            shown_.pictures.push_back(analyse::sum_picture(
                picture, *exercise, analyse::chosen(asked_.collection, {asked_.unit, id, round, {}})
            ));
            shown_.guides.push_back(picture);
        }
    }

    std::vector<Selection> by_units() {
        std::vector<Selection> lines;
        for (const analyse::Child& child : shown_.unit.children) {
            analyse::Path path = asked_.unit;
            path.push_back(child.name);
            lines.push_back({std::move(path), {}, std::uint8_t{1}, {}});
            shown_.names.push_back({child.name, 0, std::nullopt});
        }
        return lines;
    }

    std::vector<Selection> by_rounds(
        const analyse::Path& unit, std::optional<domain::WorkshopId> workshop, const LineName& name
    ) {
        std::vector<Selection> lines;
        for (const std::uint8_t round : {std::uint8_t{1}, std::uint8_t{2}}) {
            const Selection selection{unit, asked_.comparing.exercise, round, workshop};
            if (!analyse::chosen(asked_.collection, selection).empty()) {
                lines.push_back(selection);
                shown_.names.push_back({name.unit, round, name.day});
            }
        }
        return lines;
    }

    // In the order of their days; those without a descriptor, whose day nobody knows, come last.
    std::vector<Selection> by_workshops() {
        std::vector<std::pair<LineName, domain::WorkshopId>> workshops;
        for (const privacy::FrozenBatch* const batch :
             analyse::chosen(asked_.collection, {asked_.unit, asked_.comparing.exercise, {}, {}})) {
            const auto& parts = batch->content().parts;
            const domain::WorkshopId& id = parts.front().workshop;
            const bool known =
                std::any_of(workshops.begin(), workshops.end(), [&](const auto& one) {
                    return one.second == id;
                });
            if (parts.size() > 1 || known) {
                continue;
            }
            LineName name{wire::hex(id).substr(0, 8), 0, std::nullopt};
            if (const wire::SignedWorkshop* const workshop = asked_.collection.workshop(id)) {
                name.unit = workshop->workshop().title;
                name.day = workshop->workshop().day;
            }
            workshops.emplace_back(std::move(name), id);
        }
        const auto when = [](const std::optional<Date>& day) {
            return day ? day->year * 10000 + day->month * 100 + day->day : 99999999;
        };
        std::stable_sort(workshops.begin(), workshops.end(), [&](const auto& a, const auto& b) {
            return std::pair{when(a.first.day), a.first.unit} <
                   std::pair{when(b.first.day), b.first.unit};
        });
        std::vector<Selection> lines;
        for (const auto& [name, id] : workshops) {
            std::vector<Selection> of_workshop = by_rounds(asked_.unit, id, name);
            std::move(of_workshop.begin(), of_workshop.end(), std::back_inserter(lines));
        }
        return lines;
    }

    Shown& shown_;
    const Asked& asked_;
    const Surroundings& around_;
};

}   // namespace

Shown shown_for(const Asked& asked, const Surroundings& around) {
    Shown shown{asked, {}, {}, {}, {}, {}, {}, {}};
    shown.unit = analyse::unit_at(asked.collection, asked.unit);
    shown.exercises = exercise_lines(asked, around.bundle);
    Shower shower{shown, around};
    switch (asked.page) {
    case Page::Overview: shower.overview(); break;
    case Page::Exercise: shower.exercise(); break;
    case Page::Compare: shower.compare(); break;
    case Page::Inspect:
    case Page::Files:
    case Page::Save: break;
    }
    return shown;
}

}   // namespace wb::app::results

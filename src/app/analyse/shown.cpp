// From what was asked to what is shown. The only place where sums are made for the screens.
#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "app/analyse/update.hpp"
#include "core/privacy/questions.hpp"
#include "core/privacy/union.hpp"
#include "core/wire/release_names.hpp"

namespace wb::app::results {

namespace {

using analyse::Batches;
using analyse::CompareGroup;

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
    std::vector<ExerciseLine> lines;
    for (const content::Exercise& exercise : bundle.exercises) {
        const Batches all = analyse::chosen(asked.collection, {asked.unit, exercise.id, {}, {}});
        if (all.empty()) {
            continue;
        }
        std::map<std::uint8_t, Batches> by_round;
        for (const analyse::Batch* const batch : all) {
            if (!batch->is_text) {
                by_round[batch->round].push_back(batch);
            }
        }
        ExerciseLine line{exercise.id, {}, 0, 1};
        std::uint32_t people = 0;
        for (const auto& [round, batches] : by_round) {
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
        const Batches batches =
            analyse::chosen(asked_.collection, {asked_.unit, exercise->id, {}, {}});
        shown_.comparables = analyse::comparables(*exercise, asked_.collection.numbers(), batches);
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
        std::vector<CompareGroup> groups;
        switch (asked_.comparing.by) {
        case CompareBy::Units: groups = by_units(batches, !exercise->breakdown); break;
        case CompareBy::Rounds: add_rounds(groups, batches, {}); break;
        case CompareBy::Workshops: groups = by_workshops(batches); break;
        }
        shown_.lines = analyse::compare(
            *exercise,
            asked_.collection.numbers(),
            measure,
            groups,
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
                picture,
                *exercise,
                asked_.collection.numbers(),
                analyse::chosen(asked_.collection, {asked_.unit, id, round, {}})
            ));
            shown_.guides.push_back(picture);
        }
    }

    // Every unit below this one has its line, also one without results.
    std::vector<CompareGroup> by_units(const Batches& batches, bool only_together) {
        std::map<std::string_view, std::size_t> places;
        std::vector<CompareGroup> groups;
        for (const analyse::Child& child : shown_.unit.children) {
            places.emplace(child.name, groups.size());
            groups.push_back({{}, only_together});
            shown_.names.push_back({child.name, 0, std::nullopt});
        }
        const std::size_t depth = asked_.unit.size();
        for (const analyse::Batch* const batch : batches) {
            const privacy::BatchContent& content = batch->content();
            const analyse::Path& unit = content.units.front();
            if (content.slot().round != 1 || unit.size() <= depth) {
                continue;
            }
            const analyse::Path child(
                unit.begin(), unit.begin() + static_cast<std::ptrdiff_t>(depth) + 1
            );
            if (privacy::is_within(content, child)) {
                groups[places.at(child.back())].batches.push_back(batch);
            }
        }
        return groups;
    }

    void
    add_rounds(std::vector<CompareGroup>& groups, const Batches& batches, const LineName& name) {
        for (const std::uint8_t round : {std::uint8_t{1}, std::uint8_t{2}}) {
            CompareGroup group;
            std::copy_if(
                batches.begin(),
                batches.end(),
                std::back_inserter(group.batches),
                [&](const analyse::Batch* batch) { return batch->round == round; }
            );
            if (!group.batches.empty()) {
                groups.push_back(std::move(group));
                shown_.names.push_back({name.unit, round, name.day});
            }
        }
    }

    // In the order of their days; those without a descriptor, whose day nobody knows, come first.
    std::vector<CompareGroup> by_workshops(const Batches& batches) {
        struct Line {
            LineName name = {};
            Batches batches = {};
        };

        std::map<domain::WorkshopId, Line> by_id;
        for (const analyse::Batch* const batch : batches) {
            const auto& parts = batch->content().parts;
            if (parts.size() == 1) {
                by_id[parts.front().workshop].batches.push_back(batch);
            }
        }
        for (auto& [id, line] : by_id) {
            line.name.unit = wire::hex(id).substr(0, 8);
        }
        for (const auto& workshop : asked_.collection.workshops()) {
            const auto known = by_id.find(workshop->id());
            if (known != by_id.end()) {
                known->second.name.unit = workshop->workshop().title;
                known->second.name.day = workshop->workshop().day;
            }
        }
        std::vector<const Line*> lines;
        for (const auto& one : by_id) {
            lines.push_back(&one.second);
        }
        const auto when = [](const std::optional<Date>& day) {
            return day ? day->year * 10000 + day->month * 100 + day->day : 0;
        };
        std::stable_sort(lines.begin(), lines.end(), [&](const Line* a, const Line* b) {
            return std::pair{when(a->name.day), a->name.unit} <
                   std::pair{when(b->name.day), b->name.unit};
        });
        if (lines.size() > most_workshops) {
            shown_.earlier_workshops = lines.size() - most_workshops;
            lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(most_workshops));
        }
        std::vector<CompareGroup> groups;
        for (const Line* const line : lines) {
            add_rounds(groups, line->batches, line->name);
        }
        return groups;
    }

    Shown& shown_;
    const Asked& asked_;
    const Surroundings& around_;
};

}   // namespace

Shown shown_for(const Asked& asked, const Surroundings& around) {
    Shown shown{asked, {}, {}, {}, {}, {}, {}, {}, 0};
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

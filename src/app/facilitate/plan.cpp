#include "app/facilitate/plan.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"

namespace wb::app::lead {

namespace {

const content::Exercise* find_exercise(const content::Bundle& bundle, std::string_view id) {
    const auto found = std::find_if(
        bundle.exercises.begin(),
        bundle.exercises.end(),
        [&](const content::Exercise& exercise) { return exercise.id == id; }
    );
    return found == bundle.exercises.end() ? nullptr : &*found;
}

constexpr std::size_t longest_line = 255;   // bytes, in the workshop's file

bool is_blank(const std::string& text) {
    return utf8::tidy(text, wire::most_title_code_points).empty();
}

// The calendar's rules stand where the file is read; a day of a month that is too short is none.
bool is_day(const Date& day) {
    return later(later(day, 1), -1) == day;
}

std::optional<Lack> lack_of_categories(const domain::Plan& plan) {
    for (std::size_t i = 0; i < plan.categories.size(); ++i) {
        const domain::OwnCategory& category = plan.categories[i];
        if (is_blank(category.german) != is_blank(category.english)) {
            return Lack{Missing::CategoryHalf, static_cast<std::uint8_t>(i)};
        }
    }
    return std::nullopt;
}

}   // namespace

domain::Plan empty_plan(const Date& today) {
    domain::Plan plan;
    plan.day = today;
    plan.unit = {"", ""};
    return plan;
}

domain::Plan
plan_like(const domain::Workshop& workshop, const std::string& like, const Date& today) {
    domain::Plan plan = empty_plan(today);
    plan.title = workshop.title;
    plan.unit.resize(std::max(plan.unit.size(), workshop.unit.size()));
    std::copy(workshop.unit.begin(), workshop.unit.end(), plan.unit.begin());
    plan.like = like;
    plan.exercises = workshop.exercises;
    plan.expected_people = workshop.expected_people;
    plan.k = workshop.k;
    plan.k_text = workshop.k_text;
    plan.categories = workshop.categories;
    plan.blurred_in_room = workshop.blurred_in_room;
    plan.notices = workshop.notices;
    return plan;
}

const content::Template* find_template(const content::Guide& guide, std::string_view id) {
    const auto found = std::find_if(
        guide.templates.begin(),
        guide.templates.end(),
        [&](const content::Template& one) { return one.id == id; }
    );
    return found == guide.templates.end() ? nullptr : &*found;
}

domain::PlannedExercise
planned(const content::Exercise& exercise, std::uint8_t rounds, std::uint8_t k) {
    return {exercise.id, exercise.revision, rounds, std::max(k, exercise.smallest_group)};
}

std::vector<domain::PlannedExercise>
exercises_of(const content::Template& workshop, const content::Bundle& bundle) {
    std::vector<domain::PlannedExercise> all;
    for (const content::Part& part : workshop.parts) {
        if (part.kind != content::PartKind::Exercise) {
            continue;
        }
        const auto known =
            std::find_if(all.begin(), all.end(), [&](const domain::PlannedExercise& one) {
                return one.exercise == part.exercise;
            });
        if (known != all.end()) {
            known->rounds = std::max(known->rounds, part.round);
        } else if (const auto* exercise = find_exercise(bundle, part.exercise)) {
            all.push_back(planned(*exercise, part.round, domain::smallest_k));
        }
    }
    return all;
}

std::string as_line(std::string_view typed, std::size_t most) {
    std::string line;
    std::size_t count = 0;
    for (std::size_t at = 0; at < typed.size() && count < most;) {
        const utf8::Decoded next = utf8::decode(typed, at);
        if (next.size == 0) {
            ++at;
            continue;
        }
        if (line.size() + next.size > longest_line) {
            break;
        }
        utf8::append(line, utf8::is_control(next.code_point) ? U' ' : next.code_point);
        at += next.size;
        ++count;
    }
    return line;
}

std::vector<Step> steps_of(const domain::Plan& plan) {
    std::vector<Step> steps{Step::Title, Step::Unit, Step::Template};
    if (plan.like.empty()) {
        steps.push_back(Step::Exercises);
    }
    for (const Step step :
         {Step::People, Step::Thresholds, Step::Categories, Step::Notices, Step::Passphrase}) {
        steps.push_back(step);
    }
    return steps;
}

std::optional<Lack> lack_of(const domain::Plan& plan, Step step, const Passphrase& passphrase) {
    const auto lacks = [](bool lacking, Missing missing) {
        return lacking ? std::optional{Lack{missing, 0}} : std::nullopt;
    };
    switch (step) {
    case Step::Title:
        if (is_blank(plan.title)) {
            return Lack{Missing::Title, 0};
        }
        return lacks(!is_day(plan.day), Missing::Day);
    case Step::Exercises: return lacks(plan.exercises.empty(), Missing::Exercises);
    case Step::Unit:
    case Step::Template:
    case Step::People:
    case Step::Thresholds:
    case Step::Notices: return std::nullopt;
    case Step::Categories: return lack_of_categories(plan);
    case Step::Passphrase:
        if (passphrase.strength == Strength::Nothing || passphrase.strength == Strength::TooShort) {
            return Lack{Missing::PassphraseShort, 0};
        }
        return lacks(!passphrase.repeated, Missing::PassphraseDiffers);
    }
    return std::nullopt;
}

domain::Workshop workshop_of(const domain::Plan& plan) {
    domain::Workshop workshop;
    workshop.title = utf8::tidy(plan.title, wire::most_title_code_points);
    for (const std::string& name : plan.unit) {
        if (std::string tidy = utf8::tidy(name, wire::most_unit_code_points); !tidy.empty()) {
            workshop.unit.push_back(std::move(tidy));
        }
    }
    workshop.exercises = plan.exercises;
    workshop.k = plan.k;
    workshop.k_text = plan.k_text;
    for (const domain::OwnCategory& category : plan.categories) {
        domain::OwnCategory tidy{
            utf8::tidy(category.german, wire::most_category_code_points),
            utf8::tidy(category.english, wire::most_category_code_points)};
        if (!tidy.german.empty() && !tidy.english.empty()) {
            workshop.categories.push_back(std::move(tidy));
        }
    }
    workshop.blurred_in_room = plan.blurred_in_room;
    const auto tidy = [](const std::string& line) {
        return utf8::tidy(line, wire::most_notice_code_points);
    };
    workshop.notices = {
        tidy(plan.notices.support), tidy(plan.notices.imprint), tidy(plan.notices.privacy)};
    workshop.expected_people = plan.expected_people;
    workshop.day = plan.day;
    return workshop;
}

std::size_t link_size(const domain::Plan& plan) {
    const std::size_t bytes =
        1 + wire::write_plan(workshop_of(plan)).size() + std::tuple_size_v<wire::Signature>;
    return (bytes * 4 + 2) / 3;   // base64url without filling
}

void raise_to(domain::Plan& plan, const content::Bundle& bundle) {
    plan.k_text = std::max(plan.k_text, plan.k);
    for (domain::PlannedExercise& one : plan.exercises) {
        const content::Exercise* exercise = find_exercise(bundle, one.exercise);
        one.k = std::max(plan.k, exercise == nullptr ? one.k : exercise->smallest_group);
        one.revision = exercise == nullptr ? one.revision : exercise->revision;
    }
}

}   // namespace wb::app::lead

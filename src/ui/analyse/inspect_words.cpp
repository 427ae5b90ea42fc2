#include "ui/analyse/inspect_words.hpp"

#include <variant>

#include "ui/analyse/screens.hpp"
#include "ui/facilitate/screens.hpp"

namespace wb::ui::results {

namespace {

using inspect::Kind;
using inspect::What;

std::string digits(std::size_t value, const LeadWords& words) {
    const bool german = words.bundle().language == content::Language::German;
    std::string text = std::to_string(value);
    for (std::size_t at = text.size(); at > 3; at -= 3) {
        text.insert(at - 3, german ? "." : ",");
    }
    return text;
}

/// The words of rows without a value; nothing for the others.
std::optional<LeadText> plain_text_of(What what, Kind kind) {
    switch (what) {
    case What::Magic: return LeadText::inspect_row_magic;
    case What::RecordsSize: return LeadText::inspect_row_size;
    case What::Frame: return LeadText::inspect_row_frame;
    case What::Checksum: return LeadText::inspect_row_checksum;
    case What::BoxKey: return LeadText::inspect_row_box_key;
    case What::SigningKey:
    case What::PublicKey: return LeadText::inspect_row_signing_key;
    case What::DescriptorSignature: return LeadText::inspect_row_descriptor_signature;
    case What::Choices: return LeadText::inspect_row_choices;
    case What::WorkshopId: return LeadText::inspect_row_workshop_id;
    case What::OneTimeKey: return LeadText::inspect_row_one_time_key;
    case What::Seal: return LeadText::inspect_row_seal;
    case What::SealedAnswers: return LeadText::inspect_row_sealed;
    case What::FrozenBatch: return LeadText::inspect_row_frozen;
    case What::GuessCost: return LeadText::inspect_row_guess;
    case What::Secrets: return LeadText::inspect_row_secrets;
    case What::DeskWorkshop: return LeadText::inspect_row_desk_workshop;
    case What::DeskChanges: return LeadText::inspect_row_desk_changes;
    case What::DeskPlan: return LeadText::inspect_row_desk_plan;
    case What::ContentPart: return LeadText::inspect_row_content;
    case What::Rules:
        return kind == Kind::Sums ? LeadText::inspect_row_form : LeadText::inspect_row_rules;
    case What::NoiseVariance: return LeadText::inspect_row_noise;
    case What::Policy: return LeadText::inspect_row_policy;
    case What::ReleaseSignature: return LeadText::inspect_row_release_signature;
    case What::ByteOrderMark: return LeadText::inspect_row_mark;
    case What::TableHead: return LeadText::inspect_row_head;
    case What::TableLine: return LeadText::inspect_row_line;
    case What::Format:
    case What::FileKind:
    case What::Title:
    case What::UnitCount:
    case What::Unit:
    case What::ExerciseCount:
    case What::Exercise:
    case What::K:
    case What::KText:
    case What::CategoryCount:
    case What::CategoryGerman:
    case What::CategoryEnglish:
    case What::ExpectedPeople:
    case What::Day:
    case What::BlurredInRoom:
    case What::SupportNotice:
    case What::ImprintNotice:
    case What::PrivacyNotice:
    case What::Draft:
    case What::Counts:
    case What::Batches:
    case What::LeftOut:
    case What::Texts: return std::nullopt;
    }
    return std::nullopt;
}

/// Of rows that hold a number or a text.
LeadText text_with_value(What what) {
    switch (what) {
    case What::Format: return LeadText::inspect_row_format;
    case What::Title: return LeadText::inspect_row_called;
    case What::UnitCount: return LeadText::inspect_row_unit_count;
    case What::Unit: return LeadText::inspect_row_unit;
    case What::ExerciseCount: return LeadText::inspect_row_exercise_count;
    case What::K: return LeadText::inspect_row_k;
    case What::KText: return LeadText::inspect_row_k_text;
    case What::CategoryCount: return LeadText::inspect_row_category_count;
    case What::CategoryGerman: return LeadText::inspect_row_category_german;
    case What::CategoryEnglish: return LeadText::inspect_row_category_english;
    case What::ExpectedPeople: return LeadText::inspect_row_expected;
    case What::BlurredInRoom: return LeadText::inspect_row_blurred;
    case What::SupportNotice: return LeadText::inspect_row_support;
    case What::ImprintNotice: return LeadText::inspect_row_imprint;
    case What::PrivacyNotice: return LeadText::inspect_row_privacy;
    case What::Magic:
    case What::FileKind:
    case What::RecordsSize:
    case What::Frame:
    case What::Checksum:
    case What::Exercise:
    case What::BoxKey:
    case What::SigningKey:
    case What::Day:
    case What::DescriptorSignature:
    case What::Draft:
    case What::Choices:
    case What::WorkshopId:
    case What::OneTimeKey:
    case What::Seal:
    case What::SealedAnswers:
    case What::FrozenBatch:
    case What::GuessCost:
    case What::Secrets:
    case What::DeskWorkshop:
    case What::DeskChanges:
    case What::DeskPlan:
    case What::ContentPart:
    case What::Counts:
    case What::Batches:
    case What::Rules:
    case What::LeftOut:
    case What::NoiseVariance:
    case What::Policy:
    case What::PublicKey:
    case What::ReleaseSignature:
    case What::Texts:
    case What::ByteOrderMark:
    case What::TableHead:
    case What::TableLine: break;
    }
    return LeadText::inspect_row_list;
}

std::string element_words(What what, const inspect::Counted& element, const LeadWords& words) {
    const std::string title = lead::exercise_title(element.slot.exercise, words);
    const std::string count = digits(element.count, words);
    const bool said = !element.people.empty();
    const std::string people = said ? people_words(element.people, words) : std::string{};
    const auto text = [&](LeadText of_release, LeadText of_sums) {
        return words(
            said ? of_release : of_sums, {{"title", title}, {"count", count}, {"name", people}}
        );
    };
    if (what == What::Counts) {
        return text(LeadText::inspect_row_counts, LeadText::inspect_row_sums);
    }
    if (what == What::Batches) {
        return text(LeadText::inspect_row_batch, LeadText::inspect_row_batch_id);
    }
    return what == What::Texts ? text(LeadText::inspect_row_texts, LeadText::inspect_row_sum_texts)
                               : words(LeadText::inspect_row_left_out, {{"title", title}});
}

}   // namespace

std::string size_words(std::size_t bytes, const LeadWords& words) {
    return bytes == 1 ? words(LeadText::inspect_byte)
                      : words(LeadText::inspect_bytes, {{"count", digits(bytes, words)}});
}

LeadText title_of(Kind kind) {
    switch (kind) {
    case Kind::Content: return LeadText::inspect_kind_content;
    case Kind::Guide: return LeadText::inspect_kind_guide;
    case Kind::Drafts: return LeadText::inspect_kind_drafts;
    case Kind::Workshop: return LeadText::inspect_kind_workshop;
    case Kind::HandIn: return LeadText::inspect_kind_hand_in;
    case Kind::Box: return LeadText::inspect_kind_box;
    case Kind::Key: return LeadText::inspect_kind_key;
    case Kind::Desk: return LeadText::inspect_kind_desk;
    case Kind::Release: return LeadText::inspect_kind_release;
    case Kind::Sums: return LeadText::inspect_kind_sums;
    case Kind::Table: return LeadText::inspect_kind_table;
    }
    return LeadText::inspect_kind_content;
}

LeadText about(Kind kind) {
    switch (kind) {
    case Kind::Content: return LeadText::inspect_about_content;
    case Kind::Guide: return LeadText::inspect_about_guide;
    case Kind::Drafts: return LeadText::inspect_about_drafts;
    case Kind::Workshop: return LeadText::inspect_about_workshop;
    case Kind::HandIn: return LeadText::inspect_about_hand_in;
    case Kind::Box: return LeadText::inspect_about_box;
    case Kind::Key: return LeadText::inspect_about_key;
    case Kind::Desk: return LeadText::inspect_about_desk;
    case Kind::Release: return LeadText::inspect_about_release;
    case Kind::Sums: return LeadText::inspect_about_sums;
    case Kind::Table: return LeadText::inspect_about_table;
    }
    return LeadText::inspect_about_content;
}

LeadText text_of(inspect::Absent absent) {
    using inspect::Absent;
    switch (absent) {
    case Absent::Answers: return LeadText::inspect_absent_answers;
    case Absent::Name: return LeadText::inspect_absent_name;
    case Absent::Account: return LeadText::inspect_absent_account;
    case Absent::Device: return LeadText::inspect_absent_device;
    case Absent::Time: return LeadText::inspect_absent_time;
    case Absent::Order: return LeadText::inspect_absent_order;
    case Absent::Links: return LeadText::inspect_absent_links;
    case Absent::SingleAnswers: return LeadText::inspect_absent_single;
    case Absent::OwnWords: return LeadText::inspect_absent_own_words;
    case Absent::ExactCounts: return LeadText::inspect_absent_exact;
    case Absent::SmallGroups: return LeadText::inspect_absent_small;
    case Absent::SecretKeys: return LeadText::inspect_absent_secret_keys;
    case Absent::Passphrase: return LeadText::inspect_absent_passphrase;
    }
    return LeadText::inspect_absent_name;
}

LeadText text_of(inspect::Item item) {
    using inspect::Item;
    switch (item) {
    case Item::Drafts: return LeadText::inspect_item_drafts;
    case Item::Workshop: return LeadText::inspect_kind_workshop;
    case Item::Desk: return LeadText::inspect_kind_desk;
    case Item::KeyFile: return LeadText::inspect_kind_key;
    case Item::SealedRecords: return LeadText::inspect_item_sealed;
    case Item::Release: return LeadText::inspect_kind_release;
    case Item::Participant: return LeadText::inspect_item_participant;
    case Item::Mark: return LeadText::inspect_item_mark;
    case Item::ConfirmedKey: return LeadText::inspect_item_confirmed;
    case Item::Language: return LeadText::inspect_item_language;
    case Item::Display: return LeadText::inspect_item_display;
    case Item::OfThisApp: return LeadText::inspect_item_ours;
    case Item::Foreign: return LeadText::inspect_item_foreign;
    }
    return LeadText::inspect_item_foreign;
}

LeadText title_of(inspect::Trouble trouble) {
    using inspect::Trouble;
    switch (trouble) {
    case Trouble::NotOurs: return LeadText::inspect_not_ours;
    case Trouble::OtherVersion: return LeadText::inspect_other_version;
    case Trouble::Damaged: return LeadText::inspect_damaged;
    case Trouble::Altered: return LeadText::inspect_altered;
    case Trouble::TooLarge: return LeadText::inspect_too_large;
    }
    return LeadText::inspect_damaged;
}

LeadText about(inspect::Trouble trouble) {
    using inspect::Trouble;
    switch (trouble) {
    case Trouble::NotOurs: return LeadText::inspect_not_ours_about;
    case Trouble::OtherVersion: return LeadText::inspect_other_version_about;
    case Trouble::Damaged: return LeadText::inspect_damaged_about;
    case Trouble::Altered: return LeadText::inspect_altered_about;
    case Trouble::TooLarge: return LeadText::inspect_too_large_about;
    }
    return LeadText::inspect_damaged_about;
}

std::string row_words(const inspect::Row& row, Kind kind, const LeadWords& words) {
    if (row.what == What::FileKind) {
        return words(LeadText::inspect_row_kind, {{"title", words(title_of(kind))}});
    }
    if (const auto plain = plain_text_of(row.what, kind)) {
        return words(*plain);
    }
    if (const auto* const number = std::get_if<std::uint32_t>(&row.value)) {
        return words(text_with_value(row.what), {{"number", digits(*number, words)}});
    }
    if (const auto* const text = std::get_if<std::string>(&row.value)) {
        return words(text_with_value(row.what), {{"title", *text}, {"name", *text}});
    }
    if (const auto* const exercise = std::get_if<domain::PlannedExercise>(&row.value)) {
        return words(
            LeadText::inspect_row_exercise,
            {{"title", lead::exercise_title(exercise->exercise, words)},
             {"number", std::to_string(exercise->revision)},
             {"count", std::to_string(exercise->rounds)},
             {"fewest", std::to_string(exercise->k)}}
        );
    }
    if (const auto* const day = std::get_if<Date>(&row.value)) {
        return words(
            LeadText::inspect_row_day, {{"day", lead::day_words(*day, words.bundle().language)}}
        );
    }
    if (const auto* const draft = std::get_if<inspect::GivenDraft>(&row.value)) {
        return words(
            LeadText::inspect_row_draft,
            {{"title", lead::exercise_title(draft->exercise, words)},
             {"count", std::to_string(draft->answers.size())},
             {"number", std::to_string(draft->cards)}}
        );
    }
    if (const auto* const element = std::get_if<inspect::Counted>(&row.value)) {
        return element_words(row.what, *element, words);
    }
    return words(LeadText::inspect_row_list);
}

std::string batch_words(const inspect::NamedBatch& batch, const LeadWords& words) {
    std::string title = lead::exercise_title(batch.slot.exercise, words);
    if (batch.slot.round > 1) {
        title = words(LeadText::inspect_second_round, {{"title", title}});
    }
    if (!batch.slot.text_block.empty()) {
        title = words(LeadText::inspect_batch_texts, {{"title", title}});
    }
    return words(
        LeadText::inspect_batch,
        {{"title", title},
         {"number", std::to_string(batch.number)},
         {"name", people_words(batch.people, words)}}
    );
}

}   // namespace wb::ui::results

#include "ui/pictures/picture_words.hpp"

#include <algorithm>
#include <string_view>

#include "core/content/path.hpp"
#include "core/privacy/questions.hpp"

namespace wb::ui {

namespace {

using content::Block;

constexpr std::string_view card_before_question = "{card}. ";
constexpr std::string_view own_category = "own-";

const content::Step* step_of(const content::Exercise& exercise, const std::string& block) {
    for (const content::Step& step : exercise.steps) {
        for (const Block& one : step.blocks) {
            if (one.id == block) {
                return &step;
            }
        }
    }
    return nullptr;
}

std::string without_card(std::string heading) {
    const auto at = heading.find(card_before_question);
    return at == std::string::npos ? heading : heading.erase(at, card_before_question.size());
}

LeadText effects_text(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return LeadText::picture_effects_customers;
    case domain::Beneficiary::Company: return LeadText::picture_effects_company;
    case domain::Beneficiary::Self: return LeadText::picture_effects_self;
    }
    return LeadText::picture_effects_customers;
}

}   // namespace

std::string PictureNames::question(
    const std::string& block, std::optional<domain::Beneficiary> beneficiary
) const {
    const content::Step* const step = step_of(exercise_, block);
    const Block* const asked = content::find_block(exercise_, block);
    if (step == nullptr || asked == nullptr) {
        return block;
    }
    if (asked->source == content::OptionSource::Effects && beneficiary) {
        return texts()(effects_text(*beneficiary));
    }
    const std::string& own = asked->question.text(beneficiary);
    return own.empty() ? without_card(step->heading.text(beneficiary)) : own;
}

std::string PictureNames::question(const pictures::Chart& chart) const {
    std::string asked = question(chart.question, chart.beneficiary);
    return chart.row.empty() ? asked
                             : texts(
                               )(LeadText::picture_row,
                                 {{"name", row(chart.question, chart.row)}, {"question", asked}});
}

std::string PictureNames::left_out(const privacy::LeftOut& left_out) const {
    const std::string asked = question(left_out.question, left_out.beneficiary);
    return left_out.place == 0
               ? asked
               : texts(
                 )(LeadText::picture_at_place,
                   {{"question", asked}, {"number", std::to_string(left_out.place)}});
}

std::string PictureNames::row(const std::string&, const std::string& id) const {
    if (id == privacy::rolled_up_row) {
        return texts()(LeadText::picture_rolled_up);
    }
    if (id == privacy::own_words_row) {
        return texts()(LeadText::picture_own_words);
    }
    for (const content::Category& category : texts().bundle().categories) {
        if (category.id == id) {
            return category.label;
        }
    }
    if (id.rfind(own_category, 0) == 0) {
        const auto ids = privacy::own_category_ids(words_.own_categories);
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found != ids.end()) {
            const auto& own = words_.own_categories[static_cast<std::size_t>(found - ids.begin())];
            return texts().bundle().language == content::Language::German ? own.german
                                                                          : own.english;
        }
    }
    for (const content::Step& step : exercise_.steps) {
        for (const Block& block : step.blocks) {
            for (const content::Option& option : block.options) {
                if (block.kind == content::BlockKind::Cards && option.id == id) {
                    return option.label.text(std::nullopt);
                }
            }
        }
    }
    return id;
}

// "1-2" and "3" joined are the steps 1 to 3; the word is that of the end, or of both ends.
std::string PictureNames::steps(const Block& block, const std::vector<std::string>& ids) const {
    const char low = ids.front().front();
    const char high = ids.back().back();
    const auto word = [&](char step) -> const std::string& {
        return block.scale_words[step < '3' ? 0 : step == '3' ? 1 : 2].text(std::nullopt);
    };
    const std::string numbers =
        low == high ? std::string{low} : std::string{low} + "\u2013" + std::string{high};
    if (low == high && (low == '2' || low == '4')) {
        return numbers;   // between two words
    }
    const std::string words =
        word(low) == word(high)
            ? word(low)
            : texts()(LeadText::picture_from_to, {{"from", word(low)}, {"to", word(high)}});
    return texts()(LeadText::picture_step, {{"number", numbers}, {"words", words}});
}

std::string PictureNames::option(const pictures::Chart& chart, const std::string& id) const {
    const Block* const block = content::find_block(exercise_, chart.question);
    if (block == nullptr) {
        return id;
    }
    if (chart.scale) {
        return steps(*block, {id});
    }
    if (id == privacy::own_words_row || id == privacy::rolled_up_row) {
        return row(chart.question, id);
    }
    for (const content::Option& option : block->options) {
        if (option.id == id) {
            return option.label.text(chart.beneficiary);
        }
    }
    if (const content::Effect* const effect = content::find_effect(texts().bundle(), id)) {
        return effect->option;
    }
    for (const content::Branch& branch : texts().bundle().branches) {
        if (branch.id == id) {
            return branch.label;
        }
        for (const content::Who& who : branch.who) {
            if (who.id == id) {
                return who.subject;
            }
        }
    }
    return row(chart.question, id);
}

std::vector<std::string>
PictureNames::all(const pictures::Chart& chart, const std::vector<std::string>& ids) const {
    std::vector<std::string> names;
    for (const std::string& id : ids) {
        names.push_back(option(chart, id));
    }
    return names;
}

std::string PictureNames::shortened(const std::vector<std::string>& names, std::size_t most) const {
    const std::size_t shown = names.size() <= most + 1 ? names.size() : most;
    std::string list;
    for (std::size_t i = 0; i < shown; ++i) {
        list += (i == 0 ? "" : "; ") + names[i];
    }
    return shown == names.size()
               ? list
               : texts(
                 )(LeadText::picture_and_more,
                   {{"list", list}, {"count", std::to_string(names.size() - shown)}});
}

std::string PictureNames::joined(
    const pictures::Chart& chart, const std::vector<std::string>& ids, std::size_t most
) const {
    const Block* const block = content::find_block(exercise_, chart.question);
    if (chart.scale && block != nullptr && !ids.empty()) {
        return steps(*block, ids);
    }
    return shortened(all(chart, ids), most);
}

std::string PictureNames::band(const std::string& people) {
    std::string result = people;
    if (const auto at = result.find('-'); at != std::string::npos) {
        result.replace(at, 1, "\u2013");
    }
    return result;
}

}   // namespace wb::ui

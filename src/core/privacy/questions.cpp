#include "core/privacy/questions.hpp"

#include <algorithm>

namespace wb::privacy {

namespace {

using content::Block;
using content::BlockKind;
using content::OptionSource;

template <class Items>
void append_ids(std::vector<std::string>& ids, const Items& items) {
    for (const auto& item : items) {
        if (std::find(ids.begin(), ids.end(), item.id) == ids.end()) {
            ids.push_back(item.id);
        }
    }
}

std::vector<std::string>
effect_ids(const content::Bundle& bundle, std::optional<domain::Beneficiary> beneficiary) {
    std::vector<std::string> ids;
    for (const content::Effect& effect : bundle.effects) {
        if (!beneficiary || effect.beneficiary == *beneficiary) {
            ids.push_back(effect.id);
        }
    }
    return ids;
}

std::vector<std::string> option_ids(
    const content::Bundle& bundle,
    const Block& block,
    std::optional<domain::Beneficiary> beneficiary
) {
    if (block.kind == BlockKind::Scale) {
        return {"1", "2", "3", "4", "5"};
    }
    std::vector<std::string> ids;
    switch (block.source) {
    case OptionSource::None: break;
    case OptionSource::Listed: append_ids(ids, block.options); break;
    case OptionSource::Branches: append_ids(ids, bundle.branches); break;
    case OptionSource::Tasks:
        for (const content::Branch& branch : bundle.branches) {
            append_ids(ids, branch.tasks);
        }
        break;
    case OptionSource::Effects: return effect_ids(bundle, beneficiary);
    case OptionSource::Who:
        for (const content::Branch& branch : bundle.branches) {
            append_ids(ids, branch.who);
        }
        break;
    }
    return ids;
}

/// What the rows of an exercise's tables are, and their ids.
struct RowIds {
    Rows rows = Rows::None;
    std::vector<std::string> ids = {};
};

RowIds row_ids(
    const content::Bundle& bundle, const Block& cards, const std::vector<domain::OwnCategory>& own
) {
    RowIds rows;
    if (cards.source == OptionSource::Tasks) {
        rows.rows = Rows::Categories;
        append_ids(rows.ids, bundle.categories);
        const std::vector<std::string> more = own_category_ids(own);
        rows.ids.insert(rows.ids.end(), more.begin(), more.end());
    } else if (cards.source == OptionSource::Listed) {
        rows.rows = Rows::Cards;
        append_ids(rows.ids, cards.options);
        if (cards.own_words) {
            rows.ids.emplace_back(own_words_row);
        }
    }
    return rows;
}

bool customers_only(const Block& block) {
    return block.source == OptionSource::Who;
}

class Lister {
public:
    Lister(const content::Bundle& bundle, const std::vector<domain::OwnCategory>& own)
        : bundle_{bundle}
        , own_{own} {}

    void add(const content::Step& step, const Block& block) {
        if (block.sharing == content::Sharing::Never) {
            return;
        }
        switch (block.kind) {
        case BlockKind::Scale:
        case BlockKind::Choice:
        case BlockKind::Grid: add_per_beneficiary(step, block, Counting::OneCell); break;
        case BlockKind::Phrase:
            add_per_beneficiary(
                step, block, block.most > 1 ? Counting::EachOption : Counting::OneCell
            );
            break;
        case BlockKind::Choices: add_per_beneficiary(step, block, Counting::EachOption); break;
        case BlockKind::Rank:
            for (std::uint8_t place = 1; place <= block.most; ++place) {
                Question question = of(step, block, std::nullopt, Counting::OneCell);
                question.place = place;
                found_.push_back(std::move(question));
            }
            break;
        case BlockKind::Cards: add_cards(block); break;
        case BlockKind::Text:
        case BlockKind::PrivateNote: break;
        }
    }

    std::vector<Question> take() { return std::move(found_); }

private:
    Question
    of(const content::Step& step,
       const Block& block,
       std::optional<domain::Beneficiary> beneficiary,
       Counting counting) const {
        Question question;
        question.block = block.id;
        question.beneficiary = beneficiary;
        // Several cards of one person may say different things.
        question.counting = step.per_card ? Counting::EachOption : counting;
        question.scale = block.kind == BlockKind::Scale;
        question.per_card = step.per_card;
        question.conditional = step.when.has_value() || block.when.has_value();
        question.rows = step.per_card ? rows_.rows : Rows::None;
        question.options = option_ids(bundle_, block, beneficiary);
        return question;
    }

    void add_per_beneficiary(const content::Step& step, const Block& block, Counting counting) {
        if (!step.per_beneficiary) {
            found_.push_back(of(step, block, std::nullopt, counting));
            return;
        }
        for (const domain::Beneficiary beneficiary : domain::all_beneficiaries) {
            if (!customers_only(block) || beneficiary == domain::Beneficiary::Customers) {
                found_.push_back(of(step, block, beneficiary, counting));
            }
        }
    }

    void add_cards(const Block& block) {
        rows_ = row_ids(bundle_, block, own_);
        if (rows_.rows == Rows::None) {
            return;
        }
        Question question;
        question.block = block.id;
        question.counting = Counting::EachOption;
        question.cards = true;
        question.options = rows_.ids;
        found_.push_back(std::move(question));
    }

    const content::Bundle& bundle_;
    const std::vector<domain::OwnCategory>& own_;
    RowIds rows_;
    std::vector<Question> found_;
};

}   // namespace

std::vector<Question> questions(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const std::vector<domain::OwnCategory>& own
) {
    Lister lister{bundle, own};
    for (const content::Step& step : exercise.steps) {
        for (const Block& block : step.blocks) {
            lister.add(step, block);
        }
    }
    return lister.take();
}

std::vector<TextQuestion> text_questions(const content::Exercise& exercise) {
    std::vector<TextQuestion> found;
    for (const content::Step& step : exercise.steps) {
        for (const Block& block : step.blocks) {
            if (block.kind == BlockKind::Text && block.sharing != content::Sharing::Never) {
                found.push_back({block.id});
            }
        }
    }
    return found;
}

const content::Exercise* find_exercise(const content::Bundle& bundle, std::string_view id) {
    const auto found = std::find_if(
        bundle.exercises.begin(),
        bundle.exercises.end(),
        [&](const content::Exercise& exercise) { return exercise.id == id; }
    );
    return found == bundle.exercises.end() ? nullptr : &*found;
}

std::vector<std::string> own_category_ids(const std::vector<domain::OwnCategory>& own) {
    std::vector<std::string> ids;
    for (std::size_t i = 1; i <= own.size(); ++i) {
        ids.push_back("own-" + std::to_string(i));
    }
    return ids;
}

}   // namespace wb::privacy

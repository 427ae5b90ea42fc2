#include "main/phrases_command.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <variant>
#include <vector>

#include "core/content/inflection.hpp"
#include "core/content/source.hpp"

#include "main/assets_folder.hpp"
#include "main/command_line.hpp"

namespace wb::cli {

namespace {

using content::Bundle;
using content::Effect;
using content::Form;

// One group of sentences: the same beginning with every choice of up to three clauses that tell how
// one notices it.
struct Family {
    std::string begin = {};
    std::vector<std::string> clauses = {};
};

// A sentence of `Family` number `family`, with the clauses whose bits are set.
struct Built {
    std::size_t family = 0;
    unsigned clauses = 0;
};

const content::Block* notices(const Bundle& bundle) {
    for (const content::Exercise& exercise : bundle.exercises) {
        for (const content::Step& step : exercise.steps) {
            for (const content::Block& block : step.blocks) {
                if (!block.options.empty() && !block.options.front().clause.texts.empty()) {
                    return &block;
                }
            }
        }
    }
    return nullptr;
}

std::vector<std::string>
clauses_for(const content::Block* block, domain::Beneficiary beneficiary, Form form) {
    std::vector<std::string> result;
    if (block != nullptr) {
        for (const content::Option& option : block->options) {
            if (!option.clause.texts.empty()) {
                result.push_back(content::inflected(option.clause.text(beneficiary), form));
            }
        }
    }
    return result;
}

bool offers(const content::Branch& branch, const std::string& effect) {
    const auto among = [&](const std::vector<std::string>& ids) {
        return std::find(ids.begin(), ids.end(), effect) != ids.end();
    };
    return among(branch.effects) ||
           std::any_of(branch.tasks.begin(), branch.tasks.end(), [&](const content::Task& task) {
               return among(task.effects);
           });
}

// Who x effect, as a sentence and as a reason for one's work. Of each branch those that it offers.
void add_effects(const Bundle& bundle, std::vector<Family>& families) {
    const content::Block* block = notices(bundle);
    const bool german = bundle.language == content::Language::German;
    const std::string reason = german ? "Ich bleibe dran, " : "I keep at it ";
    for (const content::Branch& branch : bundle.branches) {
        for (const content::Who& who : branch.who) {
            for (const Effect& effect : bundle.effects) {
                if (effect.beneficiary == domain::Beneficiary::Customers &&
                    offers(branch, effect.id)) {
                    const auto clauses = clauses_for(block, effect.beneficiary, who.form);
                    families.push_back({content::about(effect.main, who) + ".", clauses});
                    families.push_back({reason + content::about(effect.so_that, who) + ".", {}});
                }
            }
        }
    }
    for (const Effect& effect : bundle.effects) {
        if (effect.beneficiary != domain::Beneficiary::Customers) {
            const auto clauses = clauses_for(block, effect.beneficiary, Form::Plural);
            families.push_back({effect.main + ".", clauses});
            families.push_back({reason + effect.so_that + ".", {}});
        }
    }
}

// Every way to fill the gaps of a sentence.
void add_sentence(
    const content::Exercise& exercise,
    const content::Sentence& sentence,
    std::vector<Family>& families
) {
    std::vector<std::string> begun{sentence.pattern};
    for (const content::Step& step : exercise.steps) {
        for (const content::Block& block : step.blocks) {
            if (block.sentence != sentence.id) {
                continue;
            }
            std::vector<std::string> filled;
            const std::string gap = "{" + block.id + "}";
            for (const std::string& text : begun) {
                for (const content::Option& option : block.options) {
                    std::string more = text;
                    more.replace(more.find(gap), gap.size(), option.label.text(std::nullopt));
                    filled.push_back(std::move(more));
                }
            }
            begun = std::move(filled);
        }
    }
    for (std::string& text : begun) {
        families.push_back({std::move(text), {}});
    }
}

int bits(unsigned set) {
    int count = 0;
    for (; set != 0; set &= set - 1) {
        ++count;
    }
    return count;
}

std::vector<Built> all_sentences(const std::vector<Family>& families) {
    std::vector<Built> result;
    for (std::size_t i = 0; i < families.size(); ++i) {
        for (unsigned set = 0; set < 1U << families[i].clauses.size(); ++set) {
            if (bits(set) <= 3) {
                result.push_back({i, set});
            }
        }
    }
    return result;
}

std::string filled(std::string text, const std::string& name, const std::string& words) {
    const std::string gap = "{" + name + "}";
    const std::size_t at = text.find(gap);
    return at == std::string::npos ? text : text.replace(at, gap.size(), words);
}

std::string sentence_of(const Family& family, unsigned set, const Texts& texts) {
    constexpr std::array<const char*, 3> keys{"noticed-one", "noticed-two", "noticed-three"};
    constexpr std::array<const char*, 3> names{"first", "second", "third"};
    if (set == 0) {
        return family.begin;
    }
    std::string noticed = texts.at(keys.at(static_cast<std::size_t>(bits(set) - 1)));
    std::size_t next = 0;
    for (std::size_t i = 0; i < family.clauses.size(); ++i) {
        if ((set >> i & 1U) != 0) {
            noticed = filled(std::move(noticed), names.at(next), family.clauses[i]);
            ++next;
        }
    }
    return family.begin + " " + noticed;
}

// xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled"):
// the same sentences for the same seed on every machine.
std::uint64_t next_random(std::uint64_t& state) {
    state ^= state >> 12U;
    state ^= state << 25U;
    state ^= state >> 27U;
    return state * 2685821657736338717ULL;
}

}   // namespace

int phrases_command(std::span<const std::string> words) {
    const Options options = options_of(words, {"--lang", "--sample", "--seed", "--assets"}, {});
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const std::string code = options.value_or("--lang", "");
    if (code != "de" && code != "en") {
        return usage("--lang is de or en.");
    }
    const std::string folder = options.value_or("--assets", "assets");
    const auto assets = read_assets(folder);
    const auto texts = interface_texts(folder, code);
    if (!assets || !texts) {
        return exit_failed;
    }
    const auto language = code == "de" ? content::Language::German : content::Language::English;
    const auto read = content::bundle_from(*assets, language);
    const auto* bundle = std::get_if<Bundle>(&read);
    if (bundle == nullptr) {
        return failed("The content is not in order; \"wirkbrille content check\" says why.");
    }
    std::vector<Family> families;
    add_effects(*bundle, families);
    for (const content::Exercise& exercise : bundle->exercises) {
        for (const content::Sentence& sentence : exercise.sentences) {
            add_sentence(exercise, sentence, families);
        }
    }
    const std::vector<Built> all = all_sentences(families);
    print(stdout, std::to_string(all.size()) + " sentences\n");
    const long wanted = std::strtol(options.value_or("--sample", "0").c_str(), nullptr, 10);
    std::uint64_t state =
        std::strtoull(options.value_or("--seed", "1").c_str(), nullptr, 10) * 2 + 1;
    for (long i = 0; i < wanted; ++i) {
        const Built& built = all[next_random(state) % all.size()];
        print(stdout, sentence_of(families[built.family], built.clauses, *texts) + "\n");
    }
    return exit_fine;
}

}   // namespace wb::cli

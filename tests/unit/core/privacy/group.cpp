#include "unit/core/privacy/group.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/domain/open_text.hpp"
#include "core/wire/release_json.hpp"

namespace wb::privacy::group {

using content::Block;
using content::BlockKind;
using content::OptionSource;
using domain::Beneficiary;

std::uint64_t Random::next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

std::uint32_t Random::below(std::uint32_t bound) {
    // The bias is below bound / 2^32 here, which no test can see.
    return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
}

bool deep() {
    return std::getenv("WB_DEEP") != nullptr;
}

namespace {

Block block(std::string id, BlockKind kind, const std::vector<std::string>& options = {}) {
    Block result;
    result.id = std::move(id);
    result.kind = kind;
    result.source = options.empty() ? OptionSource::None : OptionSource::Listed;
    for (const std::string& option : options) {
        result.options.push_back({option, {}, {}});
    }
    return result;
}

content::Step step(std::string id, std::vector<Block> blocks) {
    content::Step result;
    result.id = std::move(id);
    result.blocks = std::move(blocks);
    return result;
}

content::Exercise exercise(std::string id, std::vector<content::Step> steps) {
    content::Exercise result;
    result.id = std::move(id);
    result.revision = 1;
    result.steps = std::move(steps);
    return result;
}

content::Exercise wide() {
    Block mood = block("mood", BlockKind::Choice, {"a", "b", "c", "none"});
    Block depth = block("depth", BlockKind::Scale);
    depth.when = content::Condition{"mood", {"a", "b", "c"}};
    Block help = block("help", BlockKind::Choices, {"x", "y", "z", "nothing"});
    help.most = 3;
    help.exclusive = {"nothing"};
    Block wants = block("wants", BlockKind::Rank, {"p", "q", "r", "s"});
    wants.most = 2;
    Block kind = block("kind", BlockKind::Choice, {"u", "v"});
    kind.sharing = content::Sharing::Offered;
    Block secret = block("secret", BlockKind::Choice, {"u", "v"});
    secret.sharing = content::Sharing::Never;
    const Block line = block("line", BlockKind::Text);
    return exercise(
        "wide", {step("one", {mood, depth, help}), step("two", {wants, kind, secret, line})}
    );
}

content::Exercise map() {
    Block tasks = block("tasks", BlockKind::Cards);
    tasks.source = OptionSource::Tasks;
    tasks.own_words = true;
    tasks.most = 5;
    content::Step effect =
        step("effect", {block("sign", BlockKind::Choice, {"helps", "harms", "none"})});
    Block phrase = block("phrase", BlockKind::Phrase);
    phrase.source = OptionSource::Effects;
    phrase.when = content::Condition{"sign", {"helps", "harms"}};
    effect.blocks.push_back(phrase);
    content::Step strength = step("strength", {block("strength", BlockKind::Scale)});
    strength.when = content::Condition{"sign", {"helps", "harms"}};
    for (content::Step* const one : {&effect, &strength}) {
        one->per_card = true;
        one->per_beneficiary = true;
    }
    return exercise("map", {step("tasks", {tasks}), effect, strength});
}

content::Exercise touch() {
    Block where = block("where", BlockKind::Cards, {"phone", "desk", "letter", "chat", "visit"});
    where.most = 5;
    where.own_words = true;
    content::Step kept = step("kept", {block("kept", BlockKind::Choice, {"yes", "partly", "no"})});
    kept.per_card = true;
    return exercise("touch", {step("where", {where}), kept});
}

content::Exercise sensitive() {
    Block fears = block("fears", BlockKind::Choices, {"a", "b", "c"});
    fears.most = 2;
    content::Exercise result = exercise("sensitive", {step("fears", {fears})});
    result.smallest_group = 10;
    result.breakdown = false;
    return result;
}

content::Task task(std::string id, std::string category) {
    content::Task result;
    result.id = std::move(id);
    result.category = std::move(category);
    return result;
}

content::Bundle make_bundle() {
    content::Bundle result;
    result.categories = {{"service", {}}, {"repair", {}}, {"advice", {}}, {"records", {}}};
    result.effects = {
        {"glad", Beneficiary::Customers, content::Polarity::Good, {}, {}, {}},
        {"lost", Beneficiary::Customers, content::Polarity::Harm, {}, {}, {}},
        {"saves", Beneficiary::Company, content::Polarity::Good, {}, {}, {}},
        {"proud", Beneficiary::Self, content::Polarity::Good, {}, {}, {}}};
    content::Branch branch;
    branch.id = "shop";
    branch.tasks = {
        task("greet", "service"),
        task("pack", "service"),
        task("mend", "repair"),
        task("explain", "advice"),
        task("file", "records")};
    result.branches = {branch};
    result.exercises = {
        exercise(
            "pulse",
            {step("all", {block("pride", BlockKind::Scale), block("calm", BlockKind::Scale)})}
        ),
        wide(),
        map(),
        touch(),
        sensitive()};
    return result;
}

const Block& block_of(const std::string& exercise_id, const std::string& block_id) {
    for (const content::Step& one : find_exercise(bundle(), exercise_id)->steps) {
        for (const Block& candidate : one.blocks) {
            if (candidate.id == block_id) {
                return candidate;
            }
        }
    }
    std::abort();
}

SharedEntry entry(
    const std::string& exercise_id,
    const std::string& block_id,
    const domain::Answer& answer,
    std::uint8_t card,
    std::optional<Beneficiary> beneficiary
) {
    const auto shared = shareable(bundle(), block_of(exercise_id, block_id), answer);
    if (!shared) {
        std::abort();
    }
    return {block_id, card, beneficiary, *shared};
}

template <std::size_t size>
std::array<std::uint8_t, size> bytes(const Fields& fields) {
    const Hash hash = sha256(fields);
    std::array<std::uint8_t, size> result{};
    std::copy_n(hash.begin(), size, result.begin());
    return result;
}

const std::string& one_of(const std::vector<std::string>& items, Random& random) {
    return items[random.below(static_cast<std::uint32_t>(items.size()))];
}

void answer_wide(Record& record, Random& random) {
    const std::string mood = one_of({"a", "b", "c", "none"}, random);
    if (random.chance(90)) {
        record.entries.push_back(picked("wide", "mood", {mood}));
        if (mood != "none" && random.chance(90)) {
            record.entries.push_back(rated("wide", "depth", 1 + static_cast<int>(random.below(5))));
        }
    }
    std::vector<std::string> help{"x", "y", "z"};
    random.shuffle(help);
    help.resize(random.below(4));
    if (help.empty()) {
        help = {"nothing"};
    }
    record.entries.push_back(picked("wide", "help", help));
    std::vector<std::string> wants{"p", "q", "r", "s"};
    random.shuffle(wants);
    wants.resize(1 + random.below(2));
    record.entries.push_back(picked("wide", "wants", wants));
    if (random.chance(60)) {
        record.entries.push_back(picked("wide", "kind", {one_of({"u", "v"}, random)}));
    }
}

void answer_map(Record& record, Random& random) {
    const auto cards = static_cast<std::uint8_t>(1 + random.below(4));
    for (std::uint8_t card = 1; card <= cards; ++card) {
        if (random.chance(70)) {
            record.cards.push_back(
                {one_of({"greet", "pack", "mend", "explain", "file"}, random), {}}
            );
        } else {
            record.cards.push_back({{}, one_of({"service", "advice", "own-1"}, random)});
        }
        for (const Beneficiary beneficiary : domain::all_beneficiaries) {
            const std::string sign = one_of({"helps", "harms", "none"}, random);
            record.entries.push_back(picked("map", "sign", {sign}, card, beneficiary));
            if (sign == "none" || random.chance(10)) {
                continue;
            }
            if (beneficiary == Beneficiary::Customers) {
                record.entries.push_back(
                    picked("map", "phrase", {one_of({"glad", "lost"}, random)}, card, beneficiary)
                );
            }
            record.entries.push_back(
                rated("map", "strength", 1 + static_cast<int>(random.below(5)), card, beneficiary)
            );
        }
    }
}

void answer_touch(Record& record, Random& random) {
    const auto cards = static_cast<std::uint8_t>(1 + random.below(3));
    for (std::uint8_t card = 1; card <= cards; ++card) {
        record.cards.push_back(
            {one_of({"phone", "phone", "desk", "desk", "letter", "chat", ""}, random), {}}
        );
        record.entries.push_back(
            picked("touch", "kept", {one_of({"yes", "partly", "no"}, random)}, card)
        );
    }
}

}   // namespace

std::string row_name(const SharedCard& card) {
    for (const content::Task& one : bundle().branches.front().tasks) {
        if (one.id == card.option) {
            return one.category;
        }
    }
    if (!card.category.empty()) {
        return card.category;
    }
    return card.option.empty() ? std::string{own_words_row} : card.option;
}

const content::Bundle& bundle() {
    static const content::Bundle made = make_bundle();
    return made;
}

Site site(std::uint32_t number) {
    Site result;
    result.id = bytes<16>(Fields{}.add("site").add(number));
    result.key = bytes<32>(Fields{}.add("key").add(number));
    result.workshop.title = "Workshop";
    result.workshop.unit = {"Nord", "Filiale " + std::to_string(number)};
    result.workshop.exercises = {
        {"pulse", 1, 2, 5},
        {"wide", 1, 1, 5},
        {"map", 1, 1, 5},
        {"touch", 1, 1, 5},
        {"sensitive", 1, 1, 10}};
    result.workshop.categories = {{"Eigenes", "Own"}};
    return result;
}

SharedEntry picked(
    const std::string& exercise,
    const std::string& block,
    std::vector<std::string> ids,
    std::uint8_t card,
    std::optional<Beneficiary> beneficiary
) {
    return entry(exercise, block, domain::Selection{std::move(ids), {}, false}, card, beneficiary);
}

SharedEntry rated(
    const std::string& exercise,
    const std::string& block,
    int level,
    std::uint8_t card,
    std::optional<Beneficiary> beneficiary
) {
    return entry(exercise, block, domain::Level{level}, card, beneficiary);
}

SharedEntry written(const std::string& exercise, const std::string& block, std::string words) {
    return entry(exercise, block, domain::OpenTextMaker::typed(std::move(words)), 0, std::nullopt);
}

Record blank(const Site& site, std::uint32_t person, const Slot& slot) {
    Record record;
    record.workshop = site.id;
    record.exercise = slot.exercise;
    record.revision = 1;
    record.round = slot.round;
    record.text_block = slot.text_block;
    record.nullifier = bytes<16>(Fields{}
                                     .add(site.id)
                                     .add(person)
                                     .add(slot.exercise)
                                     .add(std::uint32_t{slot.round})
                                     .add(slot.text_block));
    return record;
}

Record random_record(const Site& site, std::uint32_t person, const Slot& slot, Random& random) {
    Record record = blank(site, person, slot);
    if (slot.exercise == "pulse") {
        for (const char* const item : {"pride", "calm"}) {
            if (random.chance(95)) {
                record.entries.push_back(rated("pulse", item, 1 + static_cast<int>(random.below(5)))
                );
            }
        }
        if (record.entries.empty()) {   // whoever answers nothing hands in nothing
            record.entries.push_back(rated("pulse", "calm", 3));
        }
    } else if (slot.exercise == "wide") {
        answer_wide(record, random);
    } else if (slot.exercise == "map") {
        answer_map(record, random);
    } else if (slot.exercise == "touch") {
        answer_touch(record, random);
    } else {
        record.entries.push_back(picked("sensitive", "fears", {one_of({"a", "b", "c"}, random)}));
    }
    return record;
}

std::vector<Slot> slots() {
    return {
        {"pulse", 1, {}}, {"wide", 1, {}}, {"map", 1, {}}, {"touch", 1, {}}, {"sensitive", 1, {}}};
}

Slot text_slot() {
    return {"wide", 1, "line"};
}

std::optional<FrozenBatch> frozen(std::vector<Site*> sites, const Slot& slot) {
    std::vector<Member> members;
    for (const Site* const one : sites) {
        members.push_back(one->member());
    }
    const auto done = freeze(bundle(), members, slot);
    const auto* const result = std::get_if<Frozen>(&done);
    if (result == nullptr) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < sites.size(); ++i) {
        sites[i]->ledger = result->ledgers[i];
    }
    return result->batch;
}

std::optional<WhyNot> refusal(std::vector<const Site*> sites, const Slot& slot) {
    std::vector<Member> members;
    for (const Site* const one : sites) {
        members.push_back(one->member());
    }
    const auto done = freeze(bundle(), members, slot);
    const auto* const why = std::get_if<WhyNot>(&done);
    return why == nullptr ? std::nullopt : std::optional{*why};
}

std::set<Nullifier>
behind(const std::vector<Record>& people, const BatchContent& batch, const Atom& atom) {
    std::set<std::string> shown;
    for (const Atom& other : batch.atoms) {
        if (other.question == atom.question && other.beneficiary == atom.beneficiary) {
            shown.insert(other.row);
        }
    }
    const auto in_row = [&](const std::string& row) {
        return atom.row == rolled_up_row ? shown.count(row) == 0 : row == atom.row;
    };
    std::set<Nullifier> found;
    for (const Record& record : people) {
        for (const SharedEntry& one : record.entries) {
            const auto* const ids = std::get_if<SharedOptions>(&one.answer);
            const bool placed =
                atom.place == 0 || (ids != nullptr && ids->ids().size() >= atom.place);
            const bool row_fits =
                atom.row.empty() || (one.card > 0 && in_row(row_name(record.cards[one.card - 1U])));
            if (one.block == atom.question && one.beneficiary == atom.beneficiary && placed &&
                row_fits) {
                found.insert(record.nullifier);
            }
        }
        if ((atom.question == "tasks" || atom.question == "where") && !record.cards.empty()) {
            found.insert(record.nullifier);
        }
    }
    return found;
}

std::string json(const FrozenBatch& batch) {
    const auto release = make_release({&batch, 1}, domain::smallest_k_text);
    return release ? wire::release_json(*release, {}) : std::string{};
}

std::vector<std::uint32_t> counts(const Atom& atom) {
    std::vector<std::uint32_t> found;
    for (const Cell& cell : atom.cells) {
        if (const auto* const count = std::get_if<std::uint32_t>(&cell.value)) {
            found.push_back(*count);
        }
    }
    return found;
}

const Atom* find(
    const FrozenBatch& batch,
    const std::string& question,
    const std::string& row,
    std::optional<Beneficiary> beneficiary
) {
    for (const Atom& atom : batch.content().atoms) {
        if (atom.question == question && atom.row == row && atom.beneficiary == beneficiary) {
            return &atom;
        }
    }
    return nullptr;
}

std::array<std::uint64_t, 5> noise_law(std::uint32_t count) {
    std::array<std::uint64_t, 5> law{};
    std::uint64_t from = 0;
    for (int added = -2; added <= 2; ++added) {
        // The first draw that gives more than `added`.
        std::uint64_t low = from;
        std::uint64_t high = std::uint64_t{1} << 32U;
        while (low < high) {
            const std::uint64_t middle = low + (high - low) / 2;
            if (noise(count, static_cast<std::uint32_t>(middle)) > added) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        law[static_cast<std::size_t>(added + 2)] = low - from;
        from = low;
    }
    return law;
}

double spearman(const std::vector<std::size_t>& permutation) {
    const auto n = static_cast<double>(permutation.size());
    double squares = 0;
    for (std::size_t i = 0; i < permutation.size(); ++i) {
        const double distance = static_cast<double>(i) - static_cast<double>(permutation[i]);
        squares += distance * distance;
    }
    return 1 - 6 * squares / (n * (n * n - 1));
}

}   // namespace wb::privacy::group

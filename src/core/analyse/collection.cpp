#include "core/analyse/collection.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>

#include "core/analyse/selection.hpp"
#include "core/privacy/figures.hpp"
#include "core/wire/file.hpp"

namespace wb::analyse {

namespace {

using BroughtPointer = std::shared_ptr<const Brought>;
using WorkshopPointer = std::shared_ptr<const wire::SignedWorkshop>;

constexpr std::string_view release_start = R"({"atoms":)";
constexpr std::string_view signature_key = R"(,"signature":")";

std::string_view text_of(std::span<const std::uint8_t> bytes) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as the text they are
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <class Value>
void keep_each_once(std::vector<Value>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

Brought brought_of(std::string digits, wire::SignedRelease release) {
    Brought brought{std::move(digits), std::move(release), {}, {}, {}, {}};
    std::uint32_t people = 0;
    bool first = true;
    for (const privacy::FrozenBatch& batch : brought.signed_release.release.batches()) {
        for (const privacy::Part& part : batch.content().parts) {
            brought.workshops.push_back(part.workshop);
        }
        brought.exercises.push_back(batch.content().slot().exercise);
        people = std::max(people, people_of(batch.content()));
        for (const std::vector<std::string>& unit : batch.content().units) {
            if (first) {
                brought.unit = unit;
                first = false;
            }
            const auto end =
                std::mismatch(brought.unit.begin(), brought.unit.end(), unit.begin(), unit.end());
            brought.unit.erase(end.first, brought.unit.end());
        }
    }
    brought.people = privacy::people_band(people);
    keep_each_once(brought.workshops);
    keep_each_once(brought.exercises);
    return brought;
}

Verdict verdict_of(std::string_view text, const wire::ReleaseFault& fault) {
    if (fault.error.code == ErrorCode::TooLarge) {
        return Verdict::TooLarge;
    }
    if (fault.error.code == ErrorCode::WrongSignature) {
        return Verdict::Changed;
    }
    if (text.substr(0, release_start.size()) != release_start) {
        return Verdict::OtherProduct;
    }
    return text.find(signature_key) == std::string_view::npos ? Verdict::NotSigned
                                                              : Verdict::Damaged;
}

Verdict verdict_of_binary(std::span<const std::uint8_t> bytes) {
    const auto kind = wire::kind_of(bytes);
    if (!kind) {
        return Verdict::OtherProduct;
    }
    return *kind == wire::FileKind::Workshop ? Verdict::Damaged : Verdict::OtherFile;
}

/// Rules that a descriptor sets for a release; nothing where they are kept.
std::optional<Verdict>
against_rules(const Brought& brought, const std::vector<WorkshopPointer>& workshops) {
    for (const WorkshopPointer& workshop : workshops) {
        if (!std::binary_search(
                brought.workshops.begin(), brought.workshops.end(), workshop->id()
            )) {
            continue;
        }
        const auto fault = wire::fault_of(brought.signed_release, *workshop);
        if (!fault) {
            continue;
        }
        if (fault->code != ErrorCode::WrongSignature) {
            return Verdict::BreaksRules;
        }
        // A pool is signed with the key of one of its workshops.
        if (brought.workshops.size() == 1) {
            return Verdict::WrongSigner;
        }
    }
    return std::nullopt;
}

}   // namespace

Incoming read_file(std::uint32_t number, std::string name, std::span<const std::uint8_t> bytes) {
    Incoming incoming{number, std::move(name), false, Verdict::Unreadable};
    if (bytes.size() > wire::largest_release) {
        incoming.found = Verdict::TooLarge;
        return incoming;
    }
    if (auto workshop = wire::read_workshop(bytes)) {
        incoming.found = std::make_shared<const wire::SignedWorkshop>(std::move(*workshop));
        return incoming;
    }
    const std::string_view text = text_of(bytes);
    if (text.empty() || text.front() != '{') {
        incoming.found = verdict_of_binary(bytes);
        return incoming;
    }
    auto read = wire::read_release(text);
    if (const auto* const fault = std::get_if<wire::ReleaseFault>(&read)) {
        incoming.found = verdict_of(text, *fault);
        return incoming;
    }
    incoming.found = std::make_shared<const Brought>(
        brought_of(wire::release_digits(text), std::move(*std::get_if<wire::SignedRelease>(&read)))
    );
    return incoming;
}

/// Puts a collection together, file after file.
class Settler {
public:
    explicit Settler(const Collection& collection) : contents_{*collection.contents_} {
        for (Batch& batch : contents_.batches) {
            numbered_.emplace(batch.frozen, std::move(batch));
        }
        contents_.releases.clear();
        for (const Held& held : collection.releases()) {
            hold(held.name, held.release);
        }
    }

    void hear(const Incoming& incoming) {
        if (const auto* const workshop = std::get_if<WorkshopPointer>(&incoming.found)) {
            const bool known = std::any_of(
                contents_.workshops.begin(),
                contents_.workshops.end(),
                [&](const WorkshopPointer& one) { return one->id() == (*workshop)->id(); }
            );
            if (!known) {
                contents_.workshops.push_back(*workshop);
            }
        }
    }

    void confirm(const domain::PublicKey& key) {
        if (!vouched(key)) {
            contents_.keys.push_back(key);
        }
    }

    void forget(const std::vector<std::string>& digits) {
        std::vector<Held> left;
        for (Held& held : contents_.releases) {
            if (std::find(digits.begin(), digits.end(), held.release->digits) == digits.end()) {
                left.push_back(std::move(held));
            }
        }
        contents_.releases.clear();
        owners_.clear();
        parts_.clear();
        for (const Held& held : left) {
            hold(held.name, held.release);
        }
    }

    Outcome take(const Incoming& incoming) {
        Outcome outcome{incoming.number, incoming.name, incoming.kept, Verdict::WorkshopKnown, {}};
        if (const auto* const verdict = std::get_if<Verdict>(&incoming.found)) {
            outcome.verdict = *verdict;
        } else if (const auto* const brought = std::get_if<BroughtPointer>(&incoming.found)) {
            judge(*brought, outcome);
        }
        return outcome;
    }

    Collection take() && {
        std::sort(
            contents_.releases.begin(),
            contents_.releases.end(),
            [](const Held& a, const Held& b) {
                return std::tie(a.release->unit, a.release->digits) <
                       std::tie(b.release->unit, b.release->digits);
            }
        );
        contents_.batches.clear();
        contents_.places.clear();
        for (const auto& owner : owners_) {
            contents_.batches.push_back(numbered(*owner.second.batch));
            const privacy::BatchContent& content = owner.second.batch->content();
            for (std::size_t i = 0; i < content.parts.size(); ++i) {
                contents_.places.push_back({content.units[i], content.parts[i].workshop});
            }
        }
        const auto by_unit = [](const Place& a, const Place& b) {
            return std::tie(a.unit, a.workshop) < std::tie(b.unit, b.workshop);
        };
        std::sort(contents_.places.begin(), contents_.places.end(), by_unit);
        contents_.places.erase(
            std::unique(contents_.places.begin(), contents_.places.end()), contents_.places.end()
        );
        contents_.by_exercise.clear();
        for (const Batch& batch : contents_.batches) {
            contents_.by_exercise[batch.content().slot().exercise].push_back(&batch);
        }
        return Collection{std::move(contents_)};
    }

private:
    struct Owner {
        const privacy::FrozenBatch* batch = nullptr;
        std::string file = {};
    };

    bool vouched(const domain::PublicKey& key) const {
        return std::find(contents_.keys.begin(), contents_.keys.end(), key) !=
                   contents_.keys.end() ||
               std::any_of(
                   contents_.workshops.begin(),
                   contents_.workshops.end(),
                   [&](const WorkshopPointer& one) { return one->workshop().signing_key == key; }
               );
    }

    Batch numbered(const privacy::FrozenBatch& batch) {
        const auto known = numbered_.find(&batch);
        if (known != numbered_.end()) {
            return known->second;
        }
        const privacy::BatchContent& content = batch.content();
        return {
            &batch,
            std::make_shared<const privacy::NumberedBatch>(contents_.numbers.number(content)),
            people_of(content),
            content.slot().round,
            !content.slot().text_block.empty()};
    }

    void judge(const BroughtPointer& brought, Outcome& outcome) {
        if (const auto verdict = against_rules(*brought, contents_.workshops)) {
            outcome.verdict = *verdict;
            return;
        }
        bool fresh = false;
        for (const privacy::FrozenBatch& batch : brought->signed_release.release.batches()) {
            const auto owner = owners_.find(batch.content().id);
            if (owner == owners_.end()) {
                fresh = true;
            } else if (!(*owner->second.batch == batch)) {
                outcome.against = owner->second.file;
            }
            for (const privacy::Part& part : batch.content().parts) {
                const auto named = parts_.find(part);
                if (named != parts_.end() && named->second != batch.content().id) {
                    outcome.against = owners_.at(named->second).file;
                }
            }
        }
        if (!outcome.against.empty()) {
            outcome.verdict = Verdict::Contradicts;
        } else if (!fresh) {
            outcome.verdict = Verdict::AlreadyHere;
        } else if (!vouched(brought->signed_release.signing_key)) {
            outcome.verdict = Verdict::UnknownKey;
        } else {
            outcome.verdict = Verdict::Accepted;
            hold(outcome.name, brought);
        }
    }

    void hold(const std::string& name, const BroughtPointer& brought) {
        for (const privacy::FrozenBatch& batch : brought->signed_release.release.batches()) {
            owners_.emplace(batch.content().id, Owner{&batch, name});
            for (const privacy::Part& part : batch.content().parts) {
                parts_.emplace(part, batch.content().id);
            }
        }
        contents_.releases.push_back({name, brought});
    }

    Collection::Contents contents_;
    std::map<privacy::BatchId, Owner> owners_ = {};
    std::map<privacy::Part, privacy::BatchId> parts_ = {};
    std::map<const privacy::FrozenBatch*, Batch> numbered_ = {};   ///< of the collection before
};

Collection::Collection() : contents_{std::make_shared<const Contents>()} {}

const std::vector<const Batch*>& Collection::batches_of(const std::string& exercise) const {
    static const std::vector<const Batch*> none;
    const auto found = contents_->by_exercise.find(exercise);
    return found == contents_->by_exercise.end() ? none : found->second;
}

const wire::SignedWorkshop* Collection::workshop(const domain::WorkshopId& id) const {
    const auto found = std::find_if(
        contents_->workshops.begin(),
        contents_->workshops.end(),
        [&](const WorkshopPointer& one) { return one->id() == id; }
    );
    return found == contents_->workshops.end() ? nullptr : found->get();
}

Settled settle(const Collection& collection, const std::vector<Incoming>& incoming) {
    Settler settler{collection};
    for (const Incoming& one : incoming) {
        settler.hear(one);
    }
    Settled settled;
    for (const Incoming& one : incoming) {
        settled.outcomes.push_back(settler.take(one));
        if (settled.outcomes.back().verdict == Verdict::UnknownKey) {
            settled.waiting.push_back(one);
        }
    }
    settled.collection = std::move(settler).take();
    return settled;
}

Collection with_key(const Collection& collection, const domain::PublicKey& key) {
    Settler settler{collection};
    settler.confirm(key);
    return std::move(settler).take();
}

Collection without(const Collection& collection, const std::vector<std::string>& digits) {
    Settler settler{collection};
    settler.forget(digits);
    return std::move(settler).take();
}

}   // namespace wb::analyse

#include "app/analyse/update.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "app/analyse/inspect.hpp"
#include "app/analyse/save.hpp"
#include "app/keeping.hpp"
#include "core/base/overload.hpp"
#include "core/wire/release_names.hpp"

namespace wb::app::results {

namespace {

using analyse::Verdict;

constexpr std::string_view key_prefix = "key.";

const domain::PublicKey* key_of(const analyse::Incoming& file) {
    const auto* const brought = std::get_if<std::shared_ptr<const analyse::Brought>>(&file.found);
    return brought == nullptr ? nullptr : &(*brought)->signed_release.signing_key;
}

/// The name under which a file is kept; empty for what is not.
std::string name_of(const analyse::Incoming& file) {
    return std::visit(
        Overload{
            [](Verdict) { return std::string{}; },
            [](const std::shared_ptr<const analyse::Brought>& one) { return kept_name(*one); },
            [](const std::shared_ptr<const wire::SignedWorkshop>& one) { return kept_name(*one); },
        },
        file.found
    );
}

class Updater {
public:
    Updater(Next& next, const Surroundings& around)
        : next_{next}
        , model_{next.model}
        , around_{around} {}

    void operator()(const BeginIntake& a) {
        if (!model_.intake) {
            model_.intake = Intake{a.total, 0, a.kept, false};
            model_.arriving.clear();
            model_.notice = std::nullopt;
            if (!a.kept) {
                model_.outcomes.clear();
                go(Page::Files);
            }
        }
    }

    void operator()(const TakeFile& a) {
        if (model_.intake) {
            ++model_.intake->read;
            model_.arriving.push_back(a.file);
            model_.arriving.back().kept = model_.intake->kept;
        }
    }

    void operator()(const EndIntake&) {
        if (!model_.intake) {
            return;
        }
        const bool kept = model_.intake->kept;
        model_.intake = std::nullopt;
        std::vector<analyse::Incoming> arrived = std::move(model_.arriving);
        model_.arriving.clear();
        // A descriptor that came now may vouch for those that wait.
        const std::size_t fresh = arrived.size();
        std::move(model_.waiting.begin(), model_.waiting.end(), std::back_inserter(arrived));
        settle(arrived, fresh);
        if (kept) {
            model_.loaded = true;
            // Of what was there before, only what is refused is worth a word.
            model_.outcomes.erase(
                std::remove_if(
                    model_.outcomes.begin(),
                    model_.outcomes.end(),
                    [](const analyse::Outcome& one) {
                        return one.verdict == Verdict::Accepted ||
                               one.verdict == Verdict::WorkshopKnown;
                    }
                ),
                model_.outcomes.end()
            );
            if (!model_.collection.releases().empty() && model_.page == Page::Files &&
                model_.outcomes.empty()) {
                go(Page::Overview);
            }
        }
    }

    void operator()(const StopIntake&) {
        if (model_.intake && !model_.intake->stopped) {
            model_.intake->stopped = true;
            next_.commands.push_back(StopReading{});
        }
    }

    void operator()(const HearKey& a) {
        model_.collection = analyse::with_key(model_.collection, a.key);
    }

    void operator()(const ConfirmKey& a) { confirm({a.key}); }

    void operator()(const ConfirmAllKeys&) {
        std::vector<domain::PublicKey> keys;
        for (const analyse::Incoming& file : model_.waiting) {
            const domain::PublicKey& key = *key_of(file);
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                keys.push_back(key);
            }
        }
        confirm(keys);
    }

    void operator()(const RefuseKey& a) {
        DropFiles drop;
        std::vector<analyse::Incoming> left;
        for (analyse::Incoming& file : model_.waiting) {
            if (*key_of(file) == a.key) {
                drop.numbers.push_back(file.number);
            } else {
                left.push_back(std::move(file));
            }
        }
        model_.waiting = std::move(left);
        ++model_.screen_changes;
        next_.commands.push_back(std::move(drop));
    }

    void operator()(const Remove& a) { remove({a.digits}); }

    void operator()(const RemoveAll&) {
        std::vector<std::string> all;
        for (const analyse::Held& held : model_.collection.releases()) {
            all.push_back(held.release->digits);
        }
        model_.dialog = std::nullopt;
        remove(all);
    }

    void operator()(const ListMore&) { model_.listed += listed_at_once; }

    void operator()(const Undo&) {
        if (model_.before_removal) {
            model_.collection = *std::exchange(model_.before_removal, std::nullopt);
            model_.notice = Notice::Restored;
            model_.outcomes.clear();
            next_.commands.push_back(RestoreFiles{});
            saving();
        }
    }

    void operator()(const ShowPage& a) { go(a.page); }

    void operator()(const ShowUnit& a) {
        model_.unit = a.path;
        ++model_.screen_changes;
        model_.notice = std::nullopt;
    }

    void operator()(const ShowExercise& a) {
        model_.exercise = a.exercise;
        model_.round = 1;
        go(Page::Exercise);
    }

    void operator()(const ShowRound& a) { model_.round = a.round; }

    void operator()(const CompareExercise& a) {
        const auto place = static_cast<std::size_t>(a.index);
        if (model_.shown && a.index >= 0 && place < model_.shown->exercises.size()) {
            model_.comparing = {model_.shown->exercises[place].exercise, model_.comparing.by, 0, 0};
        }
    }

    void operator()(const CompareWhat& a) { model_.comparing.by = a.by; }

    void operator()(const CompareQuestion& a) {
        model_.comparing.question = static_cast<std::size_t>(std::max(a.index, 0));
        model_.comparing.option = 0;
    }

    void operator()(const CompareOption& a) {
        model_.comparing.option = static_cast<std::size_t>(std::max(a.index, 0));
    }

    void operator()(const Save& a) { command(saved(model_, a, around_)); }

    void operator()(const SavePicture& a) { command(saved(model_, a, around_)); }

    void operator()(const ShowDialog& a) { model_.dialog = a.dialog; }

    void operator()(const Inspect& a) { inspect_step(model_, a, next_.commands); }

    void operator()(const CloseDialog&) { model_.dialog = std::nullopt; }

    void operator()(const DismissNotice&) { model_.notice = std::nullopt; }

    void operator()(const ChooseLanguage& a) {
        if (a.language != model_.language) {
            next_.commands.push_back(LoadContent{a.language});
        }
    }

    void operator()(const ChooseSettings& a) {
        model_.settings = a.settings;
        next_.commands.push_back(RememberSettings{a.settings});
    }

    void operator()(const OpenFile&) {}

    // Nothing is kept, or the storage cannot be read: what is kept comes as an intake.
    void operator()(const DraftLoaded& a) {
        model_.loaded = true;
        model_.storage_works = a.status != StoreStatus::Unavailable;
    }

    void operator()(const DraftStored& a) { kept(model_, a.status); }

    void operator()(const ContentChanged& a) { model_.language = a.language; }

    void operator()(const LanguageUnavailable&) { model_.notice = Notice::LanguageUnavailable; }

    // Several tabs may bring in files: each only adds to what is kept, under names that the
    // contents decide.
    void operator()(const WriterChanged&) {}

    void operator()(const Tick&) {}

    void operator()(const Hidden&) {}

private:
    void go(Page page) {
        const bool empty = model_.collection.releases().empty();
        model_.page = empty && page != Page::Inspect ? Page::Files : page;
        model_.notice = std::nullopt;
        model_.inspecting = {};
        if (model_.page == Page::Inspect) {
            open_inspector(model_, next_.commands);
        }
        if (model_.page != Page::Files) {
            model_.outcomes.clear();
        }
        ++model_.screen_changes;
    }

    void saving() { model_.save = SaveState::Saving; }

    // The first `fresh` of the files have just come, the others have waited for their key.
    void settle(const std::vector<analyse::Incoming>& files, std::size_t fresh) {
        analyse::Settled settled = analyse::settle(model_.collection, files);
        model_.collection = std::move(settled.collection);
        model_.waiting = std::move(settled.waiting);
        KeepFiles keep;
        DropFiles drop;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const Verdict verdict = settled.outcomes[i].verdict;
            if (verdict == Verdict::UnknownKey || files[i].kept) {
                continue;
            }
            if (verdict == Verdict::Accepted || verdict == Verdict::WorkshopKnown) {
                keep.files.push_back({files[i].number, name_of(files[i])});
            } else {
                drop.numbers.push_back(files[i].number);
            }
        }
        model_.outcomes.clear();
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (i < fresh || settled.outcomes[i].verdict != Verdict::UnknownKey) {
                model_.outcomes.push_back(std::move(settled.outcomes[i]));
            }
        }
        model_.before_removal = std::nullopt;
        ++model_.screen_changes;
        if (!keep.files.empty()) {
            next_.commands.push_back(std::move(keep));
            saving();
        }
        if (!drop.numbers.empty()) {
            next_.commands.push_back(std::move(drop));
        }
    }

    void confirm(const std::vector<domain::PublicKey>& keys) {
        KeepFiles keep;
        for (const domain::PublicKey& key : keys) {
            model_.collection = analyse::with_key(model_.collection, key);
            keep.keys.push_back(kept_name(key));
        }
        next_.commands.push_back(std::move(keep));
        const std::vector<analyse::Incoming> waiting = std::move(model_.waiting);
        settle(waiting, 0);
    }

    void remove(const std::vector<std::string>& digits) {
        ForgetFiles forget;
        for (const analyse::Held& held : model_.collection.releases()) {
            if (std::find(digits.begin(), digits.end(), held.release->digits) != digits.end()) {
                forget.names.push_back(kept_name(*held.release));
            }
        }
        if (forget.names.empty()) {
            return;
        }
        model_.before_removal = model_.collection;
        model_.collection = analyse::without(model_.collection, digits);
        model_.notice = Notice::Removed;
        model_.outcomes.clear();
        next_.commands.push_back(std::move(forget));
        saving();
    }

    void command(std::optional<Command> command) {
        if (command) {
            const bool printed = std::holds_alternative<PrintReport>(*command);
            next_.commands.push_back(std::move(*command));
            model_.notice = printed ? std::nullopt : std::optional{Notice::Saved};
        }
    }

    Next& next_;
    Model& model_;
    const Surroundings& around_;
};

/// What is shown always fits the model: a unit that is gone leads up, an exercise without results
/// gives way to one with some.
void show(Model& model, const Surroundings& around) {
    if (model.collection.releases().empty()) {
        model.page = model.page == Page::Inspect ? Page::Inspect : Page::Files;
        model.unit.clear();
    }
    if (model.page == Page::Files || model.page == Page::Inspect || model.intake) {
        model.shown = nullptr;
        return;
    }
    Asked asked{
        model.collection,
        model.page,
        model.unit,
        model.exercise,
        model.round,
        model.comparing,
        model.language};
    if (model.shown && model.shown->asked == asked) {
        return;
    }
    while (!model.unit.empty() && analyse::unit_at(model.collection, model.unit).workshops == 0) {
        model.unit.pop_back();
    }
    asked.unit = model.unit;
    if (model.page == Page::Compare) {
        const auto batches = analyse::chosen(model.collection, {model.unit, {}, {}, {}});
        const auto has = [&](const std::string& exercise) {
            return std::any_of(batches.begin(), batches.end(), [&](const auto* batch) {
                return batch->content().slot().exercise == exercise;
            });
        };
        if (!has(model.comparing.exercise)) {
            const auto first = std::find_if(
                around.bundle.exercises.begin(),
                around.bundle.exercises.end(),
                [&](const content::Exercise& one) { return has(one.id); }
            );
            const bool any = first != around.bundle.exercises.end();
            model.comparing.exercise = any ? first->id : std::string{};
            model.comparing.question = 0;
            model.comparing.option = 0;
            asked.comparing = model.comparing;
        }
    }
    model.shown = std::make_shared<const Shown>(shown_for(asked, around));
}

}   // namespace

Next update(Model model, const Action& action, const Surroundings& around) {
    Next next{std::move(model), {}};
    std::visit(Updater{next, around}, action);
    show(next.model, around);
    return next;
}

Action with_number(Action action, int number) {
    if (auto* exercise = std::get_if<CompareExercise>(&action)) {
        exercise->index = number;
    } else if (auto* question = std::get_if<CompareQuestion>(&action)) {
        question->index = number;
    } else if (auto* option = std::get_if<CompareOption>(&action)) {
        option->index = number;
    }
    return action;
}

std::string kept_name(const analyse::Brought& release) {
    return "release." + release.digits;
}

std::string kept_name(const wire::SignedWorkshop& workshop) {
    return "workshop." + wire::hex(workshop.id());
}

std::string kept_name(const domain::PublicKey& key) {
    return std::string{key_prefix} + wire::hex(key);
}

std::optional<domain::PublicKey> key_named(std::string_view name) {
    domain::PublicKey key = {};
    if (name.substr(0, key_prefix.size()) != key_prefix ||
        name.size() != key_prefix.size() + 2 * key.size()) {
        return std::nullopt;
    }
    name.remove_prefix(key_prefix.size());
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t i = 0; i < key.size(); ++i) {
        const auto high = digits.find(name[2 * i]);
        const auto low = digits.find(name[2 * i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return std::nullopt;
        }
        key[i] = static_cast<std::uint8_t>(16 * high + low);
    }
    return key;
}

}   // namespace wb::app::results

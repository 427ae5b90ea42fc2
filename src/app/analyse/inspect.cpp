#include "app/analyse/inspect.hpp"

#include <algorithm>
#include <utility>

#include "core/base/overload.hpp"
#include "core/wire/file.hpp"
#include "core/wire/release_names.hpp"

namespace wb::app::results {

namespace {

constexpr std::size_t most_looked = 2;     // files beside each other
constexpr std::size_t build_digits = 16;   // as of a release

Looked looked_at(LookAt a, std::optional<inspect::Item> item) {
    Looked looked{std::move(a.name), item, std::move(a.bytes), Unreadable{}};
    switch (a.status) {
    case FileStatus::Unreadable: return looked;
    case FileStatus::TooLarge:
        looked.found = inspect::Fault{
            inspect::Trouble::TooLarge, std::nullopt, {ErrorCode::TooLarge, "file"}, std::nullopt};
        return looked;
    case FileStatus::Read: break;
    }
    if (item == inspect::Item::SealedRecords) {
        looked.found = SealedRecord{inspect::explain_sealed_record(looked.bytes.size())};
        return looked;
    }
    std::visit(
        [&](auto found) { looked.found = std::move(found); }, inspect::explain(looked.bytes)
    );
    return looked;
}

void forget(Inspecting& inspecting) {
    inspecting.coming = 0;
    inspecting.opening = std::nullopt;
    inspecting.looked.clear();
    inspecting.rows = rows_at_once;
}

}   // namespace

void open_inspector(Model& model, std::vector<Command>& commands) {
    model.inspecting = {};
    commands.push_back(ListStored{});
    commands.push_back(AskBuild{});
}

void inspect_step(Model& model, const Inspect& action, std::vector<Command>& commands) {
    if (model.page != Page::Inspect) {
        return;   // it was left in the meantime
    }
    Inspecting& inspecting = model.inspecting;
    std::visit(
        Overload{
            [&](const BeginLook& a) {
                forget(inspecting);
                inspecting.coming = a.count;
                ++model.screen_changes;
            },
            [&](const LookAt& a) {
                if (inspecting.coming == 0) {
                    return;
                }
                --inspecting.coming;
                if (inspecting.looked.size() < most_looked) {
                    inspecting.looked.push_back(
                        std::make_shared<const Looked>(looked_at(a, inspecting.opening))
                    );
                }
                if (inspecting.coming == 0) {
                    ++model.screen_changes;
                }
            },
            [&](const TellStored& a) { inspecting.stored = a.items; },
            [&](const TellBuild& a) {
                inspecting.build = a.list ? Build::Known : Build::Missing;
                inspecting.build_digits =
                    a.list ? wire::hex(wire::checksum(*a.list)).substr(0, build_digits)
                           : std::string{};
            },
            [&](const OpenStored& a) {
                if (!inspecting.stored) {
                    return;
                }
                const auto item = std::find_if(
                    inspecting.stored->begin(),
                    inspecting.stored->end(),
                    [&](const StoredItem& one) { return one.number == a.number; }
                );
                if (item == inspecting.stored->end()) {
                    return;
                }
                forget(inspecting);
                inspecting.coming = 1;
                inspecting.opening = item->item;
                commands.push_back(ReadStored{a.number});
            },
            [&](const MoreRows&) { inspecting.rows += rows_at_once; },
            [&](const ToggleBytes&) { inspecting.with_bytes = !inspecting.with_bytes; },
            [&](const PrintSheet&) { commands.push_back(Print{}); },
        },
        action.what
    );
}

}   // namespace wb::app::results

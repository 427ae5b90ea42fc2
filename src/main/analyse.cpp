// Analysing results in the browser: what the page calls only here, and the ports that only this
// needs.
#include "platform/analyse.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/wire/vault_message.hpp"

#include "main/page.hpp"

namespace {

namespace browser = wb::browser;
namespace results = wb::app::results;
using wb::page::Bytes;
using wb::page::now_ms;

/// What the page is asked to do with the files (web/analyse.js).
enum class Job : std::uint32_t {
    Keep = 1,
    Drop = 2,
    Forget = 3,
    Restore = 4,
    Stop = 5,
    ListStored = 6,
    ReadStored = 7,
    AskBuild = 8,
    Workbook = 9,
    Png = 10
};

Bytes bytes_of(const std::string& text) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): text as the bytes it is
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// A number as the page reads it: u32, little endian.
std::string word_of(std::uint32_t number) {
    std::string word;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        word.push_back(static_cast<char>((number >> shift) & 0xFFU));
    }
    return word;
}

void ask(Job job, const std::vector<std::string>& parts) {
    wb::wire::VaultMessage message{static_cast<std::uint32_t>(job), {}};
    for (const std::string& part : parts) {
        message.parts.push_back(bytes_of(part));
    }
    browser::ask_files(wb::wire::write_message(message));
}

class Ports final : public wb::page::Ports<wb::platform::ResultsPorts> {
public:
    Ports() : wb::page::Ports<wb::platform::ResultsPorts>{"releases"} {}

    /// Of each file its number and its name, the number of a key is 0.
    void keep_files(
        const std::vector<results::Keeping>& files, const std::vector<std::string>& keys
    ) override {
        std::vector<std::string> parts;
        for (const std::string& key : keys) {
            parts.push_back(word_of(0));
            parts.push_back(key);
        }
        for (const results::Keeping& file : files) {
            parts.push_back(word_of(file.number));
            parts.push_back(file.name);
        }
        ask(Job::Keep, parts);
    }

    void drop_files(const std::vector<std::uint32_t>& numbers) override {
        std::vector<std::string> parts;
        for (const std::uint32_t number : numbers) {
            parts.push_back(word_of(number));
        }
        ask(Job::Drop, parts);
    }

    void forget_files(const std::vector<std::string>& names) override { ask(Job::Forget, names); }

    void restore_files() override { ask(Job::Restore, {}); }

    void stop_reading() override { ask(Job::Stop, {}); }

    void save_workbook(const std::string& name, const std::string& sheets) override {
        ask(Job::Workbook, {name, sheets});
    }

    void save_png(const std::string& name, const std::string& svg) override {
        ask(Job::Png, {name, svg});
    }

    void list_stored() override { ask(Job::ListStored, {}); }

    void read_stored(std::uint32_t number) override { ask(Job::ReadStored, {word_of(number)}); }

    void ask_build() override { ask(Job::AskBuild, {}); }
};

using Page = wb::page::Page<wb::platform::ResultsProgram, Ports>;

Page& page() {
    static Page page;
    return page;
}

/// As word_of writes it, of the words of a part.
std::uint32_t word_at(Bytes bytes, std::size_t place) {
    std::uint32_t number = 0;
    for (std::size_t i = 4; i > 0; --i) {
        const std::size_t at = 4 * place + i - 1;
        number = (number << 8U) | (at < bytes.size() ? bytes[at] : 0U);
    }
    return number;
}

void inspect(results::InspectAction what) {
    page().program.act(results::Inspect{std::move(what)}, now_ms());
}

}   // namespace

#include "main/page_exports.hpp"

extern "C" {

EMSCRIPTEN_KEEPALIVE void wb_shortcut(int kind) {
    switch (kind) {
    case 0: page().program.act(results::Undo{}, now_ms()); break;
    case 2: page().program.act(wb::app::CloseDialog{}, now_ms()); break;
    default: break;
    }
}

EMSCRIPTEN_KEEPALIVE void wb_stored(int request, int status, const std::uint8_t*, int) {
    const wb::app::StoreStatus answer = wb::page::store_status(status);
    if (request == static_cast<int>(browser::Request::LoadDraft)) {
        page().program.act(wb::app::DraftLoaded{answer, {}}, now_ms());
    } else {
        page().program.act(wb::app::DraftStored{answer}, now_ms());
    }
}

/// So many files come, one wb_release for each; `kept`: from this browser's storage.
EMSCRIPTEN_KEEPALIVE void wb_intake(int total, int kept) {
    page().program.act(
        results::BeginIntake{static_cast<std::uint32_t>(total), kept != 0}, now_ms()
    );
}

/// One file, its name before its bytes. `status`: 0 read, 1 not readable, 2 too large.
EMSCRIPTEN_KEEPALIVE void
wb_release(int number, const std::uint8_t* data, int size, int name_size, int status) {
    const Bytes all = wb::page::bytes(data, size);
    const Bytes name = all.first(static_cast<std::size_t>(name_size));
    std::string text{name.begin(), name.end()};
    const auto id = static_cast<std::uint32_t>(number);
    using wb::analyse::Verdict;
    page().program.act(
        results::TakeFile{
            status == 0
                ? wb::analyse::read_file(id, std::move(text), all.subspan(name.size()))
                : wb::analyse::
                      Incoming{id, std::move(text), false, status == 2 ? Verdict::TooLarge : Verdict::Unreadable}},
        now_ms()
    );
}

EMSCRIPTEN_KEEPALIVE void wb_intake_done() {
    page().program.act(results::EndIntake{}, now_ms());
}

/// The name under which this browser keeps a key that somebody has confirmed.
EMSCRIPTEN_KEEPALIVE void wb_kept_key(const char* data, int size) {
    if (const auto key = results::key_named(wb::page::text(data, size))) {
        page().program.act(results::HearKey{*key}, now_ms());
    }
}

/// Whether files that come now are only looked at.
EMSCRIPTEN_KEEPALIVE int wb_inspects() {
    return page().program.model().page == results::Page::Inspect ? 1 : 0;
}

/// So many files come to be looked at, one wb_look_at for each.
EMSCRIPTEN_KEEPALIVE void wb_begin_look(int count) {
    inspect(results::BeginLook{static_cast<std::uint32_t>(count)});
}

/// Its name before its bytes; the status as of wb_release.
EMSCRIPTEN_KEEPALIVE void
wb_look_at(const std::uint8_t* data, int size, int name_size, int status) {
    const Bytes all = wb::page::bytes(data, size);
    const Bytes name = all.first(static_cast<std::size_t>(name_size));
    const Bytes rest = all.subspan(name.size());
    using wb::app::FileStatus;
    inspect(results::LookAt{
        {name.begin(), name.end()},
        {rest.begin(), rest.end()},
        status == 0   ? FileStatus::Read
        : status == 2 ? FileStatus::TooLarge
                      : FileStatus::Unreadable});
}

/// What this browser keeps, as a message: of each item its place, its count and its size, then what
/// it is called.
EMSCRIPTEN_KEEPALIVE void wb_stored_items(const std::uint8_t* data, int size) {
    constexpr std::size_t words = 3;
    results::TellStored told;
    const auto message = wb::wire::read_message(wb::page::bytes(data, size));
    for (const Bytes part : message ? message->parts : std::vector<Bytes>{}) {
        const auto place = word_at(part, 0);
        if (place < 1 || place > static_cast<std::uint32_t>(wb::inspect::Place::OtherDatabase)) {
            continue;
        }
        const Bytes key = part.subspan(std::min(part.size(), 4 * words));
        told.items.push_back(
            {wb::inspect::item_of(
                 static_cast<wb::inspect::Place>(place), std::string{key.begin(), key.end()}
             ),
             static_cast<std::uint32_t>(told.items.size()),
             word_at(part, 1),
             word_at(part, 2)}
        );
    }
    inspect(std::move(told));
}

/// The list of the app's files; `there` is 0 when it could not be had.
EMSCRIPTEN_KEEPALIVE void wb_build(const std::uint8_t* data, int size, int there) {
    const Bytes list = wb::page::bytes(data, size);
    results::TellBuild told;
    if (there != 0) {
        told.list.emplace(list.begin(), list.end());
    }
    inspect(std::move(told));
}
}

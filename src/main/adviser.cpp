// The adviser in the browser: a small module of its own, loaded when a sentence is first to be
// judged or looked through. Bytes in, bytes out; it keeps nothing of what it was asked.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <emscripten.h>

#include "core/coach/reply.hpp"
#include "core/privacy/hints_reply.hpp"

namespace {

std::string& reply() {
    static std::string bytes;
    return bytes;
}

wb::content::Language language(int german) {
    return german != 0 ? wb::content::Language::German : wb::content::Language::English;
}

template <class Ask>
int answer(char* data, int size, Ask ask) {
    reply() = ask(std::string_view{data, static_cast<std::size_t>(size)});
    std::fill_n(data, size, '\0');
    std::free(data);
    return static_cast<int>(reply().size());
}

}   // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* wb_alloc(int size) {
    return static_cast<char*>(std::malloc(static_cast<std::size_t>(size)));
}

/// Judges the sentence in `data`, which is overwritten and freed. Its reply lies at `wb_reply`; the
/// answer is how many bytes it has.
EMSCRIPTEN_KEEPALIVE int wb_judge(char* data, int size, int german) {
    return answer(data, size, [&](std::string_view sentence) {
        return wb::coach::write_reply(
            {std::string{sentence}, wb::coach::judge(sentence, language(german))}
        );
    });
}

/// The same for the hints on a line.
EMSCRIPTEN_KEEPALIVE int wb_hint(char* data, int size, int german) {
    return answer(data, size, [&](std::string_view line) {
        return wb::privacy::write_hints(
            {std::string{line}, wb::privacy::text_hints(line, language(german))}
        );
    });
}

EMSCRIPTEN_KEEPALIVE const char* wb_reply() {
    return reply().data();
}

/// Overwrites the reply once it was taken.
EMSCRIPTEN_KEEPALIVE void wb_forget() {
    std::fill(reply().begin(), reply().end(), '\0');
}
}

#include "core/wire/json.hpp"

#include <algorithm>
#include <utility>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "core/base/utf8.hpp"

namespace wb::wire {

namespace {

// Receives rapidjson's events and builds the value. Returning false stops the parser.
class Builder {
public:
    // NOLINTBEGIN(readability-identifier-naming): the names that rapidjson calls
    bool Null() { return refuse("the value null is not used here"); }

    bool Bool(bool value) { return put({value}); }

    bool Int(int value) { return put({std::int64_t{value}}); }

    bool Uint(unsigned value) { return put({std::int64_t{value}}); }

    bool Int64(std::int64_t value) { return put({value}); }

    bool Uint64(std::uint64_t) { return refuse("this number is too large"); }

    bool Double(double) { return refuse("numbers with a decimal point are not used here"); }

    bool RawNumber(const char*, rapidjson::SizeType, bool) { return refuse("this number"); }

    bool String(const char* text, rapidjson::SizeType size, bool) {
        return put({std::string{text, size}});
    }

    bool StartObject() { return open({JsonObject{}}); }

    bool Key(const char* text, rapidjson::SizeType size, bool) {
        std::string key{text, size};
        const auto& object = std::get<JsonObject>(open_.back().value.value);
        if (std::any_of(object.begin(), object.end(), [&](const JsonMember& member) {
                return member.key == key;
            })) {
            return refuse("the key \"" + key + "\" stands here a second time");
        }
        open_.back().key = std::move(key);
        return true;
    }

    bool EndObject(rapidjson::SizeType) { return close(); }

    bool StartArray() { return open({JsonList{}}); }

    bool EndArray(rapidjson::SizeType) { return close(); }

    // NOLINTEND(readability-identifier-naming)

    const std::string& reason() const { return reason_; }

    JsonValue take() { return std::move(root_); }

private:
    // A list or object that is not yet closed, with the key that waits for its value.
    struct Open {
        JsonValue value;
        std::string key = {};
    };

    bool refuse(std::string reason) {
        reason_ = std::move(reason);
        return false;
    }

    bool open(JsonValue value) {
        if (open_.size() == most_json_depth) {
            return refuse("the brackets are nested too deeply");
        }
        open_.push_back({std::move(value), {}});
        return true;
    }

    bool close() {
        JsonValue value = std::move(open_.back().value);
        open_.pop_back();
        return put(std::move(value));
    }

    bool put(JsonValue value) {
        if (open_.empty()) {
            root_ = std::move(value);
            return true;
        }
        Open& parent = open_.back();
        if (auto* list = std::get_if<JsonList>(&parent.value.value)) {
            list->push_back(std::move(value));
        } else if (auto* object = std::get_if<JsonObject>(&parent.value.value)) {
            object->push_back({std::move(parent.key), std::move(value)});
        }
        return true;
    }

    std::vector<Open> open_;
    JsonValue root_;
    std::string reason_;
};

std::string reason_for(rapidjson::ParseErrorCode code) {
    switch (code) {
    case rapidjson::kParseErrorNone: return {};
    case rapidjson::kParseErrorDocumentEmpty: return "the file is empty";
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return "something follows after the last bracket";
    case rapidjson::kParseErrorValueInvalid:
        return "a value is expected (is a comma too many, or a quotation mark missing?)";
    case rapidjson::kParseErrorObjectMissName:
        return "a key in straight quotation marks is expected (is a comma too many?)";
    case rapidjson::kParseErrorObjectMissColon: return "a colon is missing after the key";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return "a comma or a closing } is missing";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return "a comma or a closing ] is missing";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return "a character written with \\u is not right";
    case rapidjson::kParseErrorStringEscapeInvalid:
        return "a backslash stands before a character that needs none";
    case rapidjson::kParseErrorStringMissQuotationMark:
        return "the closing quotation mark of a text is missing";
    case rapidjson::kParseErrorStringInvalidEncoding:
        return "a character is not in UTF-8 (save the file as UTF-8)";
    case rapidjson::kParseErrorNumberTooBig: return "this number is too large";
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent: return "this number is not complete";
    case rapidjson::kParseErrorTermination:
    case rapidjson::kParseErrorUnspecificSyntaxError: return "this is not JSON";
    }
    return "this is not JSON";
}

JsonFault fault_at(std::string_view text, std::size_t offset, std::string reason) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t line_start = before.rfind('\n') + 1;   // npos + 1 is 0
    return {
        std::move(reason),
        1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
        1 + utf8::length(before.substr(line_start)),
    };
}

}   // namespace

std::variant<JsonValue, JsonFault> parse_json(std::string_view text) {
    if (text.size() > most_json_size) {
        return fault_at(text, 0, "the file is larger than 512 KiB");
    }
    if (text.substr(0, 3) == "\xEF\xBB\xBF") {
        return fault_at(
            text, 0, "the file begins with a byte order mark (save it as UTF-8 without BOM)"
        );
    }
    // To rapidjson a zero byte is the end of its input.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        return fault_at(text, zero, "a zero byte stands here");
    }
    rapidjson::MemoryStream stream{text.data(), text.size()};
    rapidjson::Reader reader;
    Builder builder;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (result.IsError()) {
        const std::size_t offset = result.Offset();
        if (!builder.reason().empty()) {
            return fault_at(text, offset, builder.reason());
        }
        // A text that goes on over the end of its line is reported as a wrong escape.
        const bool line_ends =
            offset < text.size() && (text[offset] == '\n' || text[offset] == '\r');
        const auto code = result.Code() == rapidjson::kParseErrorStringEscapeInvalid && line_ends
                              ? rapidjson::kParseErrorStringMissQuotationMark
                              : result.Code();
        return fault_at(text, offset, reason_for(code));
    }
    return builder.take();
}

}   // namespace wb::wire

#include "core/privacy/text_hints.hpp"

#include <optional>
#include <utility>

#include "core/base/utf8.hpp"
#include "core/privacy/hint_context.hpp"
#include "core/privacy/hint_numbers.hpp"
#include "core/privacy/text_scan.hpp"

namespace wb::privacy {

namespace {

using content::Language;

/// How a number or an address is called in front of it, and what it is called without it.
struct Wording {
    std::string_view labels;
    std::string_view noun;
};

Wording german_wording(HintKind kind) {
    switch (kind) {
    case HintKind::Email: return {"email mail mailadresse adresse", "Mailadresse"};
    case HintKind::Phone:
        return {
            "tel telefon telefonnummer handy handynummer mobil mobilnummer nummer nr rufnummer "
            "durchwahl "
            "fon fax rueckrufnummer telefonnr handynr festnetz",
            "Nummer"};
    case HintKind::Iban: return {"iban konto kontonummer bankverbindung", "Kontonummer"};
    case HintKind::TaxId:
        return {
            "id idnr steuer steuerid steuernummer steueridentifikationsnummer "
            "identifikationsnummer nummer",
            "Steuernummer"};
    case HintKind::PensionNumber:
        return {
            "rentenversicherungsnummer rentennummer sozialversicherungsnummer versicherungsnummer "
            "rvnr svnr "
            "nummer nr",
            "Versicherungsnummer"};
    case HintKind::Plate: return {"kennzeichen nummernschild autokennzeichen", "Autonummer"};
    case HintKind::Name:
    case HintKind::Superior:
    case HintKind::Self:
    case HintKind::Date: break;
    }
    return {};
}

Wording english_wording(HintKind kind) {
    switch (kind) {
    case HintKind::Email: return {"email mail address", "an address"};
    case HintKind::Phone:
        return {"tel telephone phone mobile cell number extension ext fax landline", "a number"};
    case HintKind::Iban: return {"iban account number", "an account number"};
    case HintKind::TaxId: return {"tax id number", "a tax number"};
    case HintKind::PensionNumber: return {"pension insurance number", "an insurance number"};
    case HintKind::Plate:
        return {"plate registration reg licence license number", "a number plate"};
    case HintKind::Name:
    case HintKind::Superior:
    case HintKind::Self:
    case HintKind::Date: break;
    }
    return {};
}

class Scanner {
public:
    Scanner(std::string_view text, Language language)
        : tokens_{text}
        , context_{tokens_, language} {}

    Scan run() {
        std::size_t offset = 0;
        while (true) {
            const Token token = tokens_.from(offset);
            if (token.kind == Token::Kind::None) {
                scan_.steps = tokens_.steps();
                return std::move(scan_);
            }
            auto found = hint_at(token);
            if (found && found->begin < found->end && found->begin >= free_from_) {
                offset = found->end;
                keep(std::move(*found));
            } else {
                offset = token.end;
                context_.push(token);
            }
        }
    }

private:
    /// Numbers by their check digits first: parts of them look like others.
    std::optional<Found> hint_at(const Token& token) {
        if (auto found = address(token)) {
            return found;
        }
        const bool inside = !token.blank_before && (context_.past(0).is_word() ||
                                                    context_.past(0).kind == Token::Kind::Number);
        if (token.is_word()) {
            const End iban = inside ? End{} : iban_end(tokens_, token.begin);
            if (iban) {
                return number(HintKind::Iban, token, *iban);
            }
            if (const End plate =
                    inside ? End{} : plate_end(tokens_, token, label(HintKind::Plate))) {
                return number(HintKind::Plate, token, *plate);
            }
        }
        if (auto found = inside ? std::nullopt : digits(token)) {
            return found;
        }
        if (auto date = date_at(context_, token)) {
            return date;
        }
        if (const End phone = inside ? End{} : phone_at(token)) {
            return number(HintKind::Phone, token, *phone);
        }
        return words(token);
    }

    std::optional<Found> words(const Token& token) {
        const bool german = context_.language() == Language::German;
        if (token.is_word()) {
            if (auto name = german ? german_name(context_, token) : english_name(context_, token)) {
                return name;
            }
        }
        return german ? german_self(context_, token) : english_self(context_, token);
    }

    std::optional<Found> address(const Token& token) {
        if (token.begin < address_from_) {
            return std::nullopt;
        }
        const Address address = address_from(tokens_, token.begin);
        address_from_ = address.looked;
        if (address.begin == address.end) {
            return std::nullopt;
        }
        if (address.begin == token.begin) {
            return number(HintKind::Email, token, address.end);
        }
        address_from_ = address.begin;   // there it is found again
        return std::nullopt;
    }

    /// A part of a longer number says nothing.
    bool continues_number() const {
        return context_.past(0).kind == Token::Kind::Number ||
               (context_.past(0).kind == Token::Kind::Sign &&
                context_.past(1).kind == Token::Kind::Number && !context_.past(0).is_sign(U',') &&
                !context_.past(0).is_sign(U':'));
    }

    std::optional<Found> digits(const Token& token) {
        if (token.kind != Token::Kind::Number || continues_number()) {
            return std::nullopt;
        }
        if (const End pension = pension_number_end(tokens_, token.begin)) {
            return number(HintKind::PensionNumber, token, *pension);
        }
        if (const End tax = tax_id_end(tokens_, token.begin)) {
            return number(HintKind::TaxId, token, *tax);
        }
        return std::nullopt;
    }

    /// "Artikel 0815-4711", "order no. 0815-4711"
    bool is_reference() const {
        constexpr std::string_view things = "aktenzeichen artikel artikelnummer auftrag "
                                            "auftragsnummer az bestellnummer bestellung fall "
                                            "kundennummer rechnung rechnungsnummer seriennummer "
                                            "ticket vertrag vertragsnummer vorgang "
                                            "article case invoice item order reference serial";
        const bool abbreviated =
            context_.past(0).is_sign(U'.') || context_.past(0).in("nr no number");
        return context_.past(0).in(things) ||
               (abbreviated && (context_.past(1).in(things) || context_.past(2).in(things)));
    }

    End phone_at(const Token& token) const {
        const bool bracket = token.is_sign(U'(');
        if ((token.kind != Token::Kind::Number && !bracket && !token.is_sign(U'+')) ||
            continues_number() || is_reference()) {
            return std::nullopt;
        }
        const End end = phone_end(tokens_, token.begin, label(HintKind::Phone));
        const bool closed =
            end && tokens_.text().substr(token.begin, *end - token.begin).find(')') !=
                       std::string_view::npos;
        return bracket && !closed ? End{} : end;
    }

    Wording wording(HintKind kind) const {
        return context_.language() == Language::German ? german_wording(kind)
                                                       : english_wording(kind);
    }

    /// How many tokens before belong to a label: "Tel.:", "Steuer-ID", "the number". 0 for none.
    std::size_t label_size(HintKind kind) const {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const Token& token = context_.past(i);
            if (token.in(wording(kind).labels)) {
                size = i + 1;
            } else if (!token.is_sign(U':') && !token.is_sign(U'.') && !token.is_sign(U'-')) {
                break;
            }
        }
        return size;
    }

    /// Whether a label stands before, with small words between at most.
    Label label(HintKind kind) const {
        for (std::size_t i = 0; i < 4; ++i) {
            const Token& token = context_.past(i);
            if (token.in(wording(kind).labels)) {
                return Label::Present;
            }
            if (!token.in("ist lautet is die der the on unter") && !token.is_sign(U':') &&
                !token.is_sign(U'.')) {
                break;
            }
        }
        return Label::Absent;
    }

    /// A number's or address's hint: without its label, with an article that fits.
    Found number(HintKind kind, const Token& token, std::size_t end) const {
        const std::size_t labelled = label_size(kind);
        std::size_t taken = labelled;
        std::string words{wording(kind).noun};
        if (context_.language() == Language::German) {
            const GermanPhrase phrase = german_phrase(context_, labelled, Gender::Feminine, false);
            const bool oblique = phrase.oblique || context_.past(phrase.begin).in("unter");
            taken = phrase.begin;
            words = phrase.lead + (oblique ? "einer " : "eine ") + words;
        } else if (context_.past(taken).in("my our your his her their the a an this")) {
            ++taken;
        }
        const std::size_t begin = taken == 0 ? token.begin : context_.past(taken - 1).begin;
        return {kind, begin, end, context_.cased(taken, begin, words)};
    }

    void keep(Found found) {
        const std::string_view text = tokens_.text();
        const auto count = [&](std::size_t begin, std::size_t end) {
            return utf8::length(text.substr(begin, end - begin));
        };
        const std::size_t start = code_points_ + count(free_from_, found.begin);
        const std::size_t end = start + count(found.begin, found.end);
        context_.push(found);
        free_from_ = found.end;
        code_points_ = end;
        scan_.hints.push_back({found.kind, start, end, std::move(found.rewrite)});
    }

    Tokens tokens_;
    Context context_;
    Scan scan_ = {};
    std::size_t free_from_ = 0;      // behind the last hint
    std::size_t code_points_ = 0;    // up to there
    std::size_t address_from_ = 0;   // no address begins before
};

}   // namespace

Scan scan_text(std::string_view text, Language language) {
    return Scanner{text, language}.run();
}

std::vector<Hint> text_hints(std::string_view text, Language language) {
    return scan_text(text, language).hints;
}

std::string_view hinted_words(std::string_view text, const Hint& hint) {
    const std::string_view until = utf8::first(text, hint.end);
    return until.substr(utf8::first(text, hint.start).size());
}

std::string rewritten(std::string_view text, const Hint& hint) {
    std::string result{utf8::first(text, hint.start)};
    result += hint.rewrite;
    result += text.substr(utf8::first(text, hint.end).size());
    return result;
}

}   // namespace wb::privacy

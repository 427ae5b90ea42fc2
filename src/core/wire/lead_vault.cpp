#include "core/wire/lead_vault.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/overload.hpp"
#include "core/content/pack.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/lead_message.hpp"
#include "core/wire/vault_create.hpp"
#include "core/wire/vault_message.hpp"

namespace wb::wire {

namespace {

using Message = std::vector<std::uint8_t>;

constexpr std::size_t open_parts = 5;       ///< before the sealed records
constexpr std::size_t rehearse_parts = 3;   ///< before the lines

Message refused(const Refusal& refusal) {
    return write_message({number_of(refusal), {}});
}

Message refused(const Error& error) {
    return refused(Refusal{error.code});
}

Message done(std::vector<Bytes> parts) {
    return write_message({0, std::move(parts)});
}

Message done_with_one(const Message& part) {
    return done({part});
}

/// All marks, one behind the other.
Message bytes_of_marks(const std::vector<Mark>& marks) {
    Message bytes;
    for (const Mark& mark : marks) {
        bytes.insert(bytes.end(), mark.begin(), mark.end());
    }
    return bytes;
}

std::optional<std::vector<Mark>> marks_of(Bytes bytes) {
    std::vector<Mark> marks(bytes.size() / std::tuple_size_v<Mark>);
    if (marks.size() * std::tuple_size_v<Mark> != bytes.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Bytes one = bytes.subspan(i * marks[i].size(), marks[i].size());
        std::copy(one.begin(), one.end(), marks[i].begin());
    }
    return marks;
}

Message answer(const Answered<ToStore>& answered) {
    if (const auto* const refusal = std::get_if<Refusal>(&answered)) {
        return refused(*refusal);
    }
    const ToStore& store = *std::get_if<ToStore>(&answered);
    return done({store.key_file, bytes_of_marks(store.marks)});
}

Message answer(const Answered<Kept>& answered) {
    if (const auto* const refusal = std::get_if<Refusal>(&answered)) {
        return refused(*refusal);
    }
    return std::visit(
        Overload{
            [](std::monostate) { return done({}); },
            [](const privacy::Part& part) { return done_with_one(write_part(part)); },
            [](const privacy::RoomLines& lines) {
                std::vector<Bytes> parts;
                for (const std::string& line : lines.lines()) {
                    parts.push_back(bytes_of(line));
                }
                return done(std::move(parts));
            },
        },
        *std::get_if<Kept>(&answered)
    );
}

Message answer(const Answered<Message>& answered) {
    const auto* const refusal = std::get_if<Refusal>(&answered);
    return refusal == nullptr ? done_with_one(*std::get_if<Message>(&answered)) : refused(*refusal);
}

template <class Tables>
Message answer(const Answered<Tables>& answered) {
    if (const auto* const refusal = std::get_if<Refusal>(&answered)) {
        return refused(*refusal);
    }
    return done_with_one(write_tables(*std::get_if<Tables>(&answered)));
}

/// A line to release, or nothing: a 0 alone, or a 1 and the words.
std::optional<std::vector<std::optional<std::string>>> reviewed_lines(std::span<const Bytes> parts
) {
    std::vector<std::optional<std::string>> lines;
    for (const Bytes part : parts) {
        if (part.empty() || part.front() > 1 || (part.front() == 0 && part.size() > 1)) {
            return std::nullopt;
        }
        lines.push_back(
            part.front() == 0 ? std::nullopt : std::optional{std::string{text_of(part.subspan(1))}}
        );
    }
    return lines;
}

/// One request to an open session.
class Request {
public:
    Request(LeadSession& session, std::span<const Bytes> parts, const KeyFileNonce& nonce)
        : session_{session}
        , parts_{parts}
        , nonce_{nonce} {}

    Message carried_out(LeadJob job) {
        switch (job) {
        case LeadJob::Open:
        case LeadJob::Rehearse: return refused(Refusal{SessionFault::AlreadyOpen});
        case LeadJob::TakeIn: return take_in();
        case LeadJob::Progress:
            return alone(0) ? done_with_one(write_progress(session_.progress())) : bad();
        case LeadJob::Reveal:
            return with_slot([&](const auto& slot) { return answer(session_.reveal(slot, nonce_)); }
            );
        case LeadJob::Lines: return lines();
        case LeadJob::Review: return review();
        case LeadJob::ShowLines:
            return with_slot([&](const auto& slot) {
                return answer(session_.show_lines(slot, nonce_));
            });
        case LeadJob::Keep: return alone(0) ? answer(session_.keep()) : bad();
        case LeadJob::Drop: return drop();
        case LeadJob::Picture:
            return with_lone_part([&](const auto& part) { return answer(session_.picture(part)); });
        case LeadJob::RoomPicture:
            return with_lone_part([&](const auto& part) {
                return answer(session_.room_picture(part));
            });
        case LeadJob::Release: return release();
        case LeadJob::Box: return alone(0) ? answer(session_.box()) : bad();
        case LeadJob::Create:
        case LeadJob::Lock: return bad();   // carried out by whoever holds the session
        }
        return bad();
    }

private:
    static Message bad() { return refused(Refusal{ErrorCode::BadValue}); }

    bool alone(std::size_t parts) const { return parts_.size() == parts; }

    template <class Use>
    Message with_slot(const Use& use) {
        if (!alone(1)) {
            return bad();
        }
        const auto slot = read_slot(parts_.front());
        return slot ? use(*slot) : refused(slot.error());
    }

    template <class Use>
    Message with_part(const Use& use) {
        if (parts_.empty()) {
            return bad();
        }
        auto part = read_part(parts_.front());
        if (!part) {
            return refused(part.error());
        }
        part->workshop = session_.id();
        return use(*part);
    }

    template <class Use>
    Message with_lone_part(const Use& use) {
        return alone(1) ? with_part(use) : bad();
    }

    Message take_in() {
        if (!alone(1)) {
            return bad();
        }
        const auto answered = session_.take_in(parts_.front());
        if (const auto* const refusal = std::get_if<Refusal>(&answered)) {
            return refused(*refusal);
        }
        const TakenIn& taken = *std::get_if<TakenIn>(&answered);
        const Message counts = write_counts(taken.counts);
        std::vector<Bytes> parts{counts};
        parts.insert(parts.end(), taken.sealed.begin(), taken.sealed.end());
        return done(std::move(parts));
    }

    Message lines() {
        return with_lone_part([&](const privacy::Part& part) {
            const auto answered = session_.lines_under_review(part);
            if (const auto* const refusal = std::get_if<Refusal>(&answered)) {
                return refused(*refusal);
            }
            std::vector<Bytes> parts;
            for (const std::string& line : *std::get_if<std::vector<std::string>>(&answered)) {
                parts.push_back(bytes_of(line));
            }
            return done(std::move(parts));
        });
    }

    Message review() {
        return with_part([&](const privacy::Part& part) {
            const auto lines = reviewed_lines(parts_.subspan(1));
            return lines ? answer(session_.review(part, *lines, nonce_)) : bad();
        });
    }

    Message drop() {
        if (!alone(0)) {
            return bad();
        }
        const auto refusal = session_.drop();
        return refusal ? refused(*refusal) : done({});
    }

    Message release() {
        if (!alone(0)) {
            return bad();
        }
        const auto answered = session_.release();
        if (const auto* const refusal = std::get_if<Refusal>(&answered)) {
            return refused(*refusal);
        }
        const ReleaseFiles& files = *std::get_if<ReleaseFiles>(&answered);
        return done({bytes_of(files.json), bytes_of(files.csv), bytes_of(files.fingerprint)});
    }

    LeadSession& session_;
    std::span<const Bytes> parts_;
    const KeyFileNonce& nonce_;
};

template <std::size_t Size>
void take(std::array<std::uint8_t, Size>& value, Bytes& random) {
    std::copy_n(random.begin(), Size, value.begin());
    random = random.subspan(Size);
}

// Three keys and the team's seed.
constexpr std::size_t randomness_to_rehearse = 4 * std::tuple_size_v<Seed>;

bool is_lead_job(std::uint32_t number) {
    return number >= static_cast<std::uint32_t>(LeadJob::Create) &&
           number <= static_cast<std::uint32_t>(LeadJob::Rehearse);
}

}   // namespace

std::size_t lead_randomness_for(Bytes request) {
    const auto message = read_message(request);
    if (!message || !is_lead_job(message->number)) {
        return 0;
    }
    const auto job = static_cast<LeadJob>(message->number);
    if (job == LeadJob::Create) {
        return randomness_to_create;
    }
    if (job == LeadJob::Rehearse) {
        return randomness_to_rehearse;
    }
    const bool writes =
        job == LeadJob::Reveal || job == LeadJob::Review || job == LeadJob::ShowLines;
    return writes ? std::tuple_size_v<KeyFileNonce> : 0;
}

std::optional<Message> LeadVault::carry_out(Bytes request, Bytes random) {
    const auto message = read_message(request);
    if (!message || !is_lead_job(message->number)) {
        return std::nullopt;
    }
    const auto job = static_cast<LeadJob>(message->number);
    KeyFileNonce nonce{};
    if (random.size() != lead_randomness_for(request)) {
        return refused(Refusal{ErrorCode::BadValue});
    }
    if (job == LeadJob::Create) {
        return create_workshop(*message, random);
    }
    if (job == LeadJob::Rehearse && !session_) {
        return rehearse(message->parts, random);
    }
    if (random.size() == nonce.size()) {
        std::copy(random.begin(), random.end(), nonce.begin());
    }
    if (session_) {
        if (job == LeadJob::Lock && message->parts.empty()) {
            session_.reset();
            return done({});
        }
        return Request{*session_, message->parts, nonce}.carried_out(job);
    }
    if (job != LeadJob::Open) {
        return refused(Refusal{SessionFault::NotOpen});
    }
    const auto marks =
        message->parts.size() < open_parts ? std::nullopt : marks_of(message->parts[4]);
    if (!marks) {
        return refused(Refusal{ErrorCode::BadValue});
    }
    SessionFiles files{
        message->parts[0],
        message->parts[1],
        text_of(message->parts[2]),
        message->parts[3],
        *marks,
        {}};
    for (const Bytes sealed : std::span{message->parts}.subspan(open_parts)) {
        files.sealed.emplace_back(sealed.begin(), sealed.end());
    }
    auto opened = LeadSession::open(std::move(files));
    if (const auto* const refusal = std::get_if<Refusal>(&opened)) {
        return refused(*refusal);
    }
    session_.emplace(std::move(*std::get_if<LeadSession>(&opened)));
    const Message counts = write_counts(session_->found());
    return done({session_->id(), counts, bytes_of_marks(session_->marks())});
}

Message LeadVault::rehearse(std::span<const Bytes> parts, Bytes random) {
    const bool fits = parts.size() >= rehearse_parts && parts[2].size() == 1 &&
                      parts[2].front() > 0 && parts[2].front() <= most_invented;
    if (!fits) {
        return refused(Refusal{ErrorCode::BadValue});
    }
    const auto bundle = content::unpack(parts[0]);
    if (!bundle) {
        return refused(bundle.error());
    }
    std::vector<std::string> lines;
    for (const Bytes line : parts.subspan(rehearse_parts)) {
        lines.emplace_back(text_of(line));
    }
    WorkshopKeys keys;
    Seed seed{};
    take(keys.box_seed, random);
    take(keys.signing_seed, random);
    take(keys.noise_key, random);
    take(seed, random);
    auto begun = LeadSession::rehearse(
        parts[1],
        *bundle,
        keys,
        [&](const domain::Workshop& workshop, const domain::WorkshopId& id) {
            return inventor_(*bundle, workshop, id, parts[2].front(), lines, seed);
        }
    );
    if (const auto* const refusal = std::get_if<Refusal>(&begun)) {
        return refused(*refusal);
    }
    session_.emplace(std::move(*std::get_if<LeadSession>(&begun)));
    return done_with_one(write_counts(session_->found()));
}

}   // namespace wb::wire

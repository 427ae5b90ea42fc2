// A workshop's descriptor as bytes: its id, its signature, its file and its link. What is read here
// is signed and within the rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/content/content.hpp"
#include "core/domain/workshop.hpp"
#include "core/wire/keys.hpp"

namespace wb::wire {

inline constexpr std::size_t most_title_code_points = 80;
inline constexpr std::size_t most_unit_code_points = 40;       ///< of one name
inline constexpr std::size_t most_category_code_points = 40;   ///< in one language
inline constexpr std::size_t most_notice_code_points = 80;     ///< of one line
inline constexpr std::size_t longest_link = 500;               ///< characters after the #

/// What of a workshop is outside the rules of privacy.md, whatever the content: k below 5 or above
/// 50, k_text below 10, an exercise's k below the workshop's, an exercise twice, a text that is
/// empty or too long, a day that is none, a key that nobody can hold.
std::optional<Error> fault_in(const domain::Workshop& workshop);

/// Likewise but for the keys, whose mathematics stay in the vault, and with what the content says:
/// an exercise that it does not have in this revision, a k below the exercise's own smallest group.
std::optional<Error> fault_in(const domain::Workshop& workshop, const content::Bundle& bundle);

/// A descriptor with its id and a signature that was found right. Only `sign_workshop` and the two
/// readers make one, so nobody passes an unchecked one on.
class SignedWorkshop {
public:
    const domain::Workshop& workshop() const { return workshop_; }

    /// The first 16 bytes of SHA-256 over the descriptor's bytes.
    const domain::WorkshopId& id() const { return id_; }

    /// The bytes of the file `workshop.wirk`.
    std::vector<std::uint8_t> file() const;

    /// What stands after the # of the link that takes part. Error TooLarge: too long for a link;
    /// the place says what takes most of it: "title", "unit", "categories", "notices" or
    /// "exercises".
    Result<std::string> link() const;

    bool operator==(const SignedWorkshop&) const = default;

private:
    friend Result<SignedWorkshop> sign_workshop(domain::Workshop, const WorkshopKeys&);
    friend Result<SignedWorkshop> read_workshop(std::span<const std::uint8_t>);
    friend Result<SignedWorkshop> read_link(std::string_view);

    SignedWorkshop(domain::Workshop workshop, const Signature& signature);

    static Result<SignedWorkshop>
    checked(std::span<const std::uint8_t> descriptor, const Signature& signature);

    domain::Workshop workshop_;
    Signature signature_ = {};
    domain::WorkshopId id_ = {};
};

/// Fills in the two public keys and signs. Error: what `fault_in` finds.
Result<SignedWorkshop> sign_workshop(domain::Workshop workshop, const WorkshopKeys& keys);

/// Reads `workshop.wirk` strictly. Errors: those of open_file and `fault_in`; WrongSignature.
Result<SignedWorkshop> read_workshop(std::span<const std::uint8_t> bytes);

/// Reads what stands after the # of a link. Likewise; BadText when it is no base64url.
Result<SignedWorkshop> read_link(std::string_view fragment);

/// A descriptor that the vault has found signed and within the rules.
struct CheckedWorkshop {
    domain::Workshop workshop = {};
    domain::WorkshopId id = {};
    std::vector<std::uint8_t> file = {};   ///< as SignedWorkshop::file() gives it

    bool operator==(const CheckedWorkshop&) const = default;
};

/// Reads what the vault answered to a check (core/wire/vault_message.hpp), and nothing else:
/// NEITHER SIGNATURE NOR KEYS ARE CHECKED AGAIN, so that their mathematics need not be where the
/// app draws. Errors: as read_workshop, without WrongSignature.
Result<CheckedWorkshop> read_checked(std::span<const std::uint8_t> file_from_vault);

/// What stands after the # of the link to a checked workshop. Errors: as SignedWorkshop::link.
Result<std::string> link_of(const CheckedWorkshop& workshop);

/// A workshop that nobody has signed yet, as bytes for the vault: the descriptor with the two keys
/// left zero.
std::vector<std::uint8_t> write_plan(domain::Workshop workshop);

/// Reads what `write_plan` wrote. Errors: Truncated, TrailingBytes, BadText, BadValue; what
/// `fault_in` finds besides the keys.
Result<domain::Workshop> read_plan(std::span<const std::uint8_t> bytes);

/// What of the rules the plan breaks, as `fault_in`, before it has keys.
std::optional<Error> fault_in_plan(const domain::Workshop& workshop);

/// The first 8 bytes of SHA-256 over the signing key as 16 hexadecimal digits in groups of four: to
/// read aloud and compare.
std::string fingerprint(const domain::PublicKey& signing_key);

}   // namespace wb::wire

#include "core/privacy/blur.hpp"

#include <array>

namespace wb::privacy {

namespace {

/// Draws below `below` give `noise`; the first row that holds decides.
struct Row {
    std::uint64_t below;
    int noise;
};

constexpr std::uint64_t all_draws = std::uint64_t{1} << 32U;

constexpr std::array<Row, 4> of_one{
    Row{1556925645, -1}, Row{3113851290, 0}, Row{3919157658, 1}, Row{all_draws, 2}};

constexpr std::array<Row, 5> of_more{
    Row{221388768, -2},
    Row{1268568980, -1},
    Row{3026398316, 0},
    Row{4073578528, 1},
    Row{all_draws, 2}};

template <std::size_t size>
int look_up(const std::array<Row, size>& rows, std::uint32_t u) {
    for (const Row& row : rows) {
        if (u < row.below) {
            return row.noise;
        }
    }
    return 0;
}

}   // namespace

int noise(std::uint32_t count, std::uint32_t u) {
    if (count == 0) {
        return 0;
    }
    return count == 1 ? look_up(of_one, u) : look_up(of_more, u);
}

std::uint32_t blurred(
    std::uint32_t count,
    const NoiseKey& key,
    const Hash& batch,
    std::string_view atom,
    std::string_view cell
) {
    const Hash drawn = hmac(key, Fields{}.add(batch).add(atom).add(cell));
    std::uint32_t u = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        u |= std::uint32_t{drawn[i]} << (8 * i);
    }
    return static_cast<std::uint32_t>(static_cast<int>(count) + noise(count, u));
}

}   // namespace wb::privacy

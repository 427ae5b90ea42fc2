// Lambdas gathered into one visitor, so that a visit over a variant names every case.
#pragma once

namespace wb {

template <class... Functions>
struct Overload : Functions... {
    using Functions::operator()...;
};

template <class... Functions>
Overload(Functions...) -> Overload<Functions...>;

}   // namespace wb

#include <string>

#include <doctest/doctest.h>

#include "core/coach/reply.hpp"

namespace wb::coach {

TEST_SUITE("core/coach/reply") {
    TEST_CASE("a reply comes back as it was written") {
        const Reply some{
            "Die Kundin wei\u00DF, wann sie kommt",
            {Verdict::Effect, {"die Kundin", "wei\u00DF"}, Question::WhatFollows}};
        const Reply none{"", {Verdict::Unsure, {}, Question::WhoNotices}};
        const Reply lines{"one\ntwo\tthree", {Verdict::Doing, {"one"}, Question::WhoGains}};
        for (const Reply& reply : {some, none, lines}) {
            CHECK(read_reply(write_reply(reply)) == reply);
        }
    }

    TEST_CASE("other bytes are refused") {
        for (const char* const bytes :
             {"",
              "0",
              "00",
              "30\nsentence",
              "05\nsentence",
              "/0\nsentence",
              "00word\nsentence",
              "00word\t",
              "sentence"}) {
            CAPTURE(bytes);
            CHECK_FALSE(read_reply(bytes));
        }
    }
}

}   // namespace wb::coach

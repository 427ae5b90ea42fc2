// Private words have no way to a type that may leave, and numbers none that were not frozen: code
// that tries does not compile.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from './files.mjs';

const HEAD = `
#include "core/domain/answers.hpp"
#include "core/pictures/pictures.hpp"
#include "core/privacy/shareable.hpp"
#include "core/privacy/text_batch.hpp"
#include "core/wire/csv.hpp"
#include "core/wire/release_json.hpp"
using namespace wb;
const domain::PrivateWords words{"private"};
const domain::Lines note{{words}};
struct Held {
    privacy::RoomPicture room;
    privacy::RoomLines room_lines;
    privacy::TextsUnderReview texts;
    privacy::FrozenBatch batch;
    privacy::Release release;
};
`;

/** @param {string} code */
const compile = (code) =>
    spawnSync('g++', ['-std=c++20', '-fsyntax-only', '-x', 'c++', `-I${root}/src`, '-'], {
        input: HEAD + code,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
    });

/** What somebody might try, and what the compiler says. @type {[string, string, RegExp][]} */
const ATTEMPTS = [
    [
        'private words as an open text',
        'const domain::OpenText text{words};',
        /no matching function for call to '\S*OpenText::OpenText/,
    ],
    [
        'the characters of private words as an open text',
        'const domain::OpenText text{words.for_own_eyes()};',
        /OpenText::OpenText\(std::string\)' is private/,
    ],
    [
        'private words as a string',
        'const std::string text = words;',
        /conversion from .*PrivateWords.* to non-scalar type/,
    ],
    [
        'private words as a shared text',
        'const privacy::SharedText text{words};',
        /no matching function for call to '\S*SharedText::SharedText/,
    ],
    [
        'the characters of private words as a shared text',
        'const privacy::SharedText text{words.for_own_eyes()};',
        /no matching function for call to '\S*SharedText::SharedText/,
    ],
    [
        'an open text past the one way',
        'const privacy::SharedText text{domain::OpenText{}};',
        /SharedText::SharedText\(\S*OpenText\)' is private/,
    ],
    [
        'the characters of private words among the options',
        'const privacy::SharedOptions options{{words.for_own_eyes()}};',
        /SharedOptions::SharedOptions\(.*\)' is private/,
    ],
    [
        'a private note as a shared answer',
        'const privacy::SharedAnswer answer{note};',
        /no matching function for call to 'std::variant<.*>::variant/,
    ],
    [
        'own words of a choice as a shared answer',
        'const privacy::SharedAnswer answer{domain::Selection{{}, words, true}};',
        /no matching function for call to 'std::variant<.*>::variant/,
    ],
    [
        "numbers of one's own as a frozen batch",
        'const privacy::FrozenBatch batch{privacy::BatchContent{}};',
        /FrozenBatch::FrozenBatch\(.*\)' is private/,
    ],
    [
        "numbers of one's own as a release",
        'const privacy::Release release{5, 10, {}};',
        /Release::Release\(.*\)' is private/,
    ],
    [
        'other numbers in a frozen batch',
        'void change(Held& held) { held.batch.content().people = "7"; }',
        /no match for 'operator=' \(operand types are 'const std::string'/,
    ],
    [
        "sums of one's own as a union",
        'const privacy::Union united{5, {}, {}, {}};',
        /Union::Union\(.*\)' is private/,
    ],
    [
        'the picture of the room as a file',
        'std::string save(const Held& held) { return wire::release_json(held.room, {}); }',
        /invalid initialization of reference of type 'const .*Release&'/,
    ],
    [
        'the picture of the room as a table',
        'std::string save(const Held& held) { return wire::release_csv(held.room, ""); }',
        /invalid initialization of reference of type 'const .*Release&'/,
    ],
    [
        'the picture of the room in a release',
        'auto save(const Held& held) { return privacy::make_release({&held.room, 1}, 10); }',
        /no matching function|could not convert/,
    ],
    [
        'a bar of the room as a published cell',
        'const privacy::Cell cell = privacy::RoomBar{};',
        /conversion from .*RoomBar.* to non-scalar type .*Cell/,
    ],
    [
        'lines of the room as reviewed lines',
        'auto save(const Held& held) { return privacy::reviewed(held.room_lines, {}); }',
        /invalid initialization of reference of type 'const .*TextsUnderReview&'/,
    ],
    [
        "the room's tables where files are made of tables",
        'const pictures::FileTables& save(const pictures::RoomTables& room) { return room; }',
        /invalid initialization of reference of type 'const .*FileTables&'|could not convert/,
    ],
    [
        "the room's picture as one for files",
        `using namespace pictures;
         const Picture<Audience::Files>& save(const Picture<Audience::Room>& room) { return room; }`,
        /invalid initialization of reference of type 'const .*Picture<.*Files>&'/,
    ],
    [
        'texts under review as a frozen batch',
        'const privacy::FrozenBatch& save(const Held& held) { return held.texts; }',
        /invalid initialization of reference of type 'const .*FrozenBatch&'/,
    ],
];

test('what may be written compiles', () => {
    const { status, stderr } = compile(`
        const content::Bundle bundle;
        const content::Block block;
        const auto shared = privacy::shareable(bundle, block, domain::Level{3});
        const auto nothing = privacy::shareable(bundle, block, note);
        std::string save(const Held& held) {
            return wire::release_json(held.release, {}) + wire::release_csv(held.release, "");
        }
        auto release(const Held& held) { return privacy::make_release({&held.batch, 1}, 10); }
        auto review(const Held& held) { return privacy::reviewed(held.texts, {}); }
    `);
    assert.equal(status, 0, stderr);
});

for (const [name, code, complaint] of ATTEMPTS) {
    test(`${name}: does not compile`, () => {
        const { status, stderr } = compile(code);
        assert.notEqual(status, 0);
        assert.match(stderr, complaint);
    });
}

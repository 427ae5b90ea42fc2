// Private words have no way to a type that may leave: code that tries does not compile.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from './files.mjs';

const HEAD = `
#include "core/domain/answers.hpp"
#include "core/privacy/shareable.hpp"
using namespace wb;
const domain::PrivateWords words{"private"};
const domain::Lines note{{words}};
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
];

test('what may be written compiles', () => {
    const { status, stderr } = compile(`
        const content::Bundle bundle;
        const content::Block block;
        const auto shared = privacy::shareable(bundle, block, domain::Level{3});
        const auto nothing = privacy::shareable(bundle, block, note);
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

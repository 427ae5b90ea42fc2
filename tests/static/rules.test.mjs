import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from './rules.mjs';

const broken = [
    ['the core includes the app', 'src/core/coach/a.cpp', '#include "app/model.hpp"'],
    ['the core includes imgui', 'src/core/domain/a.cpp', '#include <imgui.h>'],
    [
        'a wire header shows cereal',
        'src/core/wire/a.hpp',
        '// A.\n#pragma once\n#include <cereal/cereal.hpp>',
    ],
    ['the content reader uses libsodium', 'src/core/content/a.cpp', '#include <sodium.h>'],
    ['the core prints', 'src/core/domain/a.cpp', '#include <cstdio>'],
    ['the core asks the clock', 'src/core/domain/a.cpp', '#include <chrono>'],
    ['the app uses streams', 'src/app/a.cpp', '#include <sstream>'],
    ['the app includes a screen', 'src/app/a.cpp', '#include "ui/nodes/node.hpp"'],
    ['a screen includes imgui', 'src/ui/screens/a.cpp', '#include <imgui.h>'],
    [
        'a screen includes the platform',
        'src/ui/screens/a.cpp',
        '#include "platform/headless/a.hpp"',
    ],
    ['drawing includes emscripten', 'src/ui/draw/a.cpp', '#include <emscripten.h>'],
    [
        'the headless platform includes emscripten',
        'src/platform/headless/a.cpp',
        '#include <emscripten.h>',
    ],
    ['the command line includes emscripten', 'src/main/cli.cpp', '#include <emscripten/html5.h>'],
    ['an include without its folder', 'src/core/domain/a.cpp', '#include "a.hpp"'],
    ['an include with blanks', 'src/core/domain/a.cpp', '  #  include  <random>'],
    ['a header without its guard', 'src/core/domain/a.hpp', '// A.\nint a();'],
    ['a header without its opening line', 'src/core/domain/a.hpp', '#pragma once\nint a();'],
    ['a second reader of records', 'src/core/privacy/a.cpp', 'class RecordReader {'],
    ['a second way to share', 'src/main/a.cpp', 'struct Sharer : Base {'],
    ['an umlaut in C++', 'src/ui/screens/a.cpp', 'auto word = "\u00dcbung";'],
    [
        'a bridge that closure would rename',
        'src/platform/browser/a.cpp',
        'EM_JS(void, f, (), { Module.host.f(); })',
    ],
    ['the app reads bytes itself', 'src/app/a.cpp', '#include "core/wire/archive.hpp"'],
    ['a sheet opens private words', 'src/app/a.cpp', '#include "core/domain/open_text.hpp"'],
    ['a file holds exact counts', 'src/core/wire/a.cpp', '#include "core/privacy/tally.hpp"'],
    ['the app freezes by itself', 'src/app/a.cpp', '#include "core/privacy/freezer.hpp"'],
    ['a folder that is no layer', 'src/util/a.cpp', ''],
];

for (const [name, path, text] of broken) {
    test(`refused: ${name}`, () => {
        assert.equal(findings(path, text).length, 1);
    });
}

const allowed = [
    [
        'wire uses its libraries',
        'src/core/wire/a.cpp',
        '#include <cereal/cereal.hpp>\n#include <sodium.h>',
    ],
    [
        'the app uses the core',
        'src/app/a.cpp',
        '#include <vector>\n#include "core/domain/answers.hpp"',
    ],
    ['drawing uses imgui', 'src/ui/draw/a.cpp', '#include <imgui.h>\n#include "ui/nodes/node.hpp"'],
    [
        'the browser uses emscripten',
        'src/platform/browser/a.cpp',
        "EM_JS(void, f, (), { Module['host']['f'](); })",
    ],
    [
        'the command line reads files',
        'src/main/cli.cpp',
        '#include <fstream>\n#include "core/domain/answers.hpp"',
    ],
    ['a header', 'src/core/domain/a.hpp', '// What it is for,\n// in two lines.\n#pragma once\n'],
];

for (const [name, path, text] of allowed) {
    test(`allowed: ${name}`, () => {
        assert.deepEqual(findings(path, text), []);
    });
}

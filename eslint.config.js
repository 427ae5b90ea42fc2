import js from '@eslint/js';
import globals from 'globals';

export default [
    { ignores: ['build/', 'node_modules/'] },
    js.configs.recommended,
    {
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: {
            eqeqeq: ['error', 'always', { null: 'ignore' }],
            'no-eval': 'error',
            'no-implied-eval': 'error',
            'no-new-func': 'error',
            'no-param-reassign': 'error',
            'no-shadow': 'error',
            'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            'no-var': 'error',
            'object-shorthand': 'error',
            'prefer-const': ['error', { destructuring: 'all' }],
        },
    },
    {
        // The page. Markup in data must stay data, and an idle page has no repeating timer.
        files: ['web/**/*.js'],
        languageOptions: {
            globals: {
                __LEAD_DE_URL__: 'readonly',
                __LEAD_EN_URL__: 'readonly',
                __LEAD_WASM_URL__: 'readonly',
                __LEAD_URL__: 'readonly',
                __PROJECTOR_URL__: 'readonly',
                __PROJECTOR_WASM_URL__: 'readonly',
                __CAMERA_WORKER_URL__: 'readonly',
                __CODE_READER_URL__: 'readonly',
                __ANALYSE_URL__: 'readonly',
                __EXPORTS_URL__: 'readonly',
                __ANALYSE_WASM_URL__: 'readonly',
                __LEAD_VAULT_WORKER_URL__: 'readonly',
                __WASM_URL__: 'readonly',
                __SERVICE_WORKER_URL__: 'readonly',
                __KEPT_FILES__: 'readonly',
                __ADVISER_URL__: 'readonly',
                __VAULT_WORKER_URL__: 'readonly',
                __VAULT_URL__: 'readonly',
                __CONTENT_DE_URL__: 'readonly',
                __CONTENT_EN_URL__: 'readonly',
                ...globals.browser,
            },
        },
        rules: {
            'no-restricted-globals': ['error', 'setInterval', 'event', 'name'],
            'no-restricted-properties': [
                'error',
                ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
                    property,
                    message: 'Use textContent and elements.',
                })),
            ],
        },
    },
    {
        files: ['**/*.mjs', '*.js', 'tests/**/*.js'],
        languageOptions: { globals: globals.nodeBuiltin },
    },
    {
        // Functions in these files are also carried into the page by the browser driver.
        files: ['tests/{bench,e2e}/**/*.{js,mjs}'],
        languageOptions: { globals: globals.browser },
    },
];

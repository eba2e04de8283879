import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { whole } from './scripts/browsers.mjs';
import config from './svelte.config.js';

/** The floor as browserslist writes it. */
const floor = whole.map((one) =>
	one.replace(/^ios/, 'ios_saf').replace(/^([a-z_]+)([\d.]+)$/, '$1 $2'),
);

/**
 * One direction, no way back: see the flow in README.md. Each zone names the files it holds for and
 * the addresses that they may not import, as regular expressions.
 */
const storyOnly = {
	regex: '^#data/story\\.json$',
	message: 'Only $lib/server/story reads story.json; elsewhere import types from #data/schema.',
};
const pipeline = {
	regex: 'data/(pipeline|coding|counts)/',
	message: 'src/ imports nothing of data/ but the #data/… of package.json.',
};
const routes = {
	regex: '(^|/)routes/',
	message: 'Routes only compose: nothing in src/lib imports them.',
};
const drawing = {
	regex: '(^|/)(charts|ui|scrolly|embed)/',
	message: 'The model knows no drawing.',
};
const content = {
	regex: '(^|/)(charts|model)/|^#data',
	message: 'Scrolling and embedding know no claims and no charts.',
};
const desk = { regex: '(^|/)desk/', message: 'The desk imports, and nothing imports it.' };
const back = { regex: '(^|/)src/|^\\$lib', message: 'data/ imports nothing from src/.' };

/** @param {string[]} files @param {{ regex: string, message: string }[]} patterns */
const zone = (files, patterns, ignores = /** @type {string[]} */ ([])) => ({
	files,
	ignores,
	rules: {
		'no-restricted-imports': /** @type {['error', { patterns: typeof patterns }]} */ ([
			'error',
			{ patterns },
		]),
	},
});

const zones = [
	zone(['data/**'], [back]),
	zone(['src/**'], [storyOnly, pipeline, desk], ['src/lib/**', 'src/desk/**']),
	zone(['src/lib/**'], [storyOnly, pipeline, routes, desk], ['src/lib/server/**', '**/*.test.ts']),
	zone(['src/lib/model/**'], [storyOnly, pipeline, routes, drawing, desk], ['**/*.test.ts']),
	zone(['src/lib/{scrolly,embed}/**'], [storyOnly, pipeline, routes, content, desk]),
	// what runs in the browser asks the server, which has the pipeline
	zone(['src/desk/client/**'], [storyOnly, pipeline, routes]),
];

/** What takes text for markup, or for a program. */
const asMarkup = [
	...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe'],
	...['createContextualFragment', 'srcdoc'],
]
	.map((property) => ({ property }))
	.concat(...['write', 'writeln'].map((property) => ({ object: 'document', property })))
	.map((one) => ({ ...one, message: 'Text must never become markup.' }));

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'static/', 'shots/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'max-params': ['error', 3],
			'svelte/no-at-html-tags': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-script-url': 'error',
			'no-restricted-properties': ['error', ...asMarkup],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
			'@typescript-eslint/no-non-null-assertion': 'off',
			'svelte/no-navigation-without-resolve': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } },
	},
	{
		// they try what nothing else may
		files: ['**/*.test.ts', 'tests/**'],
		rules: { 'no-script-url': 'off', 'no-restricted-properties': 'off' },
	},
	{
		// what runs in browsers asks for nothing that one at the floor lacks: docs/browsers.md
		files: ['src/**'],
		ignores: ['src/lib/server/**', 'src/hooks.server.ts', '**/+server.ts', '**/*.test.ts'],
		plugins: { compat },
		rules: { 'compat/compat': 'error' },
		// asked for with `?.`
		settings: { browsers: floor, polyfills: ['navigator.userActivation'] },
	},
	...zones,
);

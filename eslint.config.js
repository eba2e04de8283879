import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

/** One direction, no way back: see the flow in README.md. */
const zones = [
	{ target: './data', from: './src', message: 'data/ imports nothing from src/.' },
	{
		target: './src/!(lib)/**',
		from: './data',
		except: ['./schema'],
		message: 'Routes get the story from $lib/server/story.',
	},
	{
		target: './src/lib/!(server)/**',
		from: './data',
		except: ['./schema'],
		message: 'Only $lib/server/story reads story.json; elsewhere import types from #data/schema.',
	},
	{
		target: './src/lib/model',
		from: ['./src/lib/charts', './src/lib/ui', './src/lib/scrolly', './src/lib/embed'],
		message: 'The model knows no drawing.',
	},
	{
		target: ['./src/lib/scrolly', './src/lib/embed'],
		from: ['./src/lib/charts', './src/lib/model', './data'],
		message: 'Scrolling and embedding know no claims and no charts.',
	},
	{ target: './src/lib', from: './src/routes', message: 'Routes only compose.' },
];

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'static/', 'shots/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		plugins: { 'import-x': importX },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		settings: {
			'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
		},
		rules: {
			'no-undef': 'off',
			'import-x/no-restricted-paths': ['error', { zones }],
			'max-params': ['error', 3],
			'svelte/no-at-html-tags': 'error',
			'no-restricted-properties': [
				'error',
				{ property: 'innerHTML', message: 'Text must never become markup.' },
				{ property: 'outerHTML', message: 'Text must never become markup.' },
			],
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
);

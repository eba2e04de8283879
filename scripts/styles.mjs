/**
 * The story's page holds the styles of its first screen; those of what follows stand in a sheet of their
 * own, which the page asks for where that begins, before `<main>`. A browser paints what it has while it
 * waits for a sheet there: the opening shows before a browser has read the acts, and their styles.
 *
 * Svelte gives each component's rules a class of their own (`cssHash` in svelte.config.js). A rule whose
 * components all begin after the opening is for later; order within a component stays as it is.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, walk } from 'css-tree';
import { hashOf } from './policy.mjs';

const begins = '<main';
const assets = '_app/immutable/assets';
const inHead = /<style>([\s\S]*?)<\/style>/;

/** The classes of components. */
const isScope = (/** @type {string} */ name) => /^s-[a-z0-9]+$/.test(name);

/** Not all browsers wait by themselves, but all do before a script. */
const pause = ' ';

/**
 * Parts styles in two, each in the order in which they were.
 * @param {string} css
 * @param {string} opening the HTML of what the first part is for
 * @returns {{ now: string, later: string }}
 * @throws {SyntaxError} where the styles can't be read
 */
export function part(css, opening) {
	const early = new Set(opening.match(/\bs-[a-z0-9]+\b/g));
	/** Whether something of the opening may be meant: a component in it, or whatever is in no component. */
	const isEarly = (/** @type {import('css-tree').CssNode} */ selector) => {
		/** @type {string[]} */
		const scopes = [];
		walk(selector, {
			visit: 'ClassSelector',
			enter: ({ name }) => void (isScope(name) && scopes.push(name)),
		});
		return scopes.length === 0 || scopes.some((scope) => early.has(scope));
	};
	const parts = { now: '', later: '' };
	const sheet = parse(css, {
		positions: true,
		parseAtrulePrelude: false,
		parseValue: false,
		onParseError(error) {
			throw error;
		},
	});
	if (sheet.type !== 'StyleSheet') throw new TypeError('expected a style sheet');
	for (const rule of sheet.children) {
		let rules = 0;
		let isNow = false;
		walk(rule, {
			visit: 'Rule',
			enter({ prelude }) {
				rules++;
				isNow ||= prelude.type !== 'SelectorList' || prelude.children.some(isEarly);
			},
		});
		const { start, end } = /** @type {import('css-tree').CssLocation} */ (rule.loc);
		parts[isNow || rules === 0 ? 'now' : 'later'] += css.slice(start.offset, end.offset);
	}
	return parts;
}

/**
 * Parts the styles of the story in a build.
 * @param {string} build the build's folder
 * @throws {Error} where the page is none of ours
 */
export function partStyles(build) {
	const file = join(build, 'index.html');
	const page = readFileSync(file, 'utf8');
	const [style, css] = inHead.exec(page) ?? [];
	const at = page.indexOf(begins);
	if (style === undefined || css === undefined || at === -1)
		throw new Error(
			`${file}: expected the story’s styles in its head, and ${begins}> where its acts begin`,
		);
	const opening = page.slice(page.indexOf('<body'), at);
	const { now, later } = part(css, opening);
	const hash = createHash('sha256').update(later).digest('base64url').slice(0, 8);
	const sheet = `${assets}/acts.${hash}.css`;
	writeFileSync(join(build, sheet), later);
	writeFileSync(
		file,
		page
			.slice(0, at)
			.replace(style, () => `<style>${now}</style>`)
			.replace("script-src 'self'", (allowed) => `${allowed} '${hashOf(pause)}'`) +
			`<link rel="stylesheet" href="./${sheet}"><script>${pause}</script>` +
			page.slice(at),
	);
}

/**
 * The story's styles in two parts: in its head those of its first screen, and before `<main>`, where the acts
 * begin, those of what follows. A browser reads a style sheet whole before it goes on: the opening shows before
 * it has read the second.
 *
 * Authors are to put styles into the head alone, and browsers take them anywhere; a sheet of its own, which may
 * stand here, can be late or lost, and half of the page with it.
 *
 * Svelte gives each component's rules a class of their own (`cssHash` in svelte.config.js). Rules of components
 * that all begin after the opening are for later; each component's stay together, in their order.
 */
import { parse, walk } from 'css-tree';

const begins = '<main';
const inHead = /<style>([\s\S]*?)<\/style>/;

/** The classes of components. */
const scope = /^s-[a-z0-9]+$/;

/**
 * Parts styles, each part in the order in which they were.
 * @param opening the HTML of what the first part is for
 * @throws {SyntaxError} where the styles can't be read
 */
export function part(css: string, opening: string): { now: string; later: string } {
	const early = new Set(opening.match(/\bs-[a-z0-9]+\b/g));
	const sheet = parse(css, {
		positions: true,
		parseAtrulePrelude: false,
		parseValue: false,
		onParseError(error) {
			throw error;
		},
	});
	const parts = { now: '', later: '' };
	if (sheet.type !== 'StyleSheet') return parts;
	for (const rule of sheet.children) {
		const scopes: string[] = [];
		walk(rule, {
			visit: 'ClassSelector',
			enter: ({ name }) => void (scope.test(name) && scopes.push(name)),
		});
		const isNow = scopes.length === 0 || scopes.some((name) => early.has(name));
		parts[isNow ? 'now' : 'later'] += css.slice(rule.loc!.start.offset, rule.loc!.end.offset);
	}
	return parts;
}

/**
 * The story's page with its styles in two parts.
 * @throws {Error} where the page is none of the story
 */
export function inTwo(html: string): string {
	const [style, css] = inHead.exec(html) ?? [];
	const body = html.indexOf('<body');
	const at = html.indexOf(begins, body);
	if (style === undefined || css === undefined || body === -1 || at === -1)
		throw new Error(`expected the story’s styles in its head, and ${begins}> where its acts begin`);
	const { now, later } = part(css, html.slice(body, at));
	const before = html.slice(0, at).replace(style, () => `<style>${now}</style>`);
	return `${before}<style>${later}</style>${html.slice(at)}`;
}

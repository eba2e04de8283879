/**
 * docs/browser-features.md: the features of browsers that the piece uses and that some browser in use may lack.
 *
 * `UPDATE_MANUAL=1 npx vitest run scripts/features.test.ts` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { engines, isAboveFloor, nameOf, wholeVersions } from '../tests/features/compat.ts';
import { fallbacks } from '../tests/features/fallbacks.ts';
import { usedFeatures, type Use } from '../tests/features/used.ts';

const file = fileURLToPath(new URL('../docs/browser-features.md', import.meta.url));
const used = [...usedFeatures()].sort(([a], [b]) => nameOf(a).localeCompare(nameOf(b)));
const above = used.filter(([, { versions }]) => isAboveFloor(versions));
const within = used.filter(([, { versions }]) => !isAboveFloor(versions));

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const names = engines.map(({ name }) => name);

/** The files of a feature, in short where they are many. */
const placesOf = ({ files }: Use): string => {
	const places = [...files].sort().map((path) => `\`${path.replace('src/', '')}\``);
	return places.length > 4
		? `${places.slice(0, 3).join(', ')} and ${places.length - 3} more`
		: places.join(', ');
};

const table = (rows: [string, Use][], last: (id: string) => string[]) => [
	row(['feature', ...names, 'used in', ...(last('').length ? ['without it'] : [])]),
	row(['---', ...names.map(() => '---:'), '---', ...last('').map(() => '---')]),
	...rows.map(([id, use]) =>
		row([
			nameOf(id).replaceAll('<', '\\<'),
			...use.versions.map((version) => (Number.isFinite(version) ? version : '–')),
			placesOf(use),
			...last(id),
		]),
	),
];

const text = `${[
	'# Features of browsers in use',
	'',
	'<!-- Written by scripts/features.test.ts. -->',
	'',
	`What the piece asks of a browser in style sheets, markup and scripts, and the first version that has all of it that is`,
	`used, from the data of \`web-features\`. What every browser has since Safari 14, Chromium 88 and Firefox 78 is left out.`,
	'',
	`## Above the floor of the whole story`,
	'',
	`Some browser from ${engines.map(({ name }, i) => `${name} ${wholeVersions[i]}`).join(', ')} on lacks these. Each has something in its place.`,
	'',
	...table(above, (id) => [fallbacks[id] ?? '']),
	'',
	'## At the floor or below',
	'',
	'A browser that lacks one of these that the story needs has the plain article (`src/app.html` asks); of the others it lacks an adornment.',
	'',
	...table(within, () => []),
].join('\n')}\n`;

describe('the features of browsers in use', () => {
	it('have something in their place where a browser at the floor may lack them', () => {
		expect(above.map(([id]) => id).filter((id) => !(id in fallbacks))).toEqual([]);
		expect(Object.keys(fallbacks).filter((id) => !above.some(([one]) => one === id))).toEqual([]);
	});

	it('are found in style sheets, markup and scripts', () => {
		const ids = used.map(([id]) => id);
		expect(ids).toEqual(
			expect.arrayContaining(['popover', 'container-queries', 'array-findlast', 'inert']),
		);
	});

	it('are listed in docs/browser-features.md (UPDATE_MANUAL=1 writes it)', () => {
		if (process.env['UPDATE_MANUAL']) writeFileSync(file, text);
		expect(readFileSync(file, 'utf8')).toBe(text);
	});
});

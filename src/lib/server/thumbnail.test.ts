import { expect, it } from 'vitest';
import type { Cell } from '#data/schema';
import { describeThumbnail, thumbnail } from './thumbnail.ts';
import { story } from './story.ts';

/** The places at which marks stand, each once. */
const places = (svg: string) => new Set(svg.match(/M[\d.]+ [\d.]+/g));

it.each(['light', 'dark'] as const)('draws every cell of the record in few bytes: %s', (theme) => {
	const svg = thumbnail(story, theme);
	expect(places(svg).size).toBe(story.claims.length * (story.sources.length - 1));
	expect(svg.length).toBeLessThan(30_000);
	expect(svg).not.toMatch(/NaN|undefined|var\(/);
});

/** A record in which every retelling altered every claim: the mark that weighs most. */
function altered(retellings: number, n: number) {
	const claims = Array.from({ length: n }, (_, i) => ({ ...story.claims[0]!, id: `c${i}` }));
	const sources = [
		story.sources[0]!,
		...Array.from({ length: retellings }, (_, i) => ({ ...story.sources[1]!, id: `s${i}` })),
	];
	const row = () => Object.fromEntries(claims.map(({ id }) => [id, { status: 'altered' } as Cell]));
	return { claims, sources, cells: Object.fromEntries(sources.map(({ id }) => [id, row()])) };
}

it('stays small whatever the size of the record', () => {
	const svg = thumbnail(altered(199, 1000), 'light');
	expect(places(svg).size).toBe(12 * 80);
	expect(svg.length).toBeLessThan(100_000);
	expect(thumbnail({ claims: [], sources: [], cells: {} }, 'light')).toMatch(/^<svg/);
});

it('draws what most retellings carried, those counted that it has no room for', () => {
	const record = altered(13, 81);
	for (const [id, row] of Object.entries(record.cells))
		row['c80'] = { status: id === 's12' ? 'kept' : 'dropped' } as Cell;
	const slots = /<path d="([^"]*)"/.exec(thumbnail(record, 'light'))![1]!;
	expect(places(slots).size).toBe(12);
});

it('says in words what it draws, and of how much', () => {
	const say = (retellings: number, claims: number) =>
		describeThumbnail(altered(retellings, claims)).alt;
	expect(say(4, 57)).toBe(
		'A picture of the whole record: 57 claims, in 4 retellings, a mark for each.',
	);
	expect(say(12, 80)).toMatch(/whole record: 80 claims, in 12 retellings/);
	expect(say(39, 1300)).toBe(
		'A picture of the record: the 80 of 1,300 claims that were carried most, in the first 12 of 39 retellings, a mark for each.',
	);
});

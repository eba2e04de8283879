import { expect, it } from 'vitest';
import { inSmall } from './in-small.ts';
import { story } from './story.ts';

const marks = (svg: string) => (svg.match(/M[\d.]+ [\d.]+m/g) ?? []).length;

it.each(['light', 'dark'] as const)('draws every cell of the record in few bytes: %s', (theme) => {
	const svg = inSmall(story, theme);
	const cells = story.claims.length * (story.sources.length - 1);
	expect(marks(svg)).toBeGreaterThanOrEqual(cells);
	expect(svg.length).toBeLessThan(30_000);
	expect(svg).not.toMatch(/NaN|undefined|var\(/);
});

it('stays small whatever the size of the record', () => {
	const claims = Array.from({ length: 1000 }, (_, i) => ({ ...story.claims[0]!, id: `c${i}` }));
	const sources = [
		story.sources[0]!,
		...Array.from({ length: 199 }, (_, i) => ({ ...story.sources[1]!, id: `s${i}` })),
	];
	expect(inSmall({ claims, sources, cells: {} }, 'light').length).toBeLessThan(100_000);
	expect(inSmall({ claims: [], sources: [], cells: {} }, 'light')).toMatch(/^<svg/);
});

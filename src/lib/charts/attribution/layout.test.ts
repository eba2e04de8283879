import { describe as suite, expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { labelBox, outside, overlaps } from '../../../../tests/unit/label-boxes.ts';
import { attributionMark } from './attribution-mark.ts';
import { describe, table, tally } from './describe.ts';
import { layout, noteSize, wordSize } from './layout.ts';
import { attributionRows, outcomes, type AttributionRows } from './rows.ts';

const widths = [320, 480, 768, 1200];
const noise = (n: number) => Math.imul(n + 1, 2654435761) >>> 7;
const made = (retellings: number, claims: number): AttributionRows => ({
	outlet: 'Harbour News',
	columns: Array.from({ length: retellings }, (_, i) => ({
		id: `s${i}`,
		outlet: i === 1 ? 'Today in Ports & Harbours' : `Outlet ${i}`,
		words: 500 + i,
	})),
	claims: Array.from({ length: claims }, (_, claim) => ({
		id: `c${claim}`,
		label: `What row ${claim} says of the harbour, and more`,
		officials: claim % 4,
		outcomes: Array.from({ length: retellings }, (_, i) => ({
			is: outcomes[noise(claim * retellings + i) % 5] ?? 'same',
			to: i % 2 ? null : 'officials',
		})),
	})),
});
const sizes = {
	'the story': attributionRows(story),
	nothing: made(0, 0),
	'no claims': made(4, 0),
	'no retellings': made(0, 4),
	'one of each': made(1, 1),
	'12 retellings': made(12, 30),
	'40 retellings of 100 claims': made(40, 100),
	'200 retellings of 300 claims': made(200, 300),
};
const cases = Object.keys(sizes).flatMap((name) => widths.map((width) => ({ name, width })));
const of = (name: string) => sizes[name as keyof typeof sizes];

suite('layout', () => {
	it.each(cases)('keeps $name inside $width px, with words apart', ({ name, width }) => {
		const placed = layout(of(name), { width });
		const { size, mark } = placed;
		const words = [
			...placed.heads.flatMap(({ name: lines, note }) => [
				...lines.map((line) => labelBox({ ...line, size: size.name, bold: true })),
				...(note ? [labelBox({ ...note, size: noteSize })] : []),
			]),
			...placed.claims.flatMap(({ label, cells }) => [
				labelBox({ ...label, size: size.text }),
				...cells.flatMap(({ word }) => (word ? [labelBox({ ...word, size: wordSize })] : [])),
			]),
			...placed.legend.map(({ text }) => labelBox({ ...text, size: wordSize })),
		];
		expect(outside(words, placed)).toEqual([]);
		// Rows are alike: what is apart in the first few is apart in all.
		expect(overlaps(words.slice(0, 400))).toEqual([]);
		for (const { cells } of placed.claims)
			for (const { x, y, bar } of cells) {
				const box = bar ?? { x, y, ...mark };
				expect(Object.values(box).every((n) => Number.isFinite(n) && n >= 0)).toBe(true);
				expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
				expect(box.y + box.height).toBeLessThanOrEqual(placed.height);
			}
		for (const { upright } of placed.heads)
			if (upright) expect(upright.y - upright.text.length * size.name * 0.56).toBeGreaterThan(0);
	});

	it('has a mark for each retelling, or counts that add up to all of them', () => {
		for (const rows of Object.values(sizes)) {
			const placed = layout(rows, { width: 768 });
			placed.claims.forEach(({ cells }, i) => {
				if (placed.hasMarks)
					expect(cells.map(({ outcome }) => outcome)).toEqual(
						rows.claims[i]?.outcomes.map(({ is }) => is),
					);
				else
					expect(cells.reduce((sum, { word }) => sum + Number(word?.text), 0)).toBe(
						rows.columns.length,
					);
			});
		}
		expect(layout(of('200 retellings of 300 claims'), { width: 1200 }).hasMarks).toBe(false);
		expect(layout(of('the story'), { width: 320 }).hasMarks).toBe(true);
	});
});

suite('marks', () => {
	it('differ from each other by shape', () => {
		const all = outcomes.map((outcome) =>
			JSON.stringify(attributionMark(outcome, { width: 26, height: 11 })),
		);
		expect(new Set(all).size).toBe(outcomes.length);
	});

	it.each([16, 26, 40])('keep inside their box of %i px', (width) => {
		for (const outcome of outcomes)
			for (const { cx, cy, r } of attributionMark(outcome, { width, height: 11 }).dots ?? []) {
				expect(cx - r).toBeGreaterThanOrEqual(0);
				expect(cx + r).toBeLessThanOrEqual(width);
				expect(cy - r).toBeGreaterThanOrEqual(0);
				expect(cy + r).toBeLessThanOrEqual(11);
			}
	});
});

suite('words', () => {
	it('count every claim once in every retelling', () => {
		const rows = attributionRows(story);
		rows.columns.forEach((_, i) => {
			const own = rows.claims.flatMap((claim) => claim.outcomes[i] ?? []);
			expect(tally(own).reduce((sum, n) => sum + n, 0)).toBe(rows.claims.length);
		});
	});

	it('say on whose word each retelling states the claims, beside its length', () => {
		const rows = made(2, 1);
		rows.claims[0]!.outcomes = [
			{ is: 'vaguer', to: null },
			{ is: 'dropped', to: null },
		];
		expect(describe(rows)).toBe(
			'Of 1 claim that Harbour News puts on officials it does not name: Outlet 0, in 500 words, states 1 with fewer particulars about them; Today in Ports & Harbours, in 501 words, states 1 not at all.',
		);
		expect(describe(made(40, 100))).toMatch(/40 retellings together state [\d,]+ on the same/);
		expect(describe(made(4, 0))).toMatch(/puts no claim/);
		expect(describe(made(0, 4))).toMatch(/no retelling/);
	});

	it('stand in a table with whoever is named instead', () => {
		const { head, body } = table(made(2, 3));
		expect(head).toContain('Outlet 0 (500 words)');
		expect(body[0]?.[1]).toBe('an institution');
		expect(body[1]?.[2]).toMatch(/^\w+: officials$/);
		expect(body.every((row) => row.length === head.length)).toBe(true);
	});

	it('speak only of claims on officials that the original does not name', () => {
		const kinds = attributionRows(story).claims.map(
			({ id }) => story.claims.find((claim) => claim.id === id)?.backing.kind,
		);
		expect(new Set(kinds)).toEqual(new Set(['anonymous', 'official-unnamed']));
	});
});

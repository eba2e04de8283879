import { describe as suite, expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { labelBox, outside, overlaps } from '../../../../tests/unit/label-boxes.ts';
import { comparePairs, describe, describeScatter, runLength, table } from './describe.ts';
import { layout } from './layout.ts';
import { textReuseRows, type ReuseDocument, type TextReuseRows } from './rows.ts';
import { scatter } from './scatter.ts';

const widths = [280, 320, 480, 768, 1200];

const noise = (n: number) => Math.imul(n + 1, 2654435761) >>> 7;
const document = (i: number, more: Partial<ReuseDocument> = {}): ReuseDocument => {
	const runs = Array.from({ length: i % 7 }, (_, n) => ({
		startA: noise(i * 9 + n) % 900,
		startB: n * 60,
		words: 5 + (noise(n + i) % 40),
		quoted: n % 2 ? 5 : 0,
	}));
	const longest = [...runs].sort((a, b) => b.words - a.words)[0];
	return {
		id: `d${i}`,
		outlet: i === 1 ? 'Today in Ports & Harbours' : `Outlet ${i}`,
		words: 500 + i,
		runs,
		copied: (noise(i) % 100) / 200,
		inRuns: 0,
		quoted: 0,
		longest: longest ? { ...longest, at: ['A claim'] } : null,
		kept: noise(i + 50) % 57,
		...more,
	};
};
const made = (n: number): TextReuseRows => ({
	original: { outlet: 'Harbour News', words: 968 },
	claims: 57,
	documents: Array.from({ length: n }, (_, i) => document(i)),
});
const sizes = {
	'the story': textReuseRows(story),
	none: made(0),
	one: made(1),
	40: made(40),
	200: made(200),
};
const cases = Object.keys(sizes).flatMap((name) => widths.map((width) => ({ name, width })));
const of = (name: string) => sizes[name as keyof typeof sizes];

suite('strips', () => {
	it.each(cases)('keep $name inside $width px, with words apart', ({ name, width }) => {
		const placed = layout(of(name), { width });
		const boxes = placed.strips.flatMap(({ strip, runs }) => [
			strip,
			...runs.flatMap(({ copy, source }) => [copy, source]),
		]);
		for (const { x, y, width: w, height: h } of boxes) {
			expect([x, y, w, h].every(Number.isFinite)).toBe(true);
			expect(Math.min(x, y, w, h)).toBeGreaterThanOrEqual(0);
			expect(x + w).toBeLessThanOrEqual(width + 0.01);
			expect(y + h).toBeLessThanOrEqual(placed.height);
		}
		const { nameSize, noteSize } = placed.frame;
		const words = [
			labelBox({ ...placed.original, size: noteSize }),
			...placed.strips.flatMap(({ name, notes, longest }) => [
				labelBox({ ...name, size: nameSize, bold: true }),
				...[...notes, ...(longest ? [longest] : [])].map((one) =>
					labelBox({ ...one, size: noteSize }),
				),
			]),
			...placed.legend.map(({ text }) => labelBox({ ...text, size: noteSize })),
		].filter(({ text }) => text);
		expect(outside(words, placed)).toEqual([]);
		expect(overlaps(words)).toEqual([]);
	});

	it('share one scale, so that a longer document has a longer strip', () => {
		const { strips } = layout(of('the story'), { width: 768 });
		const perWord = of('the story').documents.map(
			({ words }, i) => (strips[i]?.strip.width ?? 0) / words,
		);
		for (const one of perWord) expect(one).toBeCloseTo(perWord[0] ?? 0);
	});

	it('hatch what stands inside quotation marks, and mark the longest run once', () => {
		const { strips } = layout(of('the story'), { width: 768 });
		of('the story').documents.forEach(({ runs, longest }, i) => {
			expect(strips[i]?.runs.map((run) => run.hatching !== '')).toEqual(
				runs.map(({ words, quoted }) => quoted * 2 > words),
			);
			expect(strips[i]?.runs.filter((run) => run.isLongest)).toHaveLength(longest ? 1 : 0);
		});
	});
});

suite('the scatter plot', () => {
	it.each(cases)('keeps $name inside $width px, with labels apart', ({ name, width }) => {
		const placed = scatter(of(name), { width });
		for (const { x, y } of placed.marks) {
			expect(x).toBeGreaterThanOrEqual(placed.arm);
			expect(x).toBeLessThanOrEqual(width - placed.arm);
			expect(y).toBeGreaterThanOrEqual(placed.arm);
			expect(y).toBeLessThanOrEqual(placed.height - placed.arm);
		}
		const words = placed.marks.flatMap(({ name: label, note }) => [
			...(label ? [labelBox({ ...label, size: placed.size.name, bold: true })] : []),
			...(note ? [labelBox({ ...note, size: placed.size.note })] : []),
		]);
		expect(outside(words, placed)).toEqual([]);
		expect(overlaps(words)).toEqual([]);
	});

	/** So many retellings, in pairs that are as good as one. */
	const near = (n: number): TextReuseRows => {
		const rows = textReuseRows(story);
		const documents = Array.from({ length: n }, (_, i) => {
			const one = rows.documents[i % rows.documents.length]!;
			return { ...one, id: `d${i}`, copied: one.copied + i / 500 };
		});
		return { ...rows, documents };
	};
	const few = [2, 3, 4, 5, 6, 7, 8].flatMap((n) =>
		[...widths, 340, 350, 360, 370, 390, 820].map((width) => ({ n, width })),
	);
	it.each(few)('names each of $n retellings at $width px, apart and whole', ({ n, width }) => {
		const rows = near(n);
		const { size, marks, list, grid, axisTitles, ...frame } = scatter(rows, { width });
		const bold = (label: { text: string; x: number; y: number } | null) =>
			label ? [labelBox({ ...label, size: size.name, bold: true })] : [];
		const soft = (label: { text: string; x: number; y: number } | null) =>
			label ? [labelBox({ ...label, size: size.note })] : [];
		const beside = marks.flatMap(({ name, note }) => [...bold(name), ...soft(note)]);
		const below = list.flatMap(({ number, name, note }) => [
			...bold(number),
			...bold(name),
			...soft(note),
		]);
		const outlets = rows.documents.map(({ outlet }) => outlet).sort();
		const named = (list.length ? list : marks).map(({ name }) => name?.text).sort();
		expect(named).toEqual(outlets);
		if (list.length)
			expect(marks.map(({ id, name }) => [id, name?.text]).sort()).toEqual(
				rows.documents.map(({ id }, i) => [id, `${i + 1}`]).sort(),
			);
		const dots = marks.map(({ x, y }) => {
			const { arm } = frame;
			return { text: 'a mark', left: x - arm, right: x + arm, top: y - arm, bottom: y + arm };
		});
		const words = [...beside, ...below, ...axisTitles.flatMap(soft)];
		const ticks = grid
			.filter(({ anchor }) => anchor === 'middle')
			.flatMap(({ label }) => soft({ ...label, x: label.x - label.text.length * 3.22 }));
		expect(outside(words, frame)).toEqual([]);
		expect(overlaps([...words, ...ticks])).toEqual([]);
		expect(beside.flatMap((one) => dots.flatMap((dot) => overlaps([one, dot])))).toEqual([]);
	});

	it('has names beside the marks of four, and numbers only where names have no room', () => {
		expect(scatter(near(4), { width: 390 }).list).toEqual([]);
		expect(scatter(near(8), { width: 390 }).list).toHaveLength(8);
	});

	it('sets what shares more further right, and what kept more further up', () => {
		const { marks } = scatter(made(40), { width: 768 });
		const [a, b] = [document(3), document(4)];
		const at = (id: string) => marks.find((mark) => mark.id === id);
		expect(Math.sign((at('d3')?.x ?? 0) - (at('d4')?.x ?? 0))).toBe(Math.sign(a.copied - b.copied));
		expect(Math.sign((at('d4')?.y ?? 0) - (at('d3')?.y ?? 0))).toBe(Math.sign(a.kept - b.kept));
	});
});

suite('words', () => {
	const rows = (...all: [copied: number, kept: number][]): TextReuseRows => ({
		...made(0),
		documents: all.map(([copied, kept], i) =>
			document(i, { outlet: 'ABC'[i] ?? '', copied, kept, longest: null }),
		),
	});

	it('say how much is shared, most first, and the longest run', () => {
		const longest = { words: 12, quoted: 12, startA: 0, startB: 0, at: [] };
		const two = rows([0.001, 3], [0.25, 20]);
		two.documents[1] = document(1, { ...two.documents[1], longest });
		expect(describe(two)).toBe(
			'Of the runs of five words of a retelling, so many stand in Harbour News’s report too: 25% in B and 0.1% in A. The longest run, in B, has 12 words, all inside quotation marks.',
		);
		expect(describe(made(0))).toMatch(/no retelling/);
		expect(describe(made(40))).toMatch(/from \d.*% in Outlet \d+ to \d+%/);
	});

	it('say that copying and keeping part ways only where they do', () => {
		expect(describeScatter(rows([0.3, 10], [0.1, 20], [0.05, 5]))).toBe(
			'Copying and keeping are two measures. Of 3 pairs of retellings, in 2 the one that shares more of the original’s wording also kept more claims whole, and in 1 it kept fewer: A shares 30% of its runs of five words and kept 10 of 57 claims, B 10% and 20.',
		);
		expect(describeScatter(rows([0.3, 30], [0.1, 20]))).toMatch(
			/Of 1 pair .* more claims whole\.$/,
		);
		for (const same of [rows(), rows([0.3, 3]), rows([0.3, 3], [0.3, 9]), rows([0.1, 3], [0.3, 3])])
			expect(describeScatter(same)).toMatch(/^No two/);
	});

	it('count pairs as going through them one by one does', () => {
		const many = made(40);
		const { concordant, discordant } = comparePairs(many);
		let signs: number[] = [];
		many.documents.forEach((a, i) =>
			many.documents.slice(i + 1).forEach((b) => {
				signs = [...signs, Math.sign((a.copied - b.copied) * (a.kept - b.kept))];
			}),
		);
		expect([concordant, discordant]).toEqual([
			signs.filter((sign) => sign > 0).length,
			signs.filter((sign) => sign < 0).length,
		]);
	});

	it('tell lengths', () => {
		expect(runLength({ words: 1, quoted: 0 })).toBe('1 word');
		expect(runLength({ words: 35, quoted: 20 })).toBe('35 words, 20 inside quotation marks');
	});

	it('have a row a document, with where its longest run stands', () => {
		const { head, body } = table(textReuseRows(story));
		expect(body).toHaveLength(textReuseRows(story).documents.length);
		expect(body.every((row) => row.length === head.length)).toBe(true);
	});
});

suite('rows', () => {
	it('name the claims that the original makes where the longest run comes from', () => {
		for (const { longest } of textReuseRows(story).documents) {
			const there = story.claims.filter(({ label }) => longest?.at.includes(label));
			for (const { span } of there)
				expect((span?.start ?? 0) < (longest?.startA ?? 0) + (longest?.words ?? 0)).toBe(true);
		}
	});

	it('do with a story whose lock was made before runs were kept', () => {
		const before = { ...story, reuse: story.reuse.map(({ runs: _, ...pair }) => pair) };
		const { documents } = textReuseRows(before);
		expect(documents.map(({ runs, longest }) => [runs, longest])).toEqual(
			documents.map(() => [[], null]),
		);
		expect(documents.map(({ copied }) => copied)).toEqual(
			textReuseRows(story).documents.map(({ copied }) => copied),
		);
	});
});

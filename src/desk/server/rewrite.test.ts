import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changed as withChange } from '../values.ts';
import { rewrite as rewriteWhole } from './rewrite.ts';

type At = { path: (string | number)[]; value?: unknown; insert?: boolean };
const rewrite = (text: string, at: At) => rewriteWhole(text, withChange(JSON.parse(text), at));

const script = readFileSync('data/script.json', 'utf8');
const coding = readFileSync('data/coding/anadolu.json', 'utf8');
type Script = { chapters: { id: string; steps: { id: string; text: string[] }[] }[] };
const chapters = () => (JSON.parse(script) as Script).chapters;

/** The lines that only one of two texts has, with their signs. */
function changed(before: string, after: string): string[] {
	const count = (text: string) => {
		const lines = new Map<string, number>();
		for (const line of text.split('\n')) lines.set(line, (lines.get(line) ?? 0) + 1);
		return lines;
	};
	const [a, b] = [count(before), count(after)];
	return [...new Set([...a.keys(), ...b.keys()])].flatMap((line) => {
		const more = (b.get(line) ?? 0) - (a.get(line) ?? 0);
		return Array.from({ length: Math.abs(more) }, () => `${more > 0 ? '+' : '-'}${line.trim()}`);
	});
}

it('changes one line for one field', () => {
	const after = rewrite(coding, {
		path: ['claims', 'planning-begun', 'status'],
		value: 'altered',
	});
	expect(changed(coding, after)).toEqual(['-"status": "trimmed",', '+"status": "altered",']);
});

it('puts a new field where its entry has it', () => {
	const was = (JSON.parse(coding) as { claims: Record<string, object> }).claims['planning-begun']!;
	const { status, quote, ...rest } = was as Record<string, unknown>;
	const after = rewrite(coding, {
		path: ['claims', 'planning-begun'],
		value: { status, quote, extra: 'words', ...rest },
	});
	expect(changed(coding, after)).toEqual(['+"extra": "words",']);
	expect(after).toMatch(/"quote": "is planning",\n\t\t\t"extra": "words",\n/);
});

it('moves a chapter, and no line is another', () => {
	const [first, second, ...others] = chapters();
	const after = rewrite(script, { path: ['chapters'], value: [second, first, ...others] });
	expect(changed(script, after)).toEqual([]);
	expect((JSON.parse(after) as Script).chapters[0]!.id).toBe(second!.id);
});

it('takes a step away and puts it back', () => {
	const steps = chapters()[0]!.steps;
	const path = ['chapters', 0, 'steps'];
	const without = rewrite(script, { path, value: steps.slice(1) });
	expect(rewrite(without, { path, value: steps })).toBe(script);
});

it('adds an entry to a list, and takes it away', () => {
	const value = { id: 'new', text: ['One.'] };
	const after = rewrite(script, { path: ['chapters', 0, 'steps', 1], value, insert: true });
	expect(changed(script, after).filter((line) => line.startsWith('-'))).toEqual([]);
	expect((JSON.parse(after) as Script).chapters[0]!.steps[1]).toEqual(value);
	expect(rewrite(after, { path: ['chapters', 0, 'steps', 1] })).toBe(script);
});

it('writes an entry as those beside it are written, and leaves odd white space alone', () => {
	const text = '{"a" :1,\n\n  "list": [\n    { "n": 1 },\n\n    { "n": 2 }\n  ]}\n';
	const more = rewrite(text, { path: ['list', 2], value: { n: 3 }, insert: true });
	expect(more).toContain('\n    { "n": 2 },\n    { "n": 3 }\n  ]}');
	const other = rewrite(text, { path: ['list', 1, 'n'], value: 5 });
	expect(other).toBe(text.replace('"n": 2', '"n": 5'));
});

it('begins an object in lines, beside values of one line', () => {
	const reply = { date: '2026-11-25', text: 'Counted again.' };
	const after = rewrite(coding, { path: ['source', 'reply'], value: reply });
	expect(changed(coding, after)).toContain('+"date": "2026-11-25",');
});

it('begins a list that is empty', () => {
	const empty = readFileSync('data/corrections.json', 'utf8').replace(/\[[^]*\]/, '[]');
	const value = { date: '2026-11-25', what: 'Something.' };
	const after = rewrite(empty, { path: ['corrections'], value: [value] });
	expect(JSON.parse(after)).toMatchObject({ corrections: [value] });
	expect(after).toContain('\n\t\t\t"date": "2026-11-25",\n');
});

it('keeps a file’s own line ends', () => {
	const windows = coding.replaceAll('\n', '\r\n');
	const after = rewrite(windows, {
		path: ['claims', 'secrecy-maintained', 'note'],
		value: 'Another.',
	});
	expect(after.replaceAll('\r\n', '')).not.toContain('\n');
});

it('writes any list that is a shuffle or a part of another', () => {
	const entry = fc.record({ id: fc.string(), n: fc.nat() }, { noNullPrototype: true });
	const lists = fc.uniqueArray(entry, { selector: ({ id }) => id });
	fc.assert(
		fc.property(lists, lists, (was, now) => {
			const text = `${JSON.stringify({ list: was, after: 1 }, null, '\t')}\n`;
			const after = rewrite(text, { path: ['list'], value: now });
			expect(JSON.parse(after)).toEqual({ list: now, after: 1 });
		}),
		{ numRuns: 60 },
	);
});

it.each(readdirSync('data').filter((name) => /^[a-z]+\.json$/.test(name)))(
	'leaves %s alone where nothing changes',
	(name) => {
		const text = readFileSync(`data/${name}`, 'utf8');
		expect(rewrite(text, { path: [], value: JSON.parse(text) })).toBe(text);
	},
);

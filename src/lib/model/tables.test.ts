import { byteOrderMark } from '#data/csv-cell';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { Story } from '#data/schema';
import { story } from '$lib/server/story';
import { retellings } from './story.ts';
import { tables } from './tables.ts';

const parsed = (name: string, of: Story) => {
	const csv = tables[name]?.(of);
	if (csv === undefined) throw new Error(`no table ${name}`);
	return csvParse(csv.replace(byteOrderMark, ''));
};

/** The real story with one claim, one retelling and one addition whose words are `words`. */
function worded(words: string): Story {
	const claim = story.claims[0]!;
	const source = retellings(story)[0]!;
	const addition = story.added[0]!;
	return {
		...story,
		sources: [source],
		claims: [{ ...claim, claim: words, quote: words }],
		cells: {
			[source.id]: {
				[claim.id]: { status: 'altered', quote: words, note: words, attribution: 'none' },
			},
		},
		added: [{ ...addition, source: source.id, claim: words, quote: words }],
		strikes: story.strikes.slice(0, 1).map((strike) => ({ ...strike, note: words })),
	};
}

const names = Object.keys(tables);

describe('the tables', () => {
	it.each(names)('begins %s with a header of plain names', (name) => {
		const { columns } = parsed(name, story);
		expect(columns.length).toBeGreaterThan(3);
		expect(columns.filter((column) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(column))).toEqual([]);
		expect(new Set(columns).size).toBe(columns.length);
	});

	it('has a row a claim, each with its id and words', () => {
		const rows = parsed('claims', story);
		expect(rows.map(({ id }) => id)).toEqual(story.claims.map(({ id }) => id));
		expect(rows.map(({ label }) => label)).toEqual(story.claims.map(({ label }) => label));
	});

	it('has a row for each claim of each retelling', () => {
		const rows = parsed('coding', story).filter(({ claim }) => !claim?.startsWith('add-'));
		expect(rows.map(({ source, claim }) => `${source} ${claim}`)).toEqual(
			retellings(story).flatMap(({ id }) => story.claims.map((claim) => `${id} ${claim.id}`)),
		);
		for (const { source, claim, status } of rows)
			expect(status).toBe(story.cells[source ?? '']?.[claim ?? '']?.status);
	});

	it('sets beside each settled status what the two codings had said', () => {
		const rows = parsed('coding', story);
		for (const { source = '', claim = '', first, second } of rows) {
			expect(first).toBe(story.readings.first[source]?.[claim] ?? '');
			expect(second).toBe(story.readings.second[source]?.[claim] ?? '');
		}
		const differing = rows.filter(({ first, second }) => first !== second);
		const all = story.agreement.find(({ source }) => source === 'all');
		expect(differing.map(({ source, claim }) => [source, claim])).toEqual(
			all?.differences.map(({ source, claim }) => [source, claim]),
		);
	});

	it('leaves empty what a retelling that was coded once has not', () => {
		const once = { ...story, readings: { first: {}, second: {} } };
		expect(parsed('coding', once).filter(({ first, second }) => first || second)).toEqual([]);
	});

	it('leads to each quote of a document that has an address, and to no other', () => {
		const urls = new Map(story.sources.map(({ id, url }) => [id, url]));
		const [first] = story.sources;
		const rows = [
			...parsed('claims', story).map((row) => ({ ...row, source: first!.id })),
			...parsed('coding', story),
			...parsed('additions', story),
		] as Record<string, string>[];
		for (const row of rows) {
			const url = row['quote'] ? (urls.get(row['source']!) ?? '') : '';
			expect(row['passage_url']!.split('#:~:text=')[0]).toBe(url);
			expect(row['passage_url']!.includes('#:~:text=')).toBe(url !== '');
			const firstUrl = row['first_quote'] ? url : '';
			expect((row['first_passage_url'] ?? '').split('#:~:text=')[0]).toBe(firstUrl);
		}
		expect(rows.filter((row) => row['passage_url'])).not.toEqual([]);
	});

	it('has a row for each addition, in one table', () => {
		const ids = story.added.map(({ source, id }) => `${source} ${id}`).sort();
		const listed = ['coding', 'additions'].flatMap((name) =>
			name in tables
				? parsed(name, story)
						.map((row) => `${row.source} ${row.id ?? row.claim}`)
						.filter((id) => / add-/.test(id))
				: [],
		);
		expect(listed.sort()).toEqual(ids);
	});

	it('has a row a strike, and loses none of its people', () => {
		const rows = parsed('strikes', story);
		const sum = (of: (string | number | undefined)[]) =>
			of.reduce<number>((total, n) => total + Number(n), 0);
		expect(rows).toHaveLength(story.strikes.length);
		expect(sum(rows.map(({ killed }) => killed))).toBe(
			sum(story.strikes.map(({ killed }) => killed)),
		);
	});

	it('refuses to leave a missing coding out in silence', () => {
		const [source] = retellings(story);
		const { [source!.id]: _, ...cells } = story.cells;
		expect(() => tables.coding!({ ...story, cells })).toThrow(source!.id);
	});

	it.each(['=1+1', '+1', '-1', '@sum(a1)', '\t=1', '\r=1'])(
		'lets no spreadsheet run a text that begins as a formula does: %j',
		(formula) => {
			const of = worded(formula);
			for (const name of ['claims', 'coding', 'strikes']) {
				const cells = parsed(name, of).flatMap((row) => Object.values(row));
				expect(cells, name).toContain(`'${formula}`);
			}
			for (const name of names) {
				const cells = parsed(name, of).flatMap((row) => Object.values(row));
				expect(
					cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
					name,
				).toEqual([]);
			}
		},
	);

	it.each(['a, b', 'she said “no” and "yes"', 'two\nlines'])(
		'gives back a text as it was: %j',
		(words) => expect(parsed('claims', worded(words))[0]?.claim).toBe(words),
	);
});

import { describe, expect, it } from 'vitest';
import { splitWords } from '../words.ts';
import { quotesOf } from './coding-quotes.ts';
import { driftCommand } from './commands.ts';
import { document } from './documents.ts';
import { driftOf } from './drift.ts';
import { load } from './load.ts';
import { build } from './pipeline.ts';
import { readFiles, type Files } from './read.ts';
import { small } from '../../tests/fixtures/small-story.ts';
import { storiesWithDocuments } from '../../tests/fixtures/with-documents.ts';

const folder = 'again';
const wire = '1-coast-wire.txt';
const post = '0-harbour-post.txt';
const blog = '2-bay-blog.txt';

type Edit = [file: string, from: string, to: string];

/** The documents as they would be retrieved with some edits made in them. */
function again(...edits: Edit[]): Files {
	const fetched = small();
	for (const [file, from, to] of edits) {
		const text = fetched.documents!.get(file)!;
		if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
		fetched.documents!.set(
			file,
			text.replace(from, () => to),
		);
	}
	return fetched;
}

/** What is said of some edits; the documents as they were are not at hand. */
const said = (...edits: Edit[]): string =>
	driftCommand(small({ documents: false }), { folder, fetched: again(...edits) }).description;

describe('texts that were retrieved again', () => {
	it('have all quotes where they are the same', () => {
		expect(said()).toBe(
			[
				'harbour-post: the text that was coded',
				'  kept: 3 of 3 quotes',
				'coast-wire: the text that was coded',
				'  kept: 4 of 4 quotes',
				'bay-blog: the text that was coded',
				'  kept: 3 of 3 quotes',
			].join('\n'),
		);
	});

	it.each<[what: string, edit: Edit, line: string]>([
		[
			'another figure',
			[wire, 'four boats', 'five boats'],
			'changed: storm-toll, line 2: "four" is now "five"',
		],
		[
			'a word left out',
			[wire, 'closing the pier is', 'the pier is'],
			'changed: no-decision, line 3: "closing" is now nothing',
		],
		[
			'a word put in',
			[wire, 'is pending', 'is still pending'],
			'changed: no-decision, line 3: nothing is now "still"',
		],
		[
			'other capitals',
			[wire, 'four boats', 'Four boats'],
			'changed: storm-toll, line 2: "four" is now "Four"',
		],
		[
			'another mark',
			[wire, 'in the morning and', 'in the morning, and'],
			'changed: masts-quote, line 4: "morning" is now "morning,"',
		],
		[
			'words in their place',
			[wire, 'a surveyor had been booked', 'nothing at all'],
			'changed: add-surveyor-booked, line 5: "a surveyor had been booked" is now "nothing at all"',
		],
		[
			'a change that goes on beyond the quote',
			[wire, 'booked. Storms of', 'ordered. Gales of'],
			'changed: add-surveyor-booked, line 5: "booked" is now "ordered"',
		],
		[
			'a change that begins with its first word and goes on beyond it',
			[wire, 'four boats at the marina', 'five boats in the marina'],
			'changed: storm-toll, line 2: "four" is now "five"',
		],
		[
			'a sentence cut out',
			[wire, 'A decision on closing the pier is pending. ', ''],
			'gone: no-decision, "decision on closing the pier is pending"',
		],
		['the words alone cut out', [wire, 'four boats ', ''], 'gone: storm-toll, "four boats"'],
		[
			'words put in before',
			[blog, 'You will', 'Well! You will'],
			'moved by 1 word on: storm-toll, masts-quote, add-cafe-shut',
		],
		[
			'the same words put in before',
			[blog, 'You will', 'Six boats! You will'],
			'led to by other words around them now: storm-toll',
		],
	])('name %s', (_, edit, line) => {
		expect(said(edit)).toContain(`\n  ${line}`);
	});

	it('are not taken to have moved words that stand elsewhere, too, and are others in their place', () => {
		const text = again().documents!.get(blog)!;
		const elsewhere: Edit = [
			blog,
			text,
			text.replace('Six boats', 'Ten boats').replace(/$/, ' Six boats.'),
		];
		expect(said(elsewhere)).toContain('changed: storm-toll, line 1: "Six" is now "Ten"');
	});

	it('have the shape of quotation marks and white space changed without a word', () => {
		const line = '“We will count the masts in the morning';
		expect(said([wire, line, '"We  will count the masts in the\tmorning'])).toContain(
			'coast-wire: another text, 117 words; that which was coded has 117\n  kept: 4 of 4',
		);
	});

	it('name a paragraph that was moved, and those that it passed', () => {
		const paragraph =
			'A decision on closing the pier is pending. Visitors may still walk to the light at its end, although the town asks them to keep away while clouds are about.\n';
		const moved = again([wire, paragraph, '']);
		moved.documents!.set(wire, `${moved.documents!.get(wire)!}${paragraph}`);
		const { description } = driftCommand(small({ documents: false }), { folder, fetched: moved });
		expect(description).toMatch(/moved by \d+ words on: no-decision\n/);
		expect(description).toMatch(/moved by 30 words back: masts-quote, add-surveyor-booked\n/);
		expect(description).toContain('kept: 1 of 4 quotes');
	});

	it('may be missing, or may be empty', () => {
		const fetched = again();
		fetched.documents!.delete(post);
		fetched.documents!.set(blog, '');
		const { description } = driftCommand(small({ documents: false }), { folder, fetched });
		expect(description).toContain(`harbour-post: no ${post} in again\n`);
		expect(description).toContain('bay-blog: another text, 0 words');
		expect(description.match(/gone: /g)).toHaveLength(3);
	});

	it('are not compared with a lock that lacks a quote, nor where their folder is missing', () => {
		const files = small({ documents: false });
		const coding = 'data/coding/coast-wire.json';
		files.texts.set(coding, files.texts.get(coding)!.replace('"four boats"', '"four"'));
		expect(driftCommand(files, { folder, fetched: again() })).toMatchObject({
			...{ failed: true, outputs: [] },
			description: expect.stringContaining(
				'a quote that was verified against its document',
			) as string,
		});
		const missing = { ...again(), documents: null };
		expect(driftCommand(files, { folder, fetched: missing }).description).toBe(
			'There is no folder again with texts (.txt).',
		);
	});
});

describe.each(storiesWithDocuments)('in $name', ({ folder, documents }) => {
	const files = readFiles(folder, documents);
	const built = build(files).built!;
	const { data } = load(files);
	const codings = [...data.codings.values()].map(({ value }) => value);

	it.each(codings)('a word of any quote of $source.outlet that is another is named', (coding) => {
		const { id, document: file } = coding.source;
		const lines = files.documents!.get(file)!.split('\n').map(splitWords);
		const { quotes: locked } = built.lock.documents[id]!;
		const quotes = quotesOf(coding);
		expect(quotes.length).toBeGreaterThan(0);
		for (const quote of quotes) {
			const { start, end } = locked[quote.id]!;
			for (let at = start; at < end; at += 1) {
				let n = 0;
				const text = lines
					.map((line) => line.map((word) => (n++ === at ? 'elsewise' : word)).join(' '))
					.join('\n');
				const own = document({ id, file }, text);
				const [drift] = driftOf([quote], { locked, own });
				expect(drift!.fate).toMatchObject({ kind: 'changed', changes: [{ b: ['elsewise'] }] });
			}
		}
	});
});

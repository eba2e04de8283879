/**
 * A project for the desk's tests: a copy of this one with the small story, told by longer documents and with
 * more claims, of which the two codings have eight otherwise.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallRoot } from '../fixtures/small-story.ts';

type Cell = { status: string; quote?: string; note?: string; attribution?: string };
type Cells = Record<string, Cell>;

const claims = [
	['never-seen-june', 'harbourmaster', 'quote', 'No such June before', 'such weather in June'],
	['taller-conductors', 'owners', 'context', 'Most want taller conductors', 'taller conductors'],
	['boats-up-river', 'owners', 'plan', 'Some would move upriver', 'boats up the river'],
	['next-meeting', 'owners', 'plan', 'Another meeting this month', 'the end of the month'],
].map(([id, topic, kind, label, element]) => ({
	...{ id, topic, kind, label, claim: `${label}.`, elements: [element] },
}));

const original: Record<string, string> = {
	'never-seen-june': 'has never seen such weather in June',
	'taller-conductors': 'Most asked for taller conductors',
	'boats-up-river': 'some would rather move their boats up the river',
	'next-meeting': 'The next meeting is planned for the end of the month',
};

const retold: Record<string, Cells> = {
	'coast-wire': {
		'never-seen-june': { status: 'kept', quote: 'has not known such a June', attribution: 'same' },
		'taller-conductors': {
			...{ status: 'altered', quote: 'want taller conductors', attribution: 'none' },
			note: 'Most of the owners have become all of them.',
		},
		'boats-up-river': {
			...{ status: 'kept', quote: 'may take their boats up the river', attribution: 'none' },
		},
		'next-meeting': {
			...{ status: 'kept', quote: 'Another meeting is to follow', attribution: 'none' },
		},
	},
	'bay-blog': {
		'never-seen-june': { status: 'dropped' },
		'taller-conductors': {
			...{ status: 'altered', quote: 'all want higher lightning rods', attribution: 'vaguer' },
			note: 'Most of the owners have become all of them.',
		},
		'boats-up-river': { status: 'dropped' },
		'next-meeting': {
			...{ status: 'altered', quote: 'there will be no more meetings', attribution: 'wrong' },
			note: 'A meeting that is planned has become none.',
		},
	},
};

/** What the second coder had otherwise. */
const otherwise: Record<string, Record<string, string>> = {
	'coast-wire': {
		...{ 'storm-toll': 'trimmed', 'never-seen-june': 'altered' },
		...{ 'taller-conductors': 'trimmed', 'boats-up-river': 'trimmed' },
	},
	'bay-blog': {
		...{ 'storm-toll': 'trimmed', 'no-decision': 'altered' },
		...{ 'taller-conductors': 'kept', 'next-meeting': 'dropped' },
	},
};

const more: Record<string, string> = {
	'0-harbour-post.txt': `The marina was dug in the lee of a quarry when the railway came, and its walls are of the same grey stone as the station. In a usual year the office enters two storms in its book, both in autumn, and the book goes back to the first keeper of the light. This paper has read it. There are fires in it, a whale, a wedding on the ice, and once a balloon that came down among the pilots and was sold in pieces; there is not a single entry for lightning before the leaves fall.
For the council it is a matter of money as much as of weather. The outer pier carries the pipe that feeds the ferry, and a ferry that cannot drink cannot sail. To lead the pipe another way would take a winter. The sailing school has moved its lessons to the pond behind the church, where the water reaches to the knee, and its pupils say that they have never learned so much.
Whoever lost something in the storms may ask at the office, which has laid out what the divers found on a long table: a kettle, nine left shoes, and the bell of a boat that nobody remembers.
`,
	'1-coast-wire.txt': `Owners who met in the sail loft want taller conductors, the paper adds, and a few may take their boats up the river. Another meeting is to follow before the month is out. The harbourmaster has not known such a June, it says, in all her time at the marina.
The marina lies in the lee of the old quarry and has moorings for small craft and for the boats of the pilots. Its light was built after a winter in which the bay froze, and it is still tended by hand. In the season the ferry calls twice a day, and the café on the slipway sells hot soup to those who wait for it. Coast Wire will report on the meeting. Readers who were there may write to the desk, which does not print letters without a name, and which pays for pictures that nobody else has been shown.
`,
	'2-bay-blog.txt': `They say the owners all want higher lightning rods. I would sail mine away tomorrow if she still floated. Somebody told me that there will be no more meetings, so that is that.
Those of you who have read me for a while know what I think of the loft. It is cold, the tea is weak, and whoever speaks last is right. My sister went in the spring and came home with a rope that was not hers. If the insurers send anybody, send him to me first, because I have kept a list, with the hour and the wind, of every mast that leaned. There is also a drawing by my nephew, who is good at gulls, and it will be up here as soon as the scanner has dried out again.
`,
};

/** Another retelling, to paste. */
export const pasted = `Gulls die as lightning strikes a marina
Three lightning strikes at the Easthaven marina hit four boats and killed five gulls, according to the Harbour Post. No decision has been taken on the outer pier, which stays open. The harbourmaster, Ines Varga, said that the masts would be counted. Most owners asked for taller conductors, and the next meeting is planned for the end of the month, the paper wrote. The town had no comment of its own, and the ferry ran as usual through the whole of the week.
`;

const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

/** Gives a copy of the project this story, and builds it; the documents are in its folder `documents`. */
export function tellHarbour(copy: string): void {
	const [data, documents] = [join(copy, 'data'), join(copy, 'documents')];
	for (const name of readdirSync(data))
		if (/\.(json|csv)$|^coding$/.test(name)) rmSync(join(data, name), { recursive: true });
	cpSync(join(smallRoot, 'data'), data, { recursive: true });
	mkdirSync(documents);
	cpSync(join(smallRoot, 'documents'), documents, { recursive: true });
	for (const [name, text] of Object.entries(more)) {
		const path = join(documents, name);
		writeFileSync(path, readFileSync(path, 'utf8') + text);
	}
	const change = <T>(file: string, edit: (value: T) => void) => {
		const path = join(data, file);
		const value = JSON.parse(readFileSync(path, 'utf8')) as T;
		edit(value);
		writeFileSync(path, json(value));
	};
	change<{ claims: unknown[] }>('codebook.json', (book) => book.claims.push(...claims));
	change<{ claims: Record<string, { quote: string; backing: unknown }> }>(
		'coding/harbour-post.json',
		(coding) => {
			const backing = { ...(coding.claims['no-decision']!.backing as object), currentOfficials: 0 };
			for (const [id, quote] of Object.entries(original))
				coding.claims[id] = { quote, backing: { ...backing, kind: 'own-voice' } };
		},
	);
	for (const [id, cells] of Object.entries(retold)) {
		change<{ claims: Cells }>(`coding/${id}.json`, (coding) => Object.assign(coding.claims, cells));
		for (const order of ['first', 'second'])
			change<{ claims: Cells }>(`coding/${order}/${id}.json`, (coding) => {
				Object.assign(coding.claims, structuredClone(cells));
				const settled = JSON.parse(readFileSync(join(data, `coding/${id}.json`), 'utf8')) as {
					claims: Cells;
				};
				for (const [claim, cell] of Object.entries(coding.claims)) {
					const other = order === 'second' ? otherwise[id]![claim] : undefined;
					cell.status = other ?? settled.claims[claim]!.status;
				}
			});
	}
	const script = join(data, 'script.json');
	const report = readFileSync(join(documents, '0-harbour-post.txt'), 'utf8');
	const words = report.trim().split(/\s+/).length;
	writeFileSync(
		script,
		readFileSync(script, 'utf8')
			.replace('[all three]', '[six of the seven]')
			.replace('[5 of 6]', '[6 of 14]')
			.replace('134 words', `${words} words`),
	);
	pipeline(copy, ['--documents', documents]);
}

/** Runs the pipeline in a copy of the project. */
export function pipeline(copy: string, options: string[]): void {
	const { status, stderr, stdout } = spawnSync(
		process.execPath,
		['node_modules/tsx/dist/cli.mjs', 'data/pipeline/cli.ts', ...options],
		{ cwd: copy, encoding: 'utf8' },
	);
	if (status) throw new Error(stderr + stdout);
}

import { csvFormat, csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { build, check } from './pipeline.ts';
import { addSourceCommand, exportCommand, importCommand } from './commands.ts';
import { evaluate, samePassage } from './evaluate.ts';
import { small } from '../../tests/fixtures/small-story.ts';
import { fileProblem, formatProblem } from './problems.ts';

const text = [
	'The Harbour Post says that lightning hit four boats and that five gulls are dead.',
	'“We will count the masts in the morning,” the harbourmaster said. Nobody was hurt.',
	'The town asks its visitors to stay away from the water while the clouds are about, and the sail loft is',
	'open to all who wish to wait there for the end of the storm with a cup of tea and a biscuit.',
].join('\n');
const withSixth = () => {
	const files = small();
	files.documents?.set('gull-watch.txt', text);
	return files;
};
const wanted = { id: 'gull-watch', document: 'gull-watch.txt' };

describe('the coding of one more document', () => {
	const { outputs, failed, description } = addSourceCommand(withSixth(), wanted);
	const coding = JSON.parse(outputs[0]?.text ?? '{}') as {
		source: object;
		claims: Record<string, { status: string; quote?: string; proposal: string }>;
	};

	it('has a proposal for every claim', () => {
		expect(failed).toBe(false);
		expect(Object.keys(coding.claims)).toEqual(['storm-toll', 'no-decision', 'masts-quote']);
		expect(coding.claims['storm-toll']?.quote).toContain('four boats');
		expect(coding.claims['masts-quote']?.quote).toContain('count the masts');
		expect(coding.claims['no-decision']?.status).toBe('dropped');
	});

	it('is refused until somebody has settled it', () => {
		const files = withSixth();
		files.texts.set('data/coding/gull-watch.json', outputs[0]?.text ?? '');
		const messages = build(files).problems.map((problem) => formatProblem(problem));
		expect(messages).toEqual([
			expect.stringContaining('gull-watch.json:5:13 source.outlet: expected'),
			'data/coding/gull-watch.json:15:4 claims.storm-toll.proposal: expected a settled coding, saw 3 proposals (read each passage, settle its entry and delete its “proposal” line, here or in an exported table)',
		]);
	});

	it('says how good such proposals were for the settled retellings', () => {
		expect(description).toContain('leaving each settled retelling out in turn');
		const { data } = check(small());
		const { scores } = evaluate(data, { documents: small().documents ?? new Map() });
		expect(scores.at(-1)).toMatchObject({ source: 'all', quotes: 5, dropped: 1 });
	});

	it('hinders neither the next one nor an export, and can be settled in the exported table', () => {
		const files = withSixth();
		files.texts.set('data/coding/gull-watch.json', outputs[0]?.text ?? '');
		files.documents?.set('gull-two.txt', text);
		const second = addSourceCommand(files, { id: 'gull-two', document: 'gull-two.txt' });
		expect(second.failed).toBe(false);
		const table = exportCommand(files, 'all.csv').outputs[0]!.text;
		expect(table.split('\n')[0]).toContain(',proposal,');
		const settled = csvFormat(
			csvParse(table).map((row) =>
				row['source'] === 'gull-watch'
					? { ...row, proposal: '', attribution: row['status'] === 'dropped' ? '' : 'same' }
					: row,
			),
		);
		const result = importCommand(files, { file: 'all.csv', text: settled });
		expect(result.description).toMatch(/gull-watch no-decision proposal: ".*" → nothing/);
	});

	it('proposes no more than may be quoted, and leaves open who is named as the source', () => {
		const { claims } = structuredClone(coding);
		expect(claims['storm-toll']).not.toHaveProperty('attribution');
		expect(description).toContain('may be quoted with');
		const files = withSixth();
		for (const entry of Object.values(claims)) {
			Reflect.deleteProperty(entry, 'proposal');
			if (entry.quote) Object.assign(entry, { attribution: 'none' });
		}
		const settled = { ...coding, claims, source: { ...coding.source, outlet: 'Gull Watch' } };
		files.texts.set('data/coding/gull-watch.json', JSON.stringify(settled));
		const own = build(files).problems.filter(({ file }) => file.includes('gull-watch'));
		expect(own).toEqual([]);
	});

	it('tells each candidate’s chance from the settled retellings', () => {
		expect(coding.claims['storm-toll']?.proposal).toMatch(/: \d+ of \d+ such were right/);
	});

	it.each([
		['', 'is empty'],
		[' \n\t', 'has white space alone'],
		['<p>Lightning</p> '.repeat(60), 'has markup, <p>'],
		['Lightning hit four boats.', 'has 4 words: a document has 50 at least'],
		['Der Blitz hat vier Boote getroffen, sagt das Amt. '.repeat(9), 'in another language'],
	])('says what is wrong with a text that begins %j', (text, fault) => {
		const files = small();
		files.documents?.set('gull-watch.txt', text);
		const result = addSourceCommand(files, wanted);
		expect(result.failed).toBe(true);
		expect(result.description).toContain(fault);
	});

	it('says that a text is not UTF-8, and where', () => {
		const files = small();
		const saw = 'a byte that is not UTF-8';
		files.problems.push(fileProblem('gull-watch.txt', { expected: 'a text file in UTF-8', saw }));
		expect(addSourceCommand(files, wanted).description).toContain(
			`gull-watch.txt:1:1: expected a text file in UTF-8, saw ${saw}`,
		);
	});

	it.each([
		[small(), { id: 'coast-wire', document: '1-coast-wire.txt' }, 'is there already'],
		[small(), wanted, 'There is no gull-watch.txt'],
		[small({ documents: false }), wanted, 'Proposals need the documents'],
		[small(), { id: 'Gull Watch', document: 'a.txt' }, 'lower-case words joined by hyphens'],
	])('is not begun where it cannot be', (files, options, message) => {
		const result = addSourceCommand(files, options);
		expect(result.description).toContain(message);
		expect([result.failed, result.outputs]).toEqual([true, []]);
	});
});

it('two passages are the same spot when they share half of the shorter', () => {
	expect(samePassage({ start: 0, end: 4 }, { start: 2, end: 12 })).toBe(true);
	expect(samePassage({ start: 0, end: 4 }, { start: 3, end: 12 })).toBe(false);
});

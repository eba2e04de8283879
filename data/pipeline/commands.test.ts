import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCommand, importCommand, statusCommand } from './commands.ts';
import { edit, publish, small } from '../../tests/fixtures/small-story.ts';
import { plainCell, safeCell } from '../csv-cell.ts';

const file = 'coding.csv';
const exported = exportCommand(small(), file).outputs[0]?.text ?? '';
const table = exported.replace(/^\ufeff/u, '');
const back = (text: string, files = small()) => importCommand(files, { file, text });
const unchanged = 'The table says what the data say.';

describe('the codings as a table', () => {
	it('begin with the mark by which a spreadsheet knows UTF-8, and come back with it', () => {
		expect(exported.startsWith('\ufeffclaim,source,')).toBe(true);
		expect(importCommand(small(), { file, text: exported }).description).toBe(
			'The table says what the data say.',
		);
	});

	it('have a row for each claim and document', () => {
		expect(table.split('\n')[0]).toBe(
			'claim,source,status,quote,first,firstNote,note,attribution,attributedTo,reviewed,wording',
		);
		expect(table.trim().split('\n')).toHaveLength(1 + 3 * 3);
	});

	it('come back although the words of the script do not follow yet, and say which', () => {
		const { description, outputs, failed } = back(
			table.replace('no-decision,coast-wire,trimmed', 'no-decision,coast-wire,altered'),
		);
		expect(failed).toBe(false);
		expect(outputs.map((output) => output.file)).toEqual(['data/coding/coast-wire.json']);
		expect(description).toMatch(
			/Then to change:\ndata\/script\.json:101:.*count:carried\/coast-wire/,
		);
	});

	it('come back although a published note is another, with a correction drafted', () => {
		const files = publish(small());
		const { description, failed } = back(table.replace('Six boats for', 'Six for'), files);
		expect(failed).toBe(false);
		expect(description).toContain('"changes": [ "cell:bay-blog/storm-toll" ]');
	});

	it('come back unchanged, whatever a spreadsheet did to the form', () => {
		const lines = table.trim().split('\n');
		const [header = '', ...rows] = lines;
		const reordered = table
			.trim()
			.split('\n')
			.map((line) =>
				line
					.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
					.reverse()
					.join(','),
			);
		const cells = (line: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
		for (const text of [
			table,
			`\ufeff${lines.join('\r\n')}\r\n`,
			lines.map((line) => cells(line).join(';')).join('\n'),
			reordered.join('\n'),
			[header, ...[...rows].reverse()].join('\n'),
			[header, ...rows, rows[0]].join('\n'),
			lines.map((line) => cells(line).slice(0, 3).join(',')).join('\n'),
			[header, rows[2]].join('\n'),
			`${table},,,,,,,\n`,
		])
			expect(back(text)).toEqual({ description: unchanged, outputs: [], failed: false });
	});

	it('show what changes, and touch nothing else', () => {
		const files = small();
		const before = files.texts.get('data/coding/coast-wire.json') ?? '';
		const own = table.replace('councillors said so is gone.', 'councillors said it is gone.');
		const { description, outputs, failed } = back(own, files);
		expect(failed).toBe(false);
		expect(description).toBe(
			'coast-wire no-decision note: "That two councillors said so is gone." → "That two councillors said it is gone."\n\n1 change. Run npm run data next.',
		);
		expect(outputs).toEqual([
			{ file: 'data/coding/coast-wire.json', text: before.replace('said so', 'said it') },
		]);
	});

	it.each([
		[
			'trimmed',
			'trimed',
			'coding.csv:6:24 no-decision coast-wire status: expected kept, trimmed, altered or dropped, saw "trimed" (did you mean "trimmed"?)',
		],
		[
			'no-decision,coast-wire',
			'no-desision,coast-wire',
			'coding.csv:6:1 claim: expected a claim of the data, saw "no-desision" (did you mean "no-decision"?)',
		],
		[
			'no-decision,coast-wire',
			'no-decision,coast-wir',
			'coding.csv:6:1 source: expected a source of the data, saw "coast-wir" (did you mean "coast-wire"?)',
		],
		[
			'Six boats for four.',
			'Six, not four.',
			'expected 11 cells in the row, saw 12 (a cell with "," in it needs straight quotes around it)',
		],
		[
			'claim,source',
			'claims,source',
			'coding.csv:1:1 header: expected a column "claim", saw none (is it "claims"?)',
		],
		[
			'Six boats,',
			'Seven boats,',
			'coding.csv:4:29 storm-toll bay-blog quote: expected an exact run of 2-bay-blog.txt, saw "Seven boats" (closest is line 1, "Six boats": the quote has "Seven" for "Six")',
		],
		[
			'bay-blog,altered,Six boats',
			'coast-wire,altered,Six boats',
			'coding.csv:4:1 storm-toll coast-wire status: expected what line 3 says of the same cell, "kept", saw "altered" (the row stands twice: remove one)',
		],
	])('refuse %s as %s, and write nothing', (from, to, message) => {
		expect(table).toContain(from);
		const { description, outputs, failed } = back(table.replace(from, to));
		expect(description).toContain(message);
		expect([outputs, failed]).toEqual([[], true]);
	});
});

describe('cells', () => {
	it.each(['=1+1', '+1', '-1', '@a', '\t=1', "'=1", '＝1'])('%j is safe to open', (text) => {
		expect(safeCell(text)).toBe(`'${text}`);
	});

	it('come back as they were', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@a\t") }), (text) => {
				expect(plainCell(safeCell(text))).toBe(text);
			}),
		);
	});
});

describe('status', () => {
	it('says how often it was published, and when last', () => {
		expect(statusCommand(publish(small())).description).toContain(
			'1 version published, the last on 2031-07-05.',
		);
	});

	it('says how far each document is coded', () => {
		expect(statusCommand(small({ documents: false })).description).toBe(
			[
				'harbour-post: 3 of 3 claims coded, 3 with a quote',
				'coast-wire: 3 of 3 claims coded, 3 with a quote, 1 added; 0 reviewed by a person',
				'bay-blog: 3 of 3 claims coded, 2 with a quote, 1 added; 0 reviewed by a person',
				'No version published yet.',
				'Every claim is used by a step.',
				'No archived copy is named: harbour-post, coast-wire, bay-blog',
				'No problems.',
			].join('\n'),
		);
	});

	it('names the documents without an archived copy, and only these', () => {
		const files = small({ documents: false });
		edit(files, {
			file: 'data/coding/coast-wire.json',
			from: '"role": "retelling"',
			to: '"archive": [{ "url": "https://archive.example/1", "date": "2031-06-22" }], "role": "retelling"',
		});
		expect(statusCommand(files).description).toContain(
			'No archived copy is named: harbour-post, bay-blog\n',
		);
	});

	it('counts proposals that nobody has settled', () => {
		const files = small();
		const file = 'data/coding/bay-blog.json';
		edit(files, {
			file,
			from: '"status": "dropped"',
			to: '"proposal": "settle me", "status": "dropped"',
		});
		expect(statusCommand(files).description).toContain(
			'bay-blog: 2 of 3 claims coded, 2 with a quote, 1 added; 0 reviewed by a person; 1 proposal to settle',
		);
	});
});

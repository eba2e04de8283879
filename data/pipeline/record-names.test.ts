import { describe, expect, it } from 'vitest';
import { build } from './pipeline.ts';
import { formatProblem } from './problems.ts';
import { recordFile } from './read.ts';
import { edit, small } from '../../tests/fixtures/small-story.ts';

/** The small story after its texts were read, with one name of the record as another. */
function named(from: string, to: string) {
	const files = small();
	const { recordText } = build(files).built!;
	files.texts.set(recordFile, recordText);
	edit(files, { file: recordFile, from, to });
	const { problems, built } = build(files);
	return { messages: problems.map((problem) => formatProblem(problem)), built };
}

describe('a name of the record', () => {
	it('is refused where it is of no kind that there is, with its place and what may be meant', () => {
		for (const [from, to, meant] of [
			['"step:toll"', '"stp:toll"', 'step:toll'],
			['"alt:toll"', '"alt toll"', undefined],
			['"documents"', '"docments"', 'documents'],
			['"cell:bay-blog/storm-toll"', '"cel:bay-blog/storm-toll"', 'cell:bay-blog/storm-toll'],
			['"on": {', '"reread": { "sep:toll": {} }, "on": {', 'step:toll'],
			[
				'"on": {',
				'"reread": { "step:toll": { "clam:storm-toll": "x" } }, "on": {',
				'claim:storm-toll',
			],
		] as const) {
			const { messages, built } = named(from, to);
			expect(built, to).toBeUndefined();
			expect(messages, to).toHaveLength(1);
			expect(messages[0]).toMatch(
				/^data\/read\.json:\d+:\d+ (texts|on|reread)\..*restore the file/,
			);
			if (meant) expect(messages[0]).toContain(`did you mean "${meant}"?`);
		}
	});

	it('of something that is gone drops out without a word', () => {
		for (const [from, to] of [
			['"step:toll"', '"step:gone"'],
			['"claim:storm-toll"', '"claim:gone"'],
		] as const) {
			const { messages, built } = named(from, to);
			const isAsked = from.startsWith('"claim');
			expect(
				messages.every((message) => !message.startsWith(recordFile)),
				to,
			).toBe(true);
			if (!isAsked) expect(built!.recordText).not.toContain('gone');
		}
	});
});

it('every name that a build writes is of a kind that it reads', () => {
	const files = small();
	edit(files, { file: 'data/site.json', from: '"reviewers": []', to: '"reviewers": ["R. Lane"]' });
	const reviewed = '"reviewed": [{ "by": "R. Lane", "on": "2031-07-01", "outcome": "agreed" }]';
	edit(files, {
		file: 'data/coding/coast-wire.json',
		from: '"quote": "four boats",',
		to: `"quote": "four boats", ${reviewed},`,
	});
	const { recordText } = build(files).built!;
	expect(recordText).toContain('"review:coast-wire/storm-toll"');
	files.texts.set(recordFile, recordText);
	expect(build(files).problems).toEqual([]);
});

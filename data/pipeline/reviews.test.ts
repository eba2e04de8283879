import { describe, expect, it } from 'vitest';
import { agreed, changed, enterReviews, reviewed } from '../../tests/fixtures/reviews.ts';
import { edit, small } from '../../tests/fixtures/small-story.ts';
import { explainCount } from '../counts/index.ts';
import { exportCommand, importCommand, rereadCommand, statusCommand } from './commands.ts';
import { build } from './pipeline.ts';
import { recordFile } from './read.ts';
import { formatReviews, parseReviews } from './review-lines.ts';

const blog = 'data/coding/bay-blog.json';
const file = 'coding.csv';

/** The small story with reviews, all of which were made of what stands there. */
function known() {
	const files = reviewed();
	files.texts.set(recordFile, build(files).built!.recordText);
	return files;
}

describe('reviews of cells', () => {
	it('are in the story as they stand in the codings, and none where none do', () => {
		const { problems, built } = build(reviewed());
		expect(problems).toEqual([]);
		expect(built!.story.cells['bay-blog']!['masts-quote']!.reviewed).toEqual([agreed, changed]);
		expect(JSON.stringify(build(small()).built!.story)).not.toContain('"reviewed"');
	});

	it('are counted, of one retelling and of all', () => {
		const { story } = build(reviewed()).built!;
		const counted = (path: string) => {
			const { n, of } = explainCount(story, path)!;
			return [n, of];
		};
		expect(counted('reviewed')).toEqual([2, 6]);
		expect(counted('reviewed/coast-wire')).toEqual([1, 3]);
		expect(counted('reviewed-changed')).toEqual([1, 6]);
		expect(counted('reviewed-changed/coast-wire')).toEqual([0, 3]);
	});

	it('are refused once the status or the words of their cell are others', () => {
		const files = known();
		expect(build(files).problems).toEqual([]);
		edit(files, { file: blog, from: '"count every mast and', to: '"every mast and' });
		const [problem] = build(files).problems.filter(({ file }) => file === blog);
		expect(problem).toMatchObject({
			path: 'claims.masts-quote.reviewed',
			expected:
				'a review of what stands here now: since the last, the words of masts-quote in bay-blog are others',
		});
	});

	it('hold again once a review of what stands there now has been added', () => {
		const files = known();
		edit(files, { file: blog, from: '"count every mast and', to: '"every mast and' });
		const after = { ...changed, on: '2031-07-05', was: undefined };
		enterReviews(files, 'bay-blog', [agreed, changed, after]);
		expect(build(files).problems.filter(({ file }) => file === blog)).toEqual([]);
	});

	it('cannot be said to hold by anybody but a reviewer in the cell', () => {
		const files = known();
		edit(files, { file: blog, from: '"count every mast and', to: '"every mast and' });
		const said = rereadCommand(files, ['review:bay-blog/masts-quote']);
		expect(said).toMatchObject({ failed: true, outputs: [] });
	});

	it('are told of each retelling by the status', () => {
		expect(statusCommand(reviewed()).description).toContain(
			'coast-wire: 3 of 3 claims coded, 3 with a quote, 1 added; 1 reviewed by a person',
		);
	});
});

describe('reviews in a table', () => {
	const table = exportCommand(reviewed(), file).outputs[0]!.text;

	it('stand a line each, and come back unchanged', () => {
		expect(table).toContain(
			`"2031-07-02, A. Reader, agreed\n2031-07-04, B. Reader, changed from kept: ${changed.why}"`,
		);
		const { description, outputs } = importCommand(reviewed(), { file, text: table });
		expect([description, outputs]).toEqual(['The table says what the data say.', []]);
	});

	it('are entered in the coding by a table that has more of them', () => {
		const { outputs, failed } = importCommand(small(), { file, text: table });
		// without the documents' reviewers the data refuse them
		expect([failed, outputs]).toEqual([true, []]);
		const files = reviewed();
		enterReviews(files, 'bay-blog', [agreed]);
		const [output] = importCommand(files, { file, text: table }).outputs;
		const coding = JSON.parse(output!.text) as {
			claims: Record<string, { reviewed?: unknown }>;
		};
		expect(coding.claims['masts-quote']!.reviewed).toEqual([agreed, changed]);
	});

	it('are refused in another form, with the place and the form', () => {
		const text = table.replace('2031-07-02, A. Reader, agreed\n', 'read by A. Reader\n');
		const { description, failed } = importCommand(reviewed(), { file, text });
		expect(failed).toBe(true);
		expect(description).toMatch(/coding\.csv:\d+:\d+ reviewed: expected a review a line: 2026-/);
		expect(description).toContain('saw "read by A. Reader"');
	});

	it('keep a name and a reason with commas and colons in them', () => {
		const odd = { ...changed, by: 'A, B: C', why: 'It said: “agreed, so”, and more.' };
		expect(parseReviews(formatReviews([odd, agreed]))).toEqual({ reviews: [odd, agreed] });
	});
});

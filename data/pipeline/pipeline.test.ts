import { describe, expect, it } from 'vitest';
import { build } from './pipeline.ts';
import { edit, small } from '../../tests/fixtures/small-story.ts';
import { lockFile } from './read.ts';

const { built, verified } = build(small());

describe('a build', () => {
	it('gives the same bytes for the same data', () => {
		expect(build(small()).built?.storyText).toBe(built?.storyText);
	});

	it('places every quote in its document', () => {
		const quote = built?.story.cells['coast-wire']?.['no-decision'];
		expect(quote).toMatchObject({ status: 'trimmed', span: { start: 30, end: 37 } });
		expect(built?.story.cells['bay-blog']?.['no-decision']).toEqual({ status: 'dropped' });
		expect(verified.checked).toBe(10);
	});

	it('names the original first, then retellings by their documents', () => {
		expect(built?.story.sources.map(({ id, words }) => [id, words])).toEqual([
			['harbour-post', 134],
			['coast-wire', 117],
			['bay-blog', 114],
		]);
	});

	it('keeps what each of the two codings said before they were settled', () => {
		const { first, second } = built?.story.readings ?? {};
		const claims = ['storm-toll', 'no-decision', 'masts-quote'];
		expect(Object.keys(first ?? {})).toEqual(['coast-wire', 'bay-blog']);
		expect(Object.keys(first?.['coast-wire'] ?? {})).toEqual(claims);
		expect(first?.['coast-wire']).toMatchObject({ 'no-decision': 'trimmed' });
		expect(second).toEqual({
			'coast-wire': { 'storm-toll': 'kept', 'no-decision': 'kept', 'masts-quote': 'kept' },
			'bay-blog': { 'storm-toll': 'altered', 'no-decision': 'dropped', 'masts-quote': 'altered' },
		});
	});

	it('measures agreement on the very statuses that it keeps', () => {
		const { readings, agreement } = built?.story ?? {};
		for (const { source, differences } of agreement ?? [])
			if (source !== 'all')
				expect(differences.map(({ claim }) => claim)).toEqual(
					Object.entries(readings?.first[source] ?? {})
						.filter(([claim, status]) => readings?.second[source]?.[claim] !== status)
						.map(([claim]) => claim),
				);
	});

	it('carries the figures that the prose takes from the data', () => {
		expect(built?.story.counts).toEqual({
			'added/unsourced': 1,
			'agreement/same': 5,
			'carried/bay-blog': 0,
			'carried/coast-wire': 3,
			'strikes/killed/2031-06-10': 2,
			'words/harbour-post': 134,
		});
	});

	it('sets an addition beside the claims that it names, or else those of its topic', () => {
		const file = 'data/coding/bay-blog.json';
		const besideWith = (to: string) => {
			const files = small();
			edit(files, { file, from: '"topic": "café"', to });
			const added = build(files).built?.story.added;
			return added?.find(({ id }) => id === 'add-cafe-shut')?.beside;
		};
		expect(besideWith('"topic": "café"')).toEqual([]);
		expect(besideWith('"topic": "storm"')).toEqual(['storm-toll']);
		expect(besideWith('"topic": "storm", "beside": []')).toEqual([]);
		expect(besideWith('"topic": "storm", "beside": ["masts-quote", "storm-toll"]')).toEqual([
			'storm-toll',
			'masts-quote',
		]);
	});

	it('shows marks typed straight as typographic ones, in whatever an editor writes of the documents', () => {
		const files = small();
		const blog = 'data/coding/bay-blog.json';
		edit(files, { file: blog, from: 'The café by', to: "The café's by" });
		edit(files, { file: blog, from: 'Six boats for', to: "'Six boats' for" });
		edit(files, { file: blog, from: '"Bay Blog"', to: '"Bay Blog\'s"' });
		for (const from of ['; Bay Blog [', 'Bay Blog has'])
			edit(files, { file: 'data/script.json', from, to: from.replace('Blog', 'Blog’s') });
		edit(files, { file: 'data/codebook.json', from: 'Lightning', to: '\\"Lightning\\"' });
		edit(files, { file: 'data/beyond.json', from: 'The pier was', to: "The 'pier' was" });
		const { story } = build(files).built!;
		expect([
			story.claims[0]!.claim,
			story.sources[2]!.outlet,
			story.cells['bay-blog']!['storm-toll']!.note,
			story.added.at(-1)!.claim,
			story.beyond[0]!.fact,
			story.corrections[0]!.what,
			story.strikes[1]!.note,
		]).toEqual([
			'“Lightning” struck three times, hit four boats and killed five gulls.',
			'Bay Blog’s',
			'‘Six boats’ for four.',
			'The café’s by the slipway was shut.',
			'The ‘pier’ was shut for repairs on 2 July 2031 and opened again after nine days.',
			'The harbourmaster’s first name was missing.',
			'two strikes, “one after the other”',
		]);
	});

	it('uses the lock where there are no documents, and says how many quotes it could not check', () => {
		const files = small({ documents: false });
		files.texts.set(lockFile, built?.lockText ?? '');
		const again = build(files);
		expect(again.problems).toEqual([]);
		expect(again.built?.storyText).toBe(built?.storyText);
		expect(again.verified).toMatchObject({ checked: 0, unchecked: 10 });
	});

	it('takes one more retelling as one more file', () => {
		const files = small();
		const text = files.texts.get('data/coding/bay-blog.json') ?? '';
		const coding = text
			.replace('"bay-blog"', '"pier-talk"')
			.replace('2-bay-blog.txt', '3-pier-talk.txt')
			.replace('unsourced', 'context')
			.replace('add-cafe-shut', 'add-cafe-shut-too');
		files.texts.set('data/coding/pier-talk.json', coding);
		files.documents?.set('3-pier-talk.txt', files.documents.get('2-bay-blog.txt') ?? '');
		edit(files, { file: 'data/site.json', from: 'two outlets', to: 'three outlets' });
		const { problems, built: more } = build(files);
		expect(problems).toEqual([]);
		expect(more?.story.sources.map(({ id }) => id)).toContain('pier-talk');
		expect(more?.story.agreement.map(({ source }) => source)).not.toContain('pier-talk');
		expect(more?.story.readings.first).not.toHaveProperty('pier-talk');
	});
});

describe('a file that cannot be read', () => {
	it.each(['data/site.json', 'data/coding/harbour-post.json', 'data/coding/coast-wire.json'])(
		'is the only one to blame: %s',
		(file) => {
			const files = small();
			files.texts.set(file, (files.texts.get(file) ?? '').trimEnd().slice(0, -1));
			expect(build(files).problems.map((problem) => problem.file)).toEqual([file]);
		},
	);
});

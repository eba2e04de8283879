import { describe, expect, it } from 'vitest';
import { generate } from '../../tests/fixtures/generate.ts';
import { build } from './pipeline.ts';
import type { Files } from './read.ts';

function filesOf(size: { sources: number; claims: number; words: number }): Files {
	const all = [...generate(size)];
	const name = (path: string) => path.replace(/^documents\//, '');
	return {
		texts: new Map(all.filter(([path]) => path.startsWith('data/'))),
		documents: new Map(
			all
				.filter(([path]) => path.startsWith('documents/'))
				.map(([path, text]) => [name(path), text]),
		),
		problems: [],
	};
}

describe('a story of 40 sources and 300 claims', () => {
	const { problems, built } = build(filesOf({ sources: 40, claims: 300, words: 1000 }));

	it('builds as the small one does', () => {
		expect(problems).toEqual([]);
		expect(built?.story.sources).toHaveLength(40);
		expect(built?.story.claims).toHaveLength(300);
		expect(Object.keys(built?.story.cells ?? {})).toHaveLength(39);
	});

	it('compares all pairs of documents', () => {
		expect(built?.story.reuse).toHaveLength((40 * 39) / 2);
	});
});

it('says what is wrong with every quote within seconds, even with the wrong documents', () => {
	const files = filesOf({ sources: 40, claims: 60, words: 1000 });
	for (const [name, text] of files.documents ?? [])
		files.documents?.set(
			name,
			text.replaceAll(/\S+/g, (word) => `${word}x`),
		);
	const begun = Date.now();
	expect(build(files).problems.length).toBeGreaterThan(1000);
	expect(Date.now() - begun).toBeLessThan(10_000);
});

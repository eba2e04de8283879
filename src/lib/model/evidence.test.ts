import { describe, expect, it } from 'vitest';
import type { Inline } from '#data/schema';
import { story } from '$lib/server/story';
import { evidencePath } from './evidence-file.ts';
import { evidenceFiles } from './evidence.ts';
import { retellings } from './story.ts';

const files = evidenceFiles(story);
const linksOf = (node: Inline): Extract<Inline, { type: 'link' }>[] =>
	node.type === 'text' ? [] : node.type === 'link' ? [node] : node.children.flatMap(linksOf);
const links = story.chapters
	.flatMap(({ steps }) => steps)
	.flatMap(({ text }) => text.flat().flatMap(linksOf));

describe('the evidence behind a link', () => {
	it('is there for every link of the story that rests on the record', () => {
		const paths = links.flatMap((link) => evidencePath(link) ?? []);
		expect(paths.length).toBeGreaterThan(100);
		for (const path of paths) {
			const file = path.replace(/^evidence\//, '').replace(/#.*/, '');
			expect(files.get(file)?.(), path).toBeDefined();
		}
	});

	it('names, for a document’s words, the document in its fragment', () => {
		expect(evidencePath({ kind: 'quote', target: 'wire/boats-16' })).toBe(
			'evidence/claim/boats-16.json#wire',
		);
	});

	it('is another for words that a document added', () => {
		expect(evidencePath({ kind: 'quote', target: 'wire/add-a-figure' })).toBe(
			'evidence/addition/wire/add-a-figure.json',
		);
	});

	it('is not offered where a link leads to a page or away', () => {
		expect(evidencePath({ kind: 'page', target: 'method' })).toBeUndefined();
		expect(evidencePath({ kind: 'https', target: 'https://example.org' })).toBeUndefined();
	});

	it('holds, for a claim, what every retelling says, and nothing that is not shown', () => {
		for (const claim of story.claims) {
			const evidence = files.get(`claim/${claim.id}.json`)!();
			if (evidence.kind !== 'claim') throw new Error(evidence.kind);
			expect(evidence.retold.map(({ source }) => source.id)).toEqual(
				retellings(story).map(({ id }) => id),
			);
			for (const { source, cell } of evidence.retold)
				expect(story.cells[source.id]?.[claim.id]).toMatchObject(cell);
			expect(JSON.stringify(evidence)).not.toMatch(/"(span|sha256|follows)"/);
		}
	});

	it('says which coding is missing', () => {
		const [source] = retellings(story);
		const [claim] = story.claims;
		const cells = { ...story.cells, [source!.id]: {} };
		expect(() => evidenceFiles({ ...story, cells }).get(`claim/${claim!.id}.json`)!()).toThrow(
			`${claim!.id} in ${source!.id}`,
		);
	});

	it('lists the dated strikes where a fact rests on them', () => {
		for (const fact of story.beyond) {
			const evidence = files.get(`beyond/${fact.id}.json`)!();
			expect(evidence).toMatchObject({ kind: 'beyond', fact });
			expect('rows' in evidence && evidence.rows.length).toBe(
				fact.source_url ? 0 : story.strikes.length,
			);
		}
	});
});

it('names the path of a count that nothing explains', () => {
	const files = evidenceFiles({ ...story, counts: { 'weather/today': 1 } });
	expect(() => files.get('count/weather/today.json')?.()).toThrow('weather/today');
});

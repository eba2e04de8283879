import { describe, expect, it } from 'vitest';
import type { Inline, Story, StoryStep } from '#data/schema';
import { documentReferences, factReferences } from './source-list.ts';

const fact = (id: string, url: string | null = `https://example.org/${id}`) =>
	({ id, label: `The ${id}`, fact: '…', source: 'A source', source_url: url }) as never;
const link = (kind: 'beyond' | 'claim', target: string): Inline => ({
	type: 'link',
	kind,
	target,
	children: [{ type: 'text', value: target }],
});
const step = (...nodes: Inline[]) => ({ text: [nodes] }) as unknown as StoryStep;

describe('the facts that some steps link to', () => {
	const story = { beyond: [fact('law'), fact('raid'), fact('series', null)] };

	it('are listed once each, in the order of the words, in emphasis too', () => {
		const emphasis: Inline = { type: 'emphasis', children: [link('beyond', 'law')] };
		const found = factReferences(story, [
			step(link('beyond', 'raid'), emphasis),
			step(link('beyond', 'raid')),
		]);
		expect(found.map(({ label, url }) => [label, url])).toEqual([
			['The raid', 'https://example.org/raid'],
			['The law', 'https://example.org/law'],
		]);
	});

	it('may have no address', () => {
		expect(factReferences(story, [step(link('beyond', 'series'))])[0]?.url).toBeNull();
	});

	it('are none where a step links to claims only', () => {
		expect(factReferences(story, [step(link('claim', 'law'))])).toEqual([]);
		expect(factReferences(story, [])).toEqual([]);
	});
});

it('a document is named by its outlet, with what is known of its title and day', () => {
	const sources = [
		{ outlet: 'One', title: 'A title', published: '2025-11-03', url: null },
		{ outlet: 'Two', title: null, published: null, url: 'https://example.org/' },
	] as unknown as Story['sources'];
	expect(documentReferences({ sources })).toEqual([
		{ label: 'One', source: 'A title, 3 November 2025', url: null },
		{ label: 'Two', source: '', url: 'https://example.org/' },
	]);
});

import { describe, expect, it } from 'vitest';
import { linkKinds, type LinkKind } from '#data/schema';
import { destination, linkTo } from './link-target.ts';

const from = (root: string) => (kind: LinkKind, target: string) =>
	destination({ kind, target }, root);
const to = from('./');

describe('where a link leads', () => {
	it.each<[LinkKind, string, string]>([
		['claim', 'boats-16', './claims/boats-16/'],
		['quote', 'wire/boats-16', './claims/boats-16/#wire'],
		['quote', 'wire/add-a-figure', './sources/wire/#add-a-figure'],
		['beyond', 'an-answer', './method/#an-answer'],
		['source', 'wire', './sources/wire/'],
		['page', 'method', './method/'],
		['page', 'data/story.json', './data/story.json'],
		['page', 'data/coding.csv', './data/coding.csv'],
		['https', 'https://example.org/a?b#c', 'https://example.org/a?b#c'],
	])('%s:%s', (kind, target, address) => {
		expect(to(kind, target)).toBe(address);
	});

	it.each([
		['kept/wire', './sources/wire/'],
		['trimmed/wire', './sources/wire/'],
		['altered/wire', './sources/wire/'],
		['dropped/wire', './sources/wire/'],
		['carried/wire', './sources/wire/'],
		['asserted/wire', './sources/wire/'],
		['words/wire', './sources/wire/'],
		['added/wire', './sources/wire/'],
		['added/unsourced', './claims/'],
		['added', './claims/'],
		['kept-by/boats-16', './claims/boats-16/'],
		['kept-by/4', './claims/'],
		['claims', './claims/'],
		['at/words/boats-16/wire', './claims/boats-16/'],
		['met/150/wire/caveat', './sources/wire/#order'],
		['met-by/150/boats-16', './claims/boats-16/'],
		['lead/wire', './sources/wire/#order'],
		['in-headline/wire', './sources/wire/#order'],
		['places/kappa', './method/'],
		['agreement/all/kappa', './method/'],
		['reuse/wire/containment', './method/'],
		['strikes/days', './method/#table-strikes'],
		['', './claims/'],
	])('count:%s, to where it can be counted again', (path, address) => {
		expect(to('count', path)).toBe(address);
	});

	it('stays within the site from any depth', () => {
		expect(from('../../')('claim', 'boats-16')).toBe('../../claims/boats-16/');
		expect(from('/2025/story/')('source', 'wire')).toBe('/2025/story/sources/wire/');
	});

	it('names what opens in its place, where the link rests on the record', () => {
		expect(linkTo({ kind: 'quote', target: 'wire/boats-16' }, '../')).toEqual({
			href: '../claims/boats-16/#wire',
			rel: undefined,
			'data-evidence': '../evidence/claim/boats-16.json#wire',
		});
		expect(linkTo({ kind: 'https', target: 'https://example.org' }, './')).toEqual({
			href: 'https://example.org',
			rel: 'external noreferrer',
			'data-evidence': undefined,
		});
	});

	it('knows every kind of link that the script may hold', () => {
		for (const kind of linkKinds) expect(to(kind, 'a/b'), kind).toMatch(/\S/);
	});
});

import { describe, expect, it } from 'vitest';
import { compareVersions, differences, isVersionOf, nowNamed, titleOf } from './versions.ts';

const step = (text: string) => ({ text });

describe('the name that something has now', () => {
	const aliases = {
		...{ 'claim:old': 'claim:new', 'source:a': 'source:b' },
		'claim:gone': 'page:corrections',
	};

	it.each([
		['claim:old', 'claim:new'],
		['claim:other', 'claim:other'],
		['cell:a/old', 'cell:b/new'],
		['addition:a/add-x', 'addition:b/add-x'],
		['step:old', 'step:old'],
		['claim:gone', 'claim:gone'],
		['cell:a/gone', 'cell:b/gone'],
	])('of %s is %s', (name, now) => {
		expect(nowNamed(name, aliases)).toBe(now);
	});
});

describe('what differs between two states', () => {
	it('is what changed, what is gone and what is new, and nothing else', () => {
		const before = { 'step:a': step('A'), 'step:b': step('B'), 'step:c': step('C') };
		const after = { 'step:d': step('D'), 'step:a': step('A'), 'step:b': step('B, too') };
		expect(differences(before, after)).toEqual([
			{ name: 'step:b', now: 'step:b', fields: [{ field: 'text', was: 'B', is: 'B, too' }] },
			{ name: 'step:c', now: 'step:c', fields: [{ field: 'text', was: 'C', is: undefined }] },
			{ name: 'step:d', now: 'step:d', fields: [{ field: 'text', was: undefined, is: 'D' }] },
		]);
	});

	const aliases = { 'step:a': 'step:c', 'step:b': 'step:c' };

	it('is not a name: a step that was renamed once, and once more', () => {
		const first = { 'step:a': step('A') };
		const second = { 'step:b': step('A') };
		const third = { 'step:c': step('A') };
		expect(differences(first, second, aliases)).toEqual([]);
		expect(differences(second, third, aliases)).toEqual([]);
		expect(differences(first, third, aliases)).toEqual([]);
	});

	it('is nothing between two states before two steps became one', () => {
		const both = { 'step:a': step('A'), 'step:b': step('B') };
		expect(differences(both, { ...both }, aliases)).toEqual([]);
		expect(differences(both, { 'step:c': step('B') }, aliases)).toMatchObject([
			{ name: 'step:a', now: 'step:c' },
		]);
	});
});

it('an id is of its day: the day, and from the second version on a number', () => {
	const day = '2031-07-05';
	for (const id of [day, `${day}-2`, `${day}-10`]) expect(isVersionOf(id, day)).toBe(true);
	for (const id of [`${day} copy`, 'notes', `${day}-1`, `${day}-02`, '2031-07-06'])
		expect(isVersionOf(id, day)).toBe(false);
});

it('is not another kind of thing: a step that became a chapter is gone', () => {
	const before = { 'step:a': step('A') };
	const after = { 'chapter:c': { title: 'C' } };
	expect(differences(before, after, { 'step:a': 'chapter:c' })).toEqual([
		{ name: 'step:a', now: 'step:a', fields: [{ field: 'text', was: 'A', is: undefined }] },
		{ name: 'chapter:c', now: 'chapter:c', fields: [{ field: 'title', was: undefined, is: 'C' }] },
	]);
});

it('versions stand in the order of their days, and of one day in the order of their numbers', () => {
	const ids = ['2031-07-05', '2031-07-05-2', '2031-07-05-10', '2031-07-06'];
	expect(ids.toReversed().sort(compareVersions)).toEqual(ids);
});

it('a title is in a reader’s words, where the state has them', () => {
	const state = {
		'source:a': { outlet: 'Bay Blog' },
		'claim:toll': { label: 'Five gulls' },
		'embed:sets': { title: 'Together' },
	};
	const named = ['cell:a/toll', 'cell:b/gone', 'source:a', 'embed:sets', 'strike:2031-06-10'];
	expect(named.map((name) => titleOf(name, state))).toEqual([
		'Bay Blog, on “Five gulls”',
		'b, on “gone”',
		'Bay Blog',
		'Graphic “Together”',
		'Strikes announced on 10 June 2031',
	]);
});

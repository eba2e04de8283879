import { describe, expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { comparisonOf, compareVersions, listVersions, type VersionWithState } from './versions.ts';

const version = (id: string, more: Omit<VersionWithState, 'id' | 'day'>): VersionWithState => ({
	...{ id, day: id.slice(0, 10) },
	...more,
});
const cell = (status: string, quote: string) => ({ status, quote });
const state = { 'step:a': { text: 'One. Two.' }, 'cell:wire/toll': cell('kept', 'five gulls') };
const first = version('2031-07-05', { corrections: 1, state });
const second = version('2031-07-05-2', {
	corrections: 2,
	state: { ...state, 'cell:wire/toll': cell('altered', 'five gulls') },
});
const third = version('2031-07-09', {
	corrections: 3,
	state: { 'step:b': { text: 'One. Three.' }, 'fact:x': { fact: 'New.' } },
});
const versions = [first, second, third];
const told = {
	...story,
	site: { ...story.site, aliases: { 'step:a': 'step:b' } },
	sources: [],
	corrections: [
		{ date: '2031-07-05', what: 'Before.', changes: ['step:a'] },
		{ date: '2031-07-05', what: 'A cell.', changes: ['cell:wire/toll'] },
		{ date: '2031-07-09', what: 'A step.', changes: ['step:a'] },
	],
};

it('versions are listed with each before them, the newest and the nearest first', () => {
	const listed = listVersions(told, versions);
	expect(listed.map(({ name }) => name)).toEqual(['9 July 2031', '5 July 2031 (2)', '5 July 2031']);
	expect(listed[0]!.comparisons).toEqual([
		{ name: '5 July 2031 (2)', path: 'versions/2031-07-05-2/2031-07-09/', changes: 3 },
		{ name: '5 July 2031', path: 'versions/2031-07-05/2031-07-09/', changes: 3 },
	]);
	expect(listed[2]!.comparisons).toEqual([]);
});

describe('what changed between two versions', () => {
	it('is told cell by cell and word by word, with the correction that names it', () => {
		const { groups, said } = compareVersions(told, [first, second]);
		expect(said.map(({ path }) => path)).toEqual(['corrections/#correction-2031-07-05-2']);
		expect(groups).toEqual([
			{
				title: 'The coding of wire',
				changes: [
					{
						...{ title: 'wire, on “toll”', kind: 'changed', path: 'claims/toll/#wire' },
						fields: [
							{
								label: 'Status',
								words: [{ kind: 'changed', a: ['kept'], b: ['altered'] }],
								theirs: false,
							},
						],
						said: [expect.objectContaining({ label: 'Correction of 5 July 2031' })],
					},
				],
			},
		]);
	});

	it('is told of a renamed step where it stands now, of what is gone and of what is new', () => {
		const { groups } = compareVersions(told, [second, third]);
		const changes = groups.flatMap((group) => group.changes);
		expect(changes.map(({ kind, path }) => [kind, path])).toEqual([
			['changed', '#b'],
			['gone', undefined],
			['new', 'method/#x'],
		]);
		expect(changes[0]!.said.map(({ label }) => label)).toEqual(['Correction of 9 July 2031']);
	});
});

it('a correction that came is no change of its own; one that reads otherwise is', () => {
	const came = version('2031-07-09', {
		corrections: 2,
		state: { ...state, 'correction:1': { what: 'Now.' } },
	});
	const otherwise = { ...came, state: { ...state, 'correction:1': { what: 'Otherwise.' } } };
	expect(listVersions(told, [first, came])[0]!.comparisons[0]!.changes).toBe(0);
	expect(listVersions(told, [came, otherwise])[0]!.comparisons[0]!.changes).toBe(1);
});

it('a correction leads to what its version changed; one of the first version to nothing', () => {
	expect([1, 2, 3, 4].map((nth) => comparisonOf(versions, nth))).toEqual([
		undefined,
		'versions/2031-07-05/2031-07-05-2/',
		'versions/2031-07-05-2/2031-07-09/',
		undefined,
	]);
});

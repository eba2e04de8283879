import { describe, expect, it } from 'vitest';
import type { Selector, Story } from '#data/schema';
import { select } from './select.ts';

const claim = (id: string, more: { topic: string; kind: string; backing: string }) => ({
	id,
	...more,
	backing: { kind: more.backing },
});

const story = {
	claims: [
		claim('plan', { topic: 'mission', kind: 'plan', backing: 'anonymous' }),
		claim('limit', { topic: 'mission', kind: 'caveat', backing: 'anonymous' }),
		claim('figure', { topic: 'boats', kind: 'number', backing: 'pentagon' }),
	],
	cells: {
		wire: {
			plan: { status: 'kept' },
			limit: { status: 'dropped' },
			figure: { status: 'altered' },
		},
		blog: { plan: { status: 'dropped' }, limit: { status: 'dropped' } },
	},
} as unknown as Story;

const ids = (selector: Selector) => select(story, selector).map(({ id }) => id);

describe('select', () => {
	it('picks every claim, in the original’s order, where nothing is asked', () => {
		expect(ids({})).toEqual(['plan', 'limit', 'figure']);
		expect(ids({ claims: ['figure', 'plan'] })).toEqual(['plan', 'figure']);
	});

	it('picks by topic, by kind and by backing', () => {
		expect(ids({ topics: ['mission'] })).toEqual(['plan', 'limit']);
		expect(ids({ kinds: ['caveat', 'number'] })).toEqual(['limit', 'figure']);
		expect(ids({ backing: ['pentagon'] })).toEqual(['figure']);
	});

	it('picks what satisfies all conditions, not one of them', () => {
		expect(ids({ topics: ['mission'], kinds: ['number', 'plan'] })).toEqual(['plan']);
		expect(ids({ topics: ['boats'], backing: ['anonymous'] })).toEqual([]);
	});

	it('takes a status in any retelling, or in the one that is named', () => {
		expect(ids({ status: ['dropped'] })).toEqual(['plan', 'limit']);
		expect(ids({ status: ['dropped'], source: 'wire' })).toEqual(['limit']);
		expect(ids({ status: ['kept', 'altered'], source: 'wire' })).toEqual(['plan', 'figure']);
	});

	it('picks nothing by the status of a retelling that has no coding', () => {
		expect(ids({ status: ['dropped'], source: 'nobody' })).toEqual([]);
		expect(ids({ status: ['altered'], source: 'blog' })).toEqual([]);
	});
});

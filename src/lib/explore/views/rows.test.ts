import { expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { viewRows } from './rows.ts';

it('travels as JSON and comes back the same', () => {
	const rows = viewRows(story);
	expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});

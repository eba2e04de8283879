import { expect, it } from 'vitest';
import { statuses } from '#data/vocabulary';
import { mark, pitch, rowMarks } from './row-marks.ts';

const starts = (path: string) => [...path.matchAll(/M(\d+) 0/g)].map(([, x]) => Number(x));

it('puts each mark in its own column, the parts of one at one place', () => {
	const placed = rowMarks(statuses);
	const at = (status: (typeof statuses)[number]) =>
		statuses.indexOf(status) * pitch + (pitch - mark.width) / 2;
	expect(starts(placed.ink)).toEqual([at('kept'), at('trimmed')]);
	expect(starts(placed.altered)).toEqual([at('altered')]);
	expect(starts(placed.wave)).toEqual([at('altered')]);
	expect(starts(placed.slot)).toEqual([at('trimmed'), at('dropped')]);
});

it('draws nothing for no column', () => {
	expect(rowMarks([])).toEqual({ ink: '', altered: '', wave: '', slot: '' });
});

import { describe, expect, it } from 'vitest';
import { statuses, type Source } from '#data/schema';
import { isCarried, original, retellings, tally } from './story.ts';

const source = (id: string, role: Source['role']) => ({ id, role }) as Source;
const sources = [
	source('wire', 'retelling'),
	source('paper', 'original'),
	source('blog', 'retelling'),
];

describe('the sources', () => {
	it('finds the one original, wherever it stands', () => {
		expect(original({ sources }).id).toBe('paper');
	});

	it('says so where there is no original', () => {
		expect(() => original({ sources: [source('wire', 'retelling')] })).toThrow(/no original/);
	});

	it('lists the retellings in the order of the data', () => {
		expect(retellings({ sources }).map(({ id }) => id)).toEqual(['wire', 'blog']);
	});
});

describe('tally', () => {
	it('counts each status, and gives a nought to those that do not occur', () => {
		const cells = (['kept', 'dropped', 'kept'] as const).map((status) => ({ status }));
		expect(tally(cells)).toEqual({ kept: 2, trimmed: 0, altered: 0, dropped: 1 });
		expect(tally([])).toEqual({ kept: 0, trimmed: 0, altered: 0, dropped: 0 });
	});

	it('names the statuses in their own order', () => {
		expect(Object.keys(tally([{ status: 'dropped' }]))).toEqual([...statuses]);
	});
});

it('takes kept and trimmed for carried, and nothing else', () => {
	expect(statuses.filter(isCarried)).toEqual(['kept', 'trimmed']);
});

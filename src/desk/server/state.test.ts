import { expect, it } from 'vitest';
import type { DeskProblem, Path } from '../protocol.ts';
import { brought } from './state.ts';

const problem = (path: Path, more: Partial<DeskProblem> = {}): DeskProblem => ({
	...{ file: 'a', path, expected: 'some text', saw: 'nothing', hint: undefined },
	...{ take: undefined, line: 1, column: 1, later: undefined, ...more },
});
const entry = (...path: Path) => [{ file: 'a', path }];

it('refuses a problem that stood once already, at another entry', () => {
	const old = problem(['x', 5]);
	for (const at of [1, 9]) {
		const after = [old, problem(['x', at])].sort((a, b) => Number(a.path[1]) - Number(b.path[1]));
		const found = brought({ before: [old], after }, entry('x', at));
		expect(found.map(({ path }) => path)).toEqual([['x', at]]);
	}
});

it('lets an entry move with its problem, and what is to be done later', () => {
	const before = [problem(['x', 1])];
	expect(brought({ before, after: [problem(['x', 2])] }, entry('x'))).toEqual([]);
	const after = [problem(['x', 1]), problem(['x', 1], { saw: 'old words', later: 'correct' })];
	expect(brought({ before, after }, entry('x'))).toEqual([]);
});

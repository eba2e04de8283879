import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

const parse = (text: string) => parseCsv('a.csv', { text, columns: { required: ['a', 'b'] } });
const rows = (text: string) => {
	const { rows, problems } = parse(text);
	expect(problems).toEqual([]);
	return rows.map(({ cells }) => [cells['a'], cells['b']]);
};

describe('a table', () => {
	it.each([
		['a,b\n1,2\n', [['1', '2']]],
		['\ufeffa;b\r\n1;2\r\n', [['1', '2']]],
		['a\tb\n1\t', [['1', '']]],
		['a,b\n"1,""x""\n2",3', [['1,"x"\n2', '3']]],
		['a,b\n,\n\n1,\n', [['1', '']]],
		['a,b\r1,2\r', [['1', '2']]],
		['b,a\n1,2\n', [['2', '1']]],
		['a,b', []],
	])('%j', (text, expected) => {
		expect(rows(text)).toEqual(expected);
	});

	it.each(['a,b\n"1"x,2\n3,"4"\n', 'a,b\n"1,2\n3,"4"\n'])(
		'says where a quote opens that closes too soon: %j',
		(text) => {
			expect(parse(text).problems).toMatchObject([
				{ line: 2, column: 1, expected: 'a cell that ends where its straight quote (") closes' },
			]);
		},
	);

	it.each(['a,b\n1,"2\n', 'a,b\n1,"2', 'a,b\n1,"', 'a,b\n1,"2""'])(
		'says where a quote opens that nothing closes: %j',
		(text) => {
			expect(parse(text).problems).toMatchObject([
				{ line: 2, column: 3, expected: 'a cell closed by a straight quote (")' },
			]);
		},
	);

	it('knows where each cell stands', () => {
		const places = parse('a,b\n"x\ny",2\n3,4\n').rows.map(({ place }) => [place('a'), place('b')]);
		expect(places).toEqual([
			[
				{ line: 2, column: 1 },
				{ line: 3, column: 4 },
			],
			[
				{ line: 4, column: 1 },
				{ line: 4, column: 3 },
			],
		]);
	});

	it('has every column once', () => {
		expect(parse('').problems.map(({ expected }) => expected)).toEqual([
			'a column "a"',
			'a column "b"',
		]);
		expect(parse('a,b,a\n').problems.map(({ expected }) => expected)).toEqual([
			'only a or b, each once',
		]);
	});
});

import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

const rows = (text: string) => {
	const result = parseCsv('a.csv', text);
	return 'csv' in result
		? [result.csv.header, ...result.csv.rows].map((row) => row.map((cell) => cell.text))
		: result.problem;
};

describe('a table', () => {
	it.each([
		[
			'a,b\n1,2\n',
			[
				['a', 'b'],
				['1', '2'],
			],
		],
		[
			'\ufeffa;b\r\n1;2\r\n',
			[
				['a', 'b'],
				['1', '2'],
			],
		],
		[
			'a\tb\n1\t',
			[
				['a', 'b'],
				['1', ''],
			],
		],
		[
			'a,b\n"1,""x""\n2",3',
			[
				['a', 'b'],
				['1,"x"\n2', '3'],
			],
		],
		[
			'a,b\n,\n\n1,\n',
			[
				['a', 'b'],
				['1', ''],
			],
		],
		[
			'a,b\r1,2\r',
			[
				['a', 'b'],
				['1', '2'],
			],
		],
		['', [[]]],
	])('%j', (text, expected) => {
		expect(rows(text)).toEqual(expected);
	});

	it.each(['a,b\n"1"x,2\n3,"4"\n', 'a,b\n"1,2\n3,"4"\n'])(
		'says where a quote opens that closes too soon: %j',
		(text) => {
			expect(rows(text)).toMatchObject({
				line: 2,
				column: 1,
				expected: 'a cell that ends where its straight quote (") closes',
			});
		},
	);

	it('knows where each cell stands', () => {
		const result = parseCsv('a.csv', 'a,b\n"x\ny",2\n3,4\n');
		const places =
			'csv' in result ? result.csv.rows.map((row) => row.map((c) => [c.line, c.column])) : [];
		expect(places).toEqual([
			[
				[2, 1],
				[3, 4],
			],
			[
				[4, 1],
				[4, 3],
			],
		]);
	});
});

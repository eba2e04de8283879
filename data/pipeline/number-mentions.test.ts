import { describe, expect, it } from 'vitest';
import { agrees, dayFigure, figureText, findNumberMentions } from './number-mentions.ts';

const found = (text: string, free: string[] = []) =>
	findNumberMentions(text, free).map(({ text, value }) => [text, figureText(value)]);

describe('figures in a text', () => {
	it.each([
		['64 people', [['64', '64']]],
		[
			'10,000 troops and 15 strikes.',
			[
				['10,000', '10,000'],
				['15', '15'],
			],
		],
		['a $50 million reward', [['50 million', '50,000,000']]],
		['Sixty-four people died', [['Sixty-four', '64']]],
		[
			'sixty-four and fifteen',
			[
				['sixty-four', '64'],
				['fifteen', '15'],
			],
		],
		['one hundred and five', [['one hundred and five', '105']]],
		['two thousand five hundred', [['two thousand five hundred', '2500']]],
		[
			'a dozen boats, two dozen men',
			[
				['a dozen', '12'],
				['two dozen', '24'],
			],
		],
		['tens of thousands of deaths', [['tens of thousands', 'tens of thousands']]],
		['dozens of leaders', [['dozens', 'dozens']]],
		['half of them', [['half', '0.5']]],
		['two thirds of them', [['two thirds', '0.667']]],
		['a kappa of 0.82', [['0.82', '0.82']]],
		[
			'24 of 57',
			[
				['24', '24'],
				['57', '57'],
			],
		],
	])('%s', (text, figures) => {
		expect(found(text)).toEqual(figures);
	});

	it.each([
		['on 3 November 2025', [['3 November 2025', '3 November 2025']]],
		['on 3 November', [['3 November', '3 November']]],
		['on November 3, 2025,', [['November 3, 2025', '3 November 2025']]],
		['in November 2025', [['November 2025', 'November 2025']]],
		['in 2018', [['2018', '2018']]],
	])('days, months and years: %s', (text, figures) => {
		expect(found(text)).toEqual(figures);
	});

	it.each([
		'The first retelling, the 2nd and the third.',
		'One can see it; no one said so; one of them left, the other one stayed.',
		'Both agree, none differs.',
		'Someone phoned, and in May nobody often attended.',
	])('ordinals and the pronoun "one" are none: %s', (text) => {
		expect(found(text)).toEqual([]);
	});

	it.each(['Only one kept it', 'all but one', 'one in five', 'one or two'])(
		'"one" counts in: %s',
		(text) => {
			expect(found(text)[0]?.[0]).toMatch(/one/);
		},
	);

	it('passes over free phrases, and only whole ones', () => {
		expect(found('Title 50 and MS-13', ['Title 50', 'MS-13'])).toEqual([]);
		expect(found('Title 501', ['Title 50'])).toEqual([['501', '501']]);
	});
});

describe('agreement of figures', () => {
	it('lets a day leave out its year, and nothing be another day', () => {
		const allowed = [dayFigure('2025-11-03')];
		const value = (text: string) =>
			findNumberMentions(text)[0]?.value ?? { kind: 'number' as const, n: NaN };
		expect(agrees(value('3 November'), allowed)).toBe(true);
		expect(agrees(value('November 2025'), allowed)).toBe(true);
		expect(agrees(value('2025'), allowed)).toBe(true);
		expect(agrees(value('4 November'), allowed)).toBe(false);
		expect(agrees(value('3'), allowed)).toBe(false);
	});
});

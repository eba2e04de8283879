import { expect, it } from 'vitest';
import { labelBox, outside, overlaps } from '../../../../../tests/unit/label-boxes.ts';
import { compose } from './compose.ts';

const caption = {
	title: 'Which claims went together in the retellings of one report',
	description:
		'Where a claim counts as carried when it was kept or trimmed, all carried six. '.repeat(3),
	source: 'Source: One report, retold, from the texts of five documents. CC BY 4.0.',
	date: 'State of the data: 21 November 2025.',
};

it.each([320, 480, 768, 1200])('has room for every word around a drawing of %i px', (width) => {
	const composed = compose({ width, height: 400 }, caption);
	const { lines, at, rules } = composed;
	const boxes = lines.map(({ face, ...line }) => labelBox({ ...line, bold: face === 'strong' }));
	const drawing = {
		text: 'the drawing',
		left: at.x,
		right: at.x + width,
		top: at.y,
		bottom: at.y + 400,
	};
	expect(outside([...boxes, drawing], composed)).toEqual([]);
	expect(overlaps([...boxes, drawing])).toEqual([]);
	const said = lines.map(({ text }) => text).join(' ');
	expect(said).toBe(
		[caption.title, caption.description.trim(), caption.source, caption.date].join(' '),
	);
	expect(rules.every(({ y }) => y > 0 && y < composed.height)).toBe(true);
});

it('needs no sentence', () => {
	const { lines } = compose({ width: 320, height: 10 }, { ...caption, description: '' });
	expect(lines.map(({ text }) => text).join(' ')).not.toContain('carried');
});

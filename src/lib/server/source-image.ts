/** The image of a retelling: a mark for each claim, in the original’s order. */
import type { Source } from '#data/schema';
import { formatList, formatNumber } from '#data/format';
import { statuses } from '#data/vocabulary';
import { marksOf } from '$lib/charts/marks/paths';
import { codingOf, original, tally } from '$lib/model/story';
import { captioned, imageWidth } from './embed-image.ts';
import { colour } from './palette.ts';
import { story } from './story.ts';

/** CSS pixels: a mark, and the cell that it stands in. */
const mark = { width: 30, height: 9 };
const cell = { width: 38, height: 19 };
const columns = Math.floor(imageWidth / cell.width);

export function sourceImage({ id, outlet }: Source): string {
	const cells = story.claims.map((claim) => codingOf(story, id, claim.id));
	const paths = marksOf(mark)(
		cells.map(({ status }, i) => ({
			...{ status, x: (i % columns) * cell.width, y: Math.floor(i / columns) * cell.height + 5 },
		})),
	);
	const counts = tally(cells);
	const height = Math.ceil(cells.length / columns) * cell.height + 5;
	const drawn = [
		`<path d="${paths.slot}" fill="none" stroke="${colour('slot', 'light')}"/>`,
		`<path d="${paths.ink}" fill="${colour('ink', 'light')}"/>`,
		`<path d="${paths.altered}" fill="${colour('red', 'light')}"/>`,
		`<path d="${paths.wave}" fill="none" stroke="${colour('paper', 'light')}" stroke-width="1.4"/>`,
	].join('');
	return captioned(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${imageWidth}" height="${height}">${drawn}</svg>`,
		{
			title: outlet,
			description: `What it does with the ${formatNumber(cells.length)} claims of ${original(story).outlet}, in its order: ${formatList(statuses.map((status) => `${formatNumber(counts[status])} ${status}`))}.`,
		},
	);
}

/**
 * The grid of the whole record in small: a row a retelling, a column a claim, those that most carried
 * first. One path a status, so that it weighs little; of a very large record, as much as has room.
 */
import type { Status, Story } from '#data/schema';
import { tenth } from '../charts/frame/round.ts';
import { marksOf } from '../charts/marks/paths.ts';
import { plural } from '#data/format';
import { isCarried, retellings } from '../model/story.ts';
import { colour, type Theme } from './palette.ts';

/** In pixels; the page shows it at about this size or below. */
const picture = { width: 640, height: 120 };
const gap = 2;
/** The most columns and rows that can still be told apart. */
const most = { claims: 80, retellings: 12 };

/** The picture in words, and its size in pixels. */
export function describeThumbnail({ sources, claims }: Pick<Story, 'sources' | 'claims'>) {
	const [all, n] = [plural(claims.length, 'claim'), retellings({ sources }).length];
	const which =
		claims.length > most.claims
			? `record: the ${most.claims} of ${all} that were carried most`
			: `whole record: ${all}`;
	const where = `${n > most.retellings ? `the first ${most.retellings} of ` : ''}${plural(n, 'retelling')}`;
	return { alt: `A picture of the ${which}, in ${where}, a mark for each.`, ...picture };
}

/** The picture as an SVG file of literal colours. */
export function thumbnail(
	story: Pick<Story, 'sources' | 'claims' | 'cells'>,
	theme: Theme,
): string {
	const all = retellings(story);
	const rows = all.slice(0, most.retellings);
	const statusOf = (source: string, claim: string): Status =>
		story.cells[source]?.[claim]?.status ?? 'dropped';
	const carriers = (claim: string) => all.filter(({ id }) => isCarried(statusOf(id, claim))).length;
	const claims = story.claims
		.map(({ id }) => ({ id, n: carriers(id) }))
		.sort((a, b) => b.n - a.n)
		.slice(0, most.claims);
	const { width, height } = picture;
	const [across, down] = [width / Math.max(1, claims.length), height / Math.max(1, rows.length)];
	const size = { width: across - gap, height: Math.max(1, down - 3 * gap) };
	const paths = marksOf(size)(
		rows.flatMap((row, r) =>
			claims.map(({ id }, c) => ({
				status: statusOf(row.id, id),
				x: tenth(c * across),
				y: tenth(r * down + gap),
			})),
		),
	);
	const drawn = [
		`<path d="${paths.slot}" fill="none" stroke="${colour('slot', theme)}"/>`,
		`<path d="${paths.ink}" fill="${colour('ink', theme)}"/>`,
		`<path d="${paths.altered}" fill="${colour('red', theme)}"/>`,
		`<path d="${paths.wave}" fill="none" stroke="${colour('sheet', theme)}" stroke-width="1.4"/>`,
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn.join('')}</svg>`;
}

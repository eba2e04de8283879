/**
 * The thumbnail of the whole record: a row for each retelling, a column for each claim, those carried most
 * first. All marks of a status are one path, which keeps the file small; a large record is cut off.
 */
import type { Status, Story } from '#data/schema';
import { tenth } from '../charts/frame/round.ts';
import { marksOf } from '../charts/marks/paths.ts';
import { plural } from '#data/format';
import { isCarried, retellings } from '../model/story.ts';
import { colour, type Theme } from './palette.ts';

/** In pixels; the page shows it at this size or smaller. */
const size = { width: 640, height: 120 };
const gap = 2;
/** The most columns and rows that are distinguishable. */
const limit = { claims: 80, retellings: 12 };

export function describeThumbnail({ sources, claims }: Pick<Story, 'sources' | 'claims'>) {
	const [all, n] = [plural(claims.length, 'claim'), retellings({ sources }).length];
	const which =
		claims.length > limit.claims
			? `record: the ${limit.claims} of ${all} that were carried most`
			: `whole record: ${all}`;
	const where = `${n > limit.retellings ? `the first ${limit.retellings} of ` : ''}${plural(n, 'retelling')}`;
	return { alt: `A picture of the ${which}, in ${where}, a mark for each.`, ...size };
}

export function thumbnail(
	story: Pick<Story, 'sources' | 'claims' | 'cells'>,
	theme: Theme,
): string {
	const all = retellings(story);
	const rows = all.slice(0, limit.retellings);
	const statusOf = (source: string, claim: string): Status =>
		story.cells[source]?.[claim]?.status ?? 'dropped';
	const carriers = (claim: string) => all.filter(({ id }) => isCarried(statusOf(id, claim))).length;
	const claims = story.claims
		.map(({ id }) => ({ id, n: carriers(id) }))
		.sort((a, b) => b.n - a.n)
		.slice(0, limit.claims);
	const { width, height } = size;
	const [across, down] = [width / Math.max(1, claims.length), height / Math.max(1, rows.length)];
	const mark = { width: across - gap, height: Math.max(1, down - 3 * gap) };
	const paths = marksOf(mark)(
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

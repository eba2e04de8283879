/** Reviews of cells: by people whom site.json names, oldest first, known by now, true of the cell. */
import type { Review, RetellingCell } from '#data/schema';
import type { JsonFile } from '../json-file.ts';
import { byRole } from '../load.ts';
import { unknownName } from '../names.ts';
import type { Path, Problem } from '../problems.ts';
import { statusBefore } from '../review-lines.ts';
import type { CrossCheck } from './cross-check.ts';

type Reviewed = { coding: JsonFile; path: Path; cell: RetellingCell; reviews: Review[] };

export const reviewsSound: CrossCheck = (data) => {
	const reviewers = data.site?.value.reviewers;
	const updated = data.site?.value.updated;
	return byRole(data)
		.retellings.flatMap((coding) =>
			Object.entries(coding.value.claims).map(([claim, cell]): Reviewed => {
				const path = ['claims', claim, 'reviewed'];
				return { coding, path, cell, reviews: cell.reviewed ?? [] };
			}),
		)
		.flatMap((reviewed) => [
			...(reviewers ? unknownReviewers(reviewed, reviewers) : []),
			...wrongDays(reviewed, updated),
			...unchanged(reviewed),
		]);
};

function unknownReviewers(
	{ coding, path, reviews }: Reviewed,
	reviewers: readonly string[],
): Problem[] {
	return reviews.flatMap(({ by }, i) => {
		if (reviewers.includes(by)) return [];
		const { hint = 'name the person under `reviewers` there first', ...unknown } = unknownName(
			...(['reviewers', by, reviewers] as const),
		);
		return coding.problem([...path, i, 'by'], { ...unknown, hint });
	});
}

function wrongDays({ coding, path, reviews }: Reviewed, updated: string | undefined): Problem[] {
	return reviews.flatMap(({ on }, i) => {
		const before = reviews[i - 1]?.on;
		const at = [...path, i, 'on'];
		if (updated !== undefined && on > updated)
			return coding.problem(at, {
				expected: `a day not after ${updated}, when the piece was last changed`,
				hint: 'a day still to come, or `updated` in data/site.json is to be set',
			});
		if (before === undefined || on >= before) return [];
		const expected = `a day not before ${before}`;
		return coding.problem(at, { expected, hint: 'reviews stand oldest first' });
	});
}

/** Changes that name the status before, which is the one that the cell had afterwards as well. */
function unchanged({ coding, path, cell, reviews }: Reviewed): Problem[] {
	return reviews.flatMap((review, i) => {
		const after =
			reviews
				.slice(i + 1)
				.map(statusBefore)
				.find(Boolean) ?? cell.status;
		if (statusBefore(review) !== after) return [];
		return coding.problem([...path, i, 'was'], {
			expected: `another status than ${after}, which the cell had afterwards`,
			hint: 'a status that the review let stand is not named: remove `was`',
		});
	});
}

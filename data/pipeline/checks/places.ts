/** The sections of a document, and the two readings of where it first makes its claims. */
import type { JsonFile } from '../json-file.ts';
import { unknownName } from '../names.ts';
import { didYouMean } from '../nearest.ts';
import { readings } from '../places.ts';
import { formatValue, type Problem } from '../problems.ts';
import { valueAt } from '../value-at.ts';
import { otherMissing, type CrossCheck } from './cross-check.ts';

/** The first section that does not begin after the one before it, or -1. */
const firstLate = (sections: readonly { line: number }[]): number =>
	sections.findIndex(({ line }, i) => i > 0 && line <= sections[i - 1]!.line);

/** Checks that sections come in the order of their lines, and that one of them is the body. */
export const sectionsInOrder: CrossCheck = ({ codings, broken }) =>
	[...codings.values()].flatMap((coding): Problem[] => {
		const { sections } = coding.value;
		if (!sections || broken.has(coding.file)) return [];
		const late = firstLate(sections);
		if (late > 0) {
			// of the two, the one without which the others are in order
			const isBefore = firstLate(sections.toSpliced(late - 1, 1)) < 0;
			const isLate = firstLate(sections.toSpliced(late, 1)) < 0;
			const [wrong, expected] =
				isBefore && !isLate
					? [late - 1, `a line before ${sections[late]!.line}, where the next section begins`]
					: [late, `a line after ${sections[late - 1]!.line}, where the section before begins`];
			return [coding.problem(['sections', wrong, 'line'], { expected })];
		}
		if (sections.some(({ kind }) => kind === 'body')) return [];
		return [coding.problem(['sections'], { expected: 'a section of kind "body"', saw: 'none' })];
	});

/** Checks that a document that was read for places was read twice, and that its claims are known. */
export const placesReadTwice: CrossCheck = (data) => {
	const known = data.codebook?.value.claims.map(({ id }) => id);
	return readings.flatMap((order) =>
		[...data.places[order]].flatMap(([name, reading]) => {
			const other = readings.find((one) => one !== order)!;
			const file = `data/coding/places/${other}/${name}.json`;
			const unknown = Object.keys(reading.value.claims).filter((id) => !known?.includes(id));
			return [
				...misnamed(reading, { name, sources: data.sources }),
				...(known ? unknown : []).map((id) =>
					reading.problem(['claims', id], { key: true, ...unknownName('claims', id, known!) }),
				),
				...(data.places[other].has(name) || data.broken.has(file)
					? []
					: [otherMissing(reading, file, 'readings')]),
			];
		}),
	);
};

function misnamed(
	reading: JsonFile,
	{ name, sources }: { name: string; sources: Set<string> },
): Problem[] {
	const source = valueAt(reading.value, ['source']);
	if (source === name && sources.has(name)) return [];
	const expected = sources.has(name)
		? `"${name}", as the file is named`
		: 'a document with a file in data/coding';
	return [
		reading.problem(['source'], {
			expected,
			saw: formatValue(source),
			hint: didYouMean(String(source), sources) ?? 'rename the file or change the id',
		}),
	];
}

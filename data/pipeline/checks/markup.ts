/**
 * Checks that Markdown is only where it is drawn: in the text of a step and in a finding. Elsewhere a
 * reader would see the marks. Quotes are a document's words and stay as they are.
 */
import { valuesIn } from '../value-at.ts';
import type { CrossCheck } from './cross-check.ts';

const marks = [
	{ mark: /\[[^\]]+\]\s*\((?:claim|quote|beyond|count|source|page|https?):/, saw: 'a link' },
	{
		mark: /(?<![\p{L}\p{N}*])(\*{1,2})\p{L}[^*]*[^\s*]\1(?![\p{L}\p{N}*])/u,
		saw: 'emphasis between asterisks',
	},
];
const hint =
	'a reader would see the marks: only the text of a step and a finding have links and emphasis';

/** Where a file's texts are Markdown, and where they are a document's. */
const exempt = /^(?:quote|first|finding|chapters\.steps\.text)$|\.(?:quote|first)$|\.finding$/;

export const markupInPlace: CrossCheck = (data) => {
	const { site, script, codebook, beyond, corrections, codings, first, second } = data;
	const single = [site, script, codebook, beyond, corrections].filter((file) => file !== undefined);
	const files = [...single, ...codings.values(), ...first.values(), ...second.values()];
	return files.flatMap((file) =>
		valuesIn(file.value).flatMap(({ value, path }) => {
			if (typeof value !== 'string') return [];
			if (exempt.test(path.filter((key) => typeof key === 'string').join('.'))) return [];
			return marks.flatMap(({ mark, saw }) => {
				const offset = value.search(mark);
				if (offset < 0) return [];
				return file.problem(path, { offset, expected: 'plain words', saw, hint });
			});
		}),
	);
};

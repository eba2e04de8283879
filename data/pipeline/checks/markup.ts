/**
 * Links and emphasis are drawn in the text of a step and in a finding. Elsewhere a reader would see the
 * marks themselves, so they are refused there. Quotes are a document's words and stay as they are.
 */
import type { JsonFile } from '../json-file.ts';
import type { Path, Problem } from '../problems.ts';
import type { CrossCheck } from './cross-check.ts';

const marks = [
	{ mark: /\[[^\]]+\]\s*\((?:claim|quote|beyond|count|source|page|https?):/, saw: 'a link' },
	{
		mark: /(?<![\p{L}\p{N}*])(\*{1,2})\p{L}[^*]*[^\s*]\1(?![\p{L}\p{N}*])/u,
		saw: 'emphasis between asterisks',
	},
];

/** Where a file's texts are Markdown, and where they are a document's. */
const exempt = /^(?:quote|finding|chapters\.steps\.text)$|\.quote$|\.finding$/;

/** Checks that texts without Markdown have no marks. */
export const markupInPlace: CrossCheck = (data) => {
	const { site, script, codebook, beyond, corrections, codings, first, second } = data;
	const single: (JsonFile | undefined)[] = [site, script, codebook, beyond, corrections];
	const files = [...single, ...codings.values(), ...first.values(), ...second.values()];
	return files.flatMap((file) => (file ? markupIn(file, { value: file.value, path: [] }) : []));
};

function markupIn(file: JsonFile, { value, path }: { value: unknown; path: Path }): Problem[] {
	if (typeof value === 'object' && value !== null)
		return Object.entries(value).flatMap(([name, child]) => {
			const key = Array.isArray(value) ? Number(name) : name;
			return markupIn(file, { value: child, path: [...path, key] });
		});
	if (typeof value !== 'string') return [];
	if (exempt.test(path.filter((key) => typeof key === 'string').join('.'))) return [];
	return marks.flatMap(({ mark, saw }) => {
		const offset = value.search(mark);
		if (offset < 0) return [];
		const hint =
			'a reader would see the marks: only the text of a step and a finding have links and emphasis';
		return file.problem(path, { offset, expected: 'plain words', saw, hint });
	});
}

/**
 * What a text may hold and hardly ever means: tags that a reader would see as they stand, a formula,
 * characters without width. For a person to look at.
 */
import { code } from '../characters.ts';
import type { Data } from '../load.ts';
import type { Problem } from '../problems.ts';
import { valuesIn } from '../value-at.ts';

const odd = [
	{ pattern: /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i, expected: 'plain words', saw: 'HTML' },
	{
		pattern: /^\s*(?:=|[+@-]\s*[A-Z]+\()/,
		expected: 'words',
		saw: 'what a spreadsheet takes for a formula',
	},
	{
		pattern: /[\u200b\u2060\u180e\u00ad]|(?<=[a-z])[\u200c\u200d](?=[a-z])/iu,
		expected: 'characters with a width',
		saw: 'a character that nobody sees',
	},
];

/** Texts of people that hold any of these; quotes are the documents' words. */
export function oddTexts(data: Data): Problem[] {
	const { site, script, codebook, beyond, corrections, codings } = data;
	const files = [site, script, codebook, beyond, corrections, ...codings.values()];
	return files.flatMap((file) =>
		valuesIn(file?.value).flatMap(({ value, path }) => {
			if (!file || typeof value !== 'string' || ['quote', 'first'].includes(String(path.at(-1))))
				return [];
			return odd.flatMap(({ pattern, expected, saw }) => {
				const found = pattern.exec(value);
				if (!found) return [];
				const [char = ''] = found[0];
				const isUnseen = saw.startsWith('a character');
				return file.problem(path, {
					...{ offset: found.index, expected, saw: isUnseen ? `${saw} (${code(char)})` : saw },
				});
			});
		}),
	);
}

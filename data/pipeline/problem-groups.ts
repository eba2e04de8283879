/** The problems of a build as the overlay shows them: by cause, each place with the address that opens it in the editor. */
import { resolve } from 'node:path';
import { group } from 'd3';
import { plural } from '../format.ts';
import { escapeForbidden } from './characters.ts';
import type { Problem } from './problems.ts';

export type Place = {
	/** The file's path from the root, with line and column. */
	name: string;
	path: string;
	saw: string;
	hint: string;
	/** A request to it opens the place in the editor. */
	address: string;
};

export type Wrong = {
	summary: string;
	/** What was expected, and where it is not so. */
	causes: { expected: string; places: Place[] }[];
};

export function causesOf(problems: readonly Problem[], root: string): Wrong {
	const causes = [...group(problems, ({ expected }) => expected)].map(([expected, alike]) => ({
		expected,
		places: alike.map(({ file, line, column, path, saw, hint = '' }) => ({
			...{ name: `${file}:${line}:${column}`, path: escapeForbidden(path), saw, hint },
			address: `/__open-in-editor?file=${encodeURIComponent(`${resolve(root, file)}:${line}:${column}`)}`,
		})),
	}));
	return { summary: `${plural(problems.length, 'problem')}. Nothing was written.`, causes };
}

/**
 * The columns of the downloads in data/README.md.
 *
 * `UPDATE_MANUAL=1 npx vitest run src/lib/model/tables/manual.test.ts` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { tableDefinitions } from '../tables.ts';
import { markdown } from './dictionary.ts';

const file = fileURLToPath(new URL('../../../../data/README.md', import.meta.url));
const marks = /(<!-- columns: written by the tests -->)[^]*(<!-- end of columns -->)/;

it('has the columns that the tables have (UPDATE_MANUAL=1 writes them)', () => {
	const text = readFileSync(file, 'utf8');
	expect(text).toMatch(marks);
	const columns = tableDefinitions.map(markdown).join('\n\n');
	const wanted = text.replace(
		marks,
		(_, open: string, close: string) => `${open}\n\n${columns}\n\n${close}`,
	);
	if (process.env['UPDATE_MANUAL']) writeFileSync(file, wanted);
	const squeezed = (table: string) => table.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
	expect(squeezed(readFileSync(file, 'utf8'))).toBe(squeezed(wanted));
});

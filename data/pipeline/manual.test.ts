/**
 * The tables of data/README.md that the code knows better than a writer would.
 *
 * `UPDATE_MANUAL=1 npx vitest run data/pipeline/manual.test.ts` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { countPatterns } from '../counts/index.ts';
import { mistakes } from './fixture.ts';

const file = fileURLToPath(new URL('../README.md', import.meta.url));
const escaped = (text: string) => text.replaceAll('|', '\\|');
const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

const counts = [
	row(['path', 'counts']),
	row(['---', '---']),
	...countPatterns.map(({ pattern, description }) => row([code(pattern), description])),
].join('\n');

const groups = [...new Set(mistakes.map(({ group }) => group))].map((group) =>
	[
		`### ${group}`,
		'',
		row(['mistake', 'message']),
		row(['---', '---']),
		...mistakes
			.filter((mistake) => mistake.group === group)
			.map(({ mistake, messages }) =>
				row([mistake, messages.map((message) => code(escaped(message))).join('<br>')]),
			),
	].join('\n'),
);

/** The text with what stands between a section's two marks replaced. */
function filled(text: string, { name, with: content }: { name: string; with: string }): string {
	const marks = new RegExp(`(<!-- ${name}: written by the tests -->)[^]*(<!-- end of ${name} -->)`);
	return text.replace(
		marks,
		(_, open: string, close: string) => `${open}\n\n${content}\n\n${close}`,
	);
}

it('has the tables that the code gives (UPDATE_MANUAL=1 writes them)', () => {
	const text = readFileSync(file, 'utf8');
	const wanted = [
		{ name: 'counts', with: counts },
		{ name: 'mistakes', with: groups.join('\n\n') },
	].reduce(filled, text);
	if (process.env['UPDATE_MANUAL']) writeFileSync(file, wanted);
	const squeezed = (table: string) => table.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
	expect(squeezed(readFileSync(file, 'utf8'))).toBe(squeezed(wanted));
});

/**
 * The tables of docs/ that the code knows better than a writer would.
 *
 * `UPDATE_MANUAL=1 npx vitest run data/pipeline/manual.test.ts` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { check } from './pipeline.ts';
import { readFiles } from './read.ts';
import { countPatterns } from '../counts/index.ts';
import { mistakes } from '../../tests/fixtures/small-story.ts';

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const escaped = (text: string) => text.replaceAll('|', '\\|');
const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

const countPaths = [
	'# Count paths',
	'',
	'<!-- Written by data/pipeline/manual.test.ts. -->',
	'',
	'A link `[24 of 57](count:PATH)` takes a figure from the data. `<…>` stands for an id or a word of that sort.',
	'`carried` is kept or trimmed; `asserted` is kept, trimmed or altered.',
	'',
	row(['path', 'counts']),
	row(['---', '---']),
	...countPatterns.map(({ pattern, description }) => row([code(pattern), description])),
];

const groups = [...new Set(mistakes.map(({ group }) => group))].flatMap((group) => [
	'',
	`## ${group}`,
	'',
	row(['mistake', 'message']),
	row(['---', '---']),
	...mistakes
		.filter((mistake) => mistake.group === group)
		.map(({ mistake, messages }) =>
			row([mistake, messages.map((message) => code(escaped(message))).join('<br>')]),
		),
]);

const messages = [
	'# Every kind of mistake, and what the build says',
	'',
	'<!-- Written by data/pipeline/manual.test.ts. -->',
	'',
	'Each mistake is made in the small story of the tests, `tests/fixtures/small`, in the table that it is exported to, or in the command.',
	...groups,
];

const documents = process.env['DOCUMENTS_DIR'];

// the documents are not in the repository
it.runIf(documents)('docs/proposals.md has what is measured on the documents', () => {
	const root = fileURLToPath(new URL('../../', import.meta.url));
	const files = readFiles(root, documents);
	const { scores } = evaluate(check(files).data, { documents: files.documents! });
	const percent = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`;
	const lines = [
		'# Proposals, measured',
		'',
		'<!-- Written by data/pipeline/manual.test.ts, where DOCUMENTS_DIR has the documents. -->',
		'',
		'Each settled retelling is left out in turn, and proposed from the others. A passage is the settled one when',
		'the two share at least half of the shorter. Found are settled quotes whose passage is named, as a quote or as',
		'dropped, perhaps; right are passages proposed as quotes; seen are dropped claims for which no quote is proposed.',
		'',
		row(['retelling', 'settled quotes found', 'proposed quotes right', 'dropped claims seen']),
		row(['---', '--:', '--:', '--:']),
		...scores.map((score) =>
			row([
				score.source,
				`${score.found} of ${score.quotes}, ${percent(score.found, score.quotes)}`,
				`${score.right} of ${score.proposed}, ${percent(score.right, score.proposed)}`,
				`${score.rightlyDropped} of ${score.dropped}, ${percent(score.rightlyDropped, score.dropped)}`,
			]),
		),
	];
	expectFile('proposals.md', lines);
});

function expectFile(name: string, lines: readonly string[]): void {
	const file = fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
	const wanted = `${lines.join('\n')}\n`;
	if (process.env['UPDATE_MANUAL']) writeFileSync(file, wanted);
	expect(readFileSync(file, 'utf8')).toBe(wanted);
}

it.each([
	{ name: 'count-paths.md', lines: countPaths },
	{ name: 'mistakes.md', lines: messages },
])('docs/$name has what the code gives (UPDATE_MANUAL=1 writes it)', ({ name, lines }) => {
	expectFile(name, lines);
});

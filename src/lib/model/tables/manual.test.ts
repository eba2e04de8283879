/**
 * docs/data-dictionary.md: the columns of the downloads.
 *
 * `UPDATE_MANUAL=1 npx vitest run src/lib/model/tables/manual.test.ts` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { tableDefinitions } from '../tables.ts';
import { markdown } from './dictionary.ts';

const file = fileURLToPath(new URL('../../../../docs/data-dictionary.md', import.meta.url));
const introduction = `# The downloads

<!-- Written by src/lib/model/tables/manual.test.ts. -->

The built site offers \`data/story.json\`, the tables below as CSV, and \`data/datapackage.json\`, a [Frictionless Data
Package](https://datapackage.org/) that describes them for programs and gives the size and hash of each file. All of it
comes from one description of the tables, \`src/lib/model/tables\`. Each table begins with a byte order mark, since Excel
takes one without it for another encoding. A cell that a spreadsheet would take for a formula has
an apostrophe in front. The version of the package is \`updated\` of \`site.json\`.

## How the measures are computed

- Text reuse: words in lower case, without punctuation, and the sets of their 5-word runs: how many both documents have,
  Jaccard, containment both ways, and the longest common run. The original is compared with every retelling, and every
  run of five or more words that a retelling has of it is kept: its place in each, its length, and how many of its words
  stand inside quotation marks. Where two runs overlap, the longer has the words. Other pairs are compared up to 50
  documents; beyond that, each document with its 20 nearest.
- Agreement: how often the first and the second coding of a retelling gave the same status, what chance alone would give,
  and Cohen’s kappa.
- \`follows\`: the share of a quote’s words that stand in the original in a run of three or more, or as a whole where the
  quote is shorter.
- \`quotations\`: each claim of kind \`quote\`, word for word as every retelling quotes it.`;

it('has the columns that the tables have (UPDATE_MANUAL=1 writes them)', () => {
	const wanted = `${[introduction, ...tableDefinitions.map(markdown)].join('\n\n')}\n`;
	if (process.env['UPDATE_MANUAL']) writeFileSync(file, wanted);
	expect(readFileSync(file, 'utf8')).toBe(wanted);
});

/** The command line of `npm run data`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = `npm run data -- [COMMAND] [--documents DIR] [--check] [--root DIR]

  (no command)     check everything, write documents.lock.json, story.json and the JSON Schemas
  status           coverage of each document, open proposals, claims that no step uses, copies missing
  drift DIR        what became of every quote in texts that were retrieved again; writes nothing
  export FILE.csv  the codings as a table, a row for each claim and document
  import FILE.csv  take such a table back; shows what changes and touches nothing else
  reread STEP …    say that texts were read again and still hold: ids of steps, chapters, embeds, labels
                   or facts, or title and standfirst
  publish          keep today's state as a version, in data/versions/
  add-source ID    begin the coding of one more document, with a proposal for every claim

  --documents DIR  the folder of the documents' texts (or DOCUMENTS_DIR); without it, the lock is used
  --document FILE  for add-source: the name of the new document in that folder (else ID.txt)
  --check          write nothing; fail where the committed files differ from what the data give
  --root DIR       another project's folder, the one that holds data/`;

const commands = [
	'build',
	'status',
	'drift',
	'export',
	'import',
	'add-source',
	'reread',
	'publish',
] as const;

/** What a command needs after its name. */
const subjects: Partial<Record<(typeof commands)[number], string>> = {
	...{ drift: 'a folder', export: 'a file', import: 'a file' },
	...{ 'add-source': 'an id', reread: 'an id' },
};

export type Options = Exclude<ReturnType<typeof readOptions>, string>;

/** What to write where npm kept an option that stood before \`--\`: it would be lost, and unnoticed. */
function keptByNpm(words: readonly string[]): string | undefined {
	const given = ['documents', 'document', 'check', 'root'].find(
		(name) => process.env[`npm_config_${name}`] !== undefined,
	);
	if (!given) return undefined;
	const value = process.env[`npm_config_${given}`]!;
	const option = value === 'true' || !value ? `--${given}` : `--${given}=${value}`;
	const isCommand = (commands as readonly string[]).includes(words[0] ?? '');
	// npm leaves the value of an option as the last word
	const isLeft = option === `--${given}` && given !== 'check';
	const at = isCommand ? words.length - (isLeft ? 1 : 0) : 0;
	const line = [...words.slice(0, at), option, ...words.slice(at)].join(' ');
	return `npm kept ${option} for itself: write npm run data -- ${line}`;
}

/** `subject` is the file of export and import, the folder of drift, the id of add-source, or the first text of reread. */
export function readOptions(argv: string[]) {
	try {
		const { values, positionals } = parseArgs({
			args: argv,
			allowPositionals: true,
			options: {
				root: { type: 'string', default: '.' },
				documents: { type: 'string' },
				document: { type: 'string' },
				check: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		const [name = 'build', subject = '', ...others] = positionals;
		const kept = keptByNpm(positionals);
		if (kept) return kept;
		const command = commands.find((known) => known === name);
		if (!command) return `There is no command "${name}".`;
		if (others[0] !== undefined && command !== 'reread')
			return `"${others[0]}" is one word too many.`;
		const needed = subjects[command];
		if (needed && !subject) return `${command} needs ${needed}.`;
		if (!needed && subject) return `"${subject}" is one word too many.`;
		return {
			...values,
			...{ command, subject, others, root: resolve(values.root) },
			documents: values.documents ?? (process.env['DOCUMENTS_DIR'] || undefined),
		};
	} catch (error) {
		return (error as Error).message;
	}
}

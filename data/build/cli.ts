/**
 * `npm run data`: reads `data/`, checks everything, writes documents.lock.json and story.json.
 *
 * Exit code 0 when all is well, 1 when the data are wrong, 2 when the command is.
 */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Outcome } from './build.ts';
import { emitSchemas } from './jsonschema.ts';
import { readFiles } from './read.ts';
import { reportProblems, reportSuccess } from './report.ts';
import { readIfThere, writeFiles, type Output } from './write.ts';

const usage = `npm run data -- [--documents DIR] [--check] [--root DIR]

  --documents DIR  the folder of the documents' texts (or DOCUMENTS_DIR); without it, the lock is used
  --check          write nothing; fail where the committed files differ from what the data give
  --root DIR       another project's folder, the one that holds data/`;

type Options = { root: string; documents: string | undefined; check: boolean; help: boolean };

/** Reads the command line; a message where it makes no sense. */
function options(argv: string[]): Options | string {
	try {
		const { values } = parseArgs({
			args: argv,
			options: {
				root: { type: 'string', default: '.' },
				documents: { type: 'string' },
				check: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		const documents = values.documents ?? (process.env['DOCUMENTS_DIR'] || undefined);
		return { root: resolve(values.root), documents, check: values.check, help: values.help };
	} catch (error) {
		return (error as Error).message;
	}
}

function outputsOf({ built, data }: Outcome): Output[] {
	if (!built) return [];
	return [
		...emitSchemas(data),
		{ file: 'data/documents.lock.json', text: built.lockText },
		{ file: 'data/story.json', text: built.storyText },
	];
}

function run(argv: string[]): number {
	const given = options(argv);
	if (typeof given === 'string') {
		console.error(`${given}\n\n${usage}`);
		return 2;
	}
	if (given.help) {
		console.log(usage);
		return 0;
	}
	const outcome = build(readFiles(given.root, given.documents));
	const from = relative(process.cwd(), given.root);
	if (!outcome.built) {
		console.error(reportProblems(outcome, from && `${from}/`));
		return 1;
	}
	const outputs = outputsOf(outcome);
	if (!given.check) {
		console.log(reportSuccess(outcome, writeFiles(given.root, outputs)));
		return 0;
	}
	const stale = outputs.filter(({ file, text }) => readIfThere(`${given.root}/${file}`) !== text);
	if (!stale.length) {
		console.log(reportSuccess(outcome, []));
		return 0;
	}
	const names = stale.map(({ file }) => file).join(', ');
	console.error(`Not what the data give: ${names}. Run npm run data and commit the result.`);
	return 1;
}

process.exitCode = run(process.argv.slice(2));

/**
 * `npm run data`: reads options, runs the build or a command, writes files and prints. The exit code is 0
 * for success, 1 where the data are wrong, 2 where the command is.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { progressBar } from './progress-bar.ts';
import { build } from './pipeline.ts';
import {
	addSourceCommand,
	driftCommand,
	exportCommand,
	importCommand,
	publishCommand,
	rereadCommand,
	statusCommand,
	type Result,
} from './commands.ts';
import { readOptions, usage, type Options } from './options.ts';
import { outputsOf } from './outputs.ts';
import { formatProblem } from './problems.ts';
import { decode, readFiles } from './read.ts';
import { reportProblems, reportSuccess } from './terminal-output.ts';
import { readIfThere, writeFiles, writeWhole } from './write.ts';

function runBuild({ root, documents, check }: Options): number {
	const bar = progressBar(process.stderr);
	const outcome = build(readFiles(root, documents), bar.progress);
	bar.end();
	const from = relative(process.cwd(), root);
	if (!outcome.built) {
		console.error(reportProblems(outcome.problems, from && `${from}/`));
		return 1;
	}
	const outputs = outputsOf(outcome);
	const stale = outputs.filter(({ file, text }) => readIfThere(resolve(root, file)) !== text);
	if (check && stale.length) {
		const names = stale.map(({ file }) => file).join(', ');
		console.error(`Not what the data give: ${names}. Run npm run data and commit the result.`);
		return 1;
	}
	console.log(reportSuccess(outcome, check ? [] : writeFiles(root, outputs)));
	return 0;
}

function runCommand({ command, subject, others, root, documents, document }: Options): Result {
	if (command === 'drift')
		return driftCommand(readFiles(root), { folder: subject, fetched: readFiles(root, subject) });
	const files = readFiles(root, documents);
	if (command === 'status') return statusCommand(files);
	if (command === 'publish') return publishCommand(files);
	if (command === 'export') return exportCommand(files, subject);
	if (command === 'reread') return rereadCommand(files, [subject, ...others]);
	if (command === 'add-source')
		return addSourceCommand(files, { id: subject, document: document ?? `${subject}.txt` });
	const text = decode(subject, readFileSync(subject));
	if (typeof text !== 'string') throw new Error(formatProblem(text));
	return importCommand(files, { file: subject, text });
}

function run(argv: string[]): number {
	const options = readOptions(argv);
	if (typeof options === 'string') {
		console.error(`${usage}\n\n${options}`);
		return 2;
	}
	if (options.help) {
		console.log(usage);
		return 0;
	}
	if (options.command === 'build') return runBuild(options);
	try {
		const { description, outputs, failed } = runCommand(options);
		for (const { file, text } of outputs)
			writeWhole(resolve(options.command === 'export' ? '.' : options.root, file), text);
		(failed ? console.error : console.log)(description);
		return failed ? 1 : 0;
	} catch (error) {
		console.error((error as Error).message);
		return 2;
	}
}

process.exitCode = run(process.argv.slice(2));

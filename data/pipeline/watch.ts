/**
 * A Vite plugin for `npm run dev`: a save rebuilds the story and reloads the page, or lays the problems
 * over it (`overlay-client.ts`). Nothing is written while anything is wrong, so that the page stays the last good one.
 * Pages have no hot module replacement, so every change reloads them.
 */
import { relative, resolve } from 'node:path';
import { normalizePath, type Plugin, type ViteDevServer } from 'vite';
import { causesOf, type Wrong } from './problem-groups.ts';
import { build } from './pipeline.ts';
import { outputsOf } from './outputs.ts';
import { readFiles } from './read.ts';
import { reportProblems, reportSuccess } from './terminal-output.ts';
import { readIfThere, writeFiles } from './write.ts';

/** Saves closer together than this, in milliseconds, cause one build: "save all", a checkout. */
const debounce = 25;

/** So long, in milliseconds, is what is wrong kept back: an editor may save a file in two halves. */
const patience = 150;

const storyFile = 'data/story.json';

const input =
	/^data\/(?:versions\/|coding\/(?:(?:places\/)?(?:first|second)\/)?)?[^/]+\.(?:json|csv)$/;

/** Whether a file is one that builds read; its path runs from the root, with forward slashes. */
export const isInput = (file: string) => input.test(file) && file !== storyFile;

/** What a save led to: something wrong, or a story; and what the command would say of it. */
export type Rebuilt = { description: string } & ({ wrong: Wrong } | { story: string });

/** Builds and writes, as the command does; returns what would have ended the command. */
export function rebuild(root: string, documents: string | undefined): Rebuilt {
	try {
		const outcome = build(readFiles(root, documents));
		const { problems, built } = outcome;
		if (!built) return { wrong: causesOf(problems, root), description: reportProblems(problems) };
		const written = writeFiles(root, outputsOf(outcome));
		return { story: built.storyText, description: reportSuccess(outcome, written) };
	} catch (error) {
		const { message, stack = message } = error as Error;
		return { wrong: { summary: message, causes: [] }, description: stack };
	}
}

function watch(server: ViteDevServer, documents: string | undefined): void {
	const { root, logger } = server.config;
	const { hot } = server.environments.client;
	let wrong: Wrong | null = null;
	let shown = readIfThere(resolve(root, storyFile));
	let waiting: NodeJS.Timeout | undefined;

	const tell = (found: Wrong, description: string) => {
		wrong = found;
		logger.error(description, { timestamp: true });
		hot.send('data:wrong', found);
	};
	const run = (isSecondLook: boolean) => {
		const result = rebuild(root, documents);
		if ('wrong' in result) {
			if (isSecondLook) tell(result.wrong, result.description);
			// A busy server hears of the second half late: what counts is what the files hold by then.
			else waiting = setTimeout(run, patience, true);
			return;
		}
		const mended = wrong !== null;
		wrong = null;
		if (!mended && result.story === shown) return;
		shown = result.story;
		logger.info(result.description, { timestamp: true });
		invalidate(server, storyFile);
		hot.send({ type: 'full-reload' });
	};

	hot.on('data:ask', (_, client) => {
		if (wrong) client.send('data:wrong', wrong);
	});
	const soon = () => {
		clearTimeout(waiting);
		waiting = setTimeout(run, debounce, false);
	};
	server.watcher.on('ready', soon); // What was saved before the watcher looked raises no event.
	server.watcher.on('all', (_, path) => {
		if (isInput(normalizePath(relative(root, path)))) soon();
	});
	server.httpServer?.once('close', () => clearTimeout(waiting));
	run(false);
}

/** Invalidates a file's modules, sooner than the watcher would. */
function invalidate({ config, environments }: ViteDevServer, file: string): void {
	const path = normalizePath(resolve(config.root, file));
	for (const { moduleGraph } of Object.values(environments)) moduleGraph.onFileChange(path);
}

/** The plugin; `documents` is the folder of the documents' texts, without which the lock is used. */
export function watchData(documents = process.env['DOCUMENTS_DIR'] || undefined): Plugin {
	return {
		name: 'watch-data',
		apply: (_, { command, mode, isPreview }) =>
			command === 'serve' && mode !== 'test' && !isPreview,
		// SvelteKit lets a browser have files of `src` only
		config: () => ({ server: { fs: { allow: [import.meta.dirname] } } }),
		configureServer: (server) => watch(server, documents),
		hotUpdate: {
			order: 'post',
			handler({ file, modules, server: { config, environments } }) {
				const isStory = file === normalizePath(resolve(config.root, storyFile));
				if (modules.length && !isStory) environments.client.hot.send({ type: 'full-reload' });
				return this.environment.name === 'client' ? [] : undefined;
			},
		},
	};
}

/**
 * A Vite plugin for `npm run dev`: a save rebuilds the story and reloads the page, or shows the problems in
 * Vite's overlay. Nothing is written while anything is wrong, so that the page stays the last good one.
 * Pages have no hot module replacement, so every change reloads them.
 */
import { relative, resolve } from 'node:path';
import { normalizePath, type ErrorPayload, type Plugin, type ViteDevServer } from 'vite';
import { build, type Outcome } from './pipeline.ts';
import { outputsOf } from './outputs.ts';
import { readFiles } from './read.ts';
import { reportProblems, reportSuccess } from './terminal-output.ts';
import { readIfThere, writeFiles } from './write.ts';

/** Saves closer together than this, in milliseconds, cause one build: "save all", a checkout. */
const debounce = 25;

const storyFile = 'data/story.json';

const input = /^data\/(?:coding\/(?:(?:places\/)?(?:first|second)\/)?)?[^/]+\.(?:json|csv)$/;

/** Whether a file is one that builds read; its path runs from the root, with forward slashes. */
export const isInput = (file: string) => input.test(file) && file !== storyFile;

/** What the page's overlay shows: the command line's report, and the first place as a link. */
export function overlay(outcome: Outcome, root: string): ErrorPayload {
	const [first] = outcome.problems;
	const message = reportProblems(outcome.problems);
	const error = { plugin: 'data', message, stack: '' };
	if (!first) return { type: 'error', err: error };
	const { file, line, column } = first;
	return { type: 'error', err: { ...error, loc: { file: resolve(root, file), line, column } } };
}

/** What a save led to: something wrong, or a story and what the command would say of it. */
export type Rebuilt = { wrong: ErrorPayload } | { story: string; description: string };

/** Builds and writes, as the command does; returns what would have ended the command. */
export function rebuild(root: string, documents: string | undefined): Rebuilt {
	try {
		const outcome = build(readFiles(root, documents));
		if (!outcome.built) return { wrong: overlay(outcome, root) };
		const written = writeFiles(root, outputsOf(outcome));
		return { story: outcome.built.storyText, description: reportSuccess(outcome, written) };
	} catch (error) {
		const { message, stack = '' } = error as Error;
		return { wrong: { type: 'error', err: { plugin: 'data', message, stack } } };
	}
}

function watch(server: ViteDevServer, documents: string | undefined): void {
	const { root, logger } = server.config;
	const { hot } = server.environments.client;
	let wrong: ErrorPayload | null = null;
	let shown = readIfThere(resolve(root, storyFile));
	let waiting: NodeJS.Timeout | undefined;

	const run = () => {
		const mended = wrong !== null;
		const result = rebuild(root, documents);
		wrong = 'wrong' in result ? result.wrong : null;
		if ('wrong' in result) {
			logger.error(result.wrong.err.message, { timestamp: true });
			hot.send(result.wrong);
			return;
		}
		if (!mended && result.story === shown) return;
		shown = result.story;
		logger.info(result.description, { timestamp: true });
		invalidate(server, storyFile);
		hot.send({ type: 'full-reload' });
	};

	hot.on('vite:client:connect', (_, client) => {
		if (wrong) client.send(wrong);
	});
	const soon = () => {
		clearTimeout(waiting);
		waiting = setTimeout(run, debounce);
	};
	server.watcher.on('ready', soon); // What was saved before the watcher looked raises no event.
	server.watcher.on('all', (_, path) => {
		if (isInput(normalizePath(relative(root, path)))) soon();
	});
	server.httpServer?.once('close', () => clearTimeout(waiting));
	run();
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

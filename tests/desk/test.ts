/** The `test` of these suites: a desk of its own, and what a task has changed of the data. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { copyProject } from '../dev/copy.ts';
import { pipeline, tellHarbour } from './harbour.ts';

/** A desk that serves a copy of the project. */
export class Desk {
	readonly copy = copyProject();
	readonly documents = join(this.copy, 'documents');
	address = '';
	#server: ChildProcess | undefined;

	constructor() {
		tellHarbour(this.copy);
		for (const folder of ['data', 'documents'])
			cpSync(join(this.copy, folder), join(this.copy, 'before', folder), { recursive: true });
	}

	async start(): Promise<void> {
		const tsx = join(this.copy, 'node_modules/tsx/dist/cli.mjs');
		// another port after each start would be another page to the browser
		const port = this.address ? new URL(this.address).port : '5310';
		const server = spawn(process.execPath, [tsx, 'src/desk/server/start.ts'], {
			cwd: this.copy,
			env: { ...process.env, DOCUMENTS_DIR: this.documents, PORT: port, NODE_ENV: 'development' },
			detached: true,
		});
		this.#server = server;
		let log = '';
		this.address = await new Promise((resolve, reject) => {
			const hear = (said: Buffer) => {
				log += said.toString();
				const found = /http:\S+\/desk\/\?token=\S+/.exec(log)?.[0];
				if (found) resolve(found);
			};
			server.stdout.on('data', hear);
			server.stderr.on('data', hear);
			server.once('exit', () => reject(new Error(log)));
		});
	}

	async stop(): Promise<void> {
		const server = this.#server;
		if (!server?.pid) return;
		const ended = new Promise((resolve) => server.once('exit', resolve));
		process.kill(-server.pid, 'SIGKILL');
		await ended;
	}

	/** Puts the files back as they were; what is the same is not touched, since the server watches. */
	reset(): void {
		const filesIn = (folder: string) =>
			readdirSync(join(this.copy, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
				/\.(json|csv|txt)$/.test(name),
			);
		for (const folder of ['data', 'documents']) {
			const before = filesIn(`before/${folder}`);
			for (const name of filesIn(folder))
				if (!before.includes(name)) rmSync(join(this.copy, folder, name));
			for (const name of before) {
				const text = this.read(`before/${folder}/${name}`);
				if (this.read(`${folder}/${name}`) !== text) this.write(`${folder}/${name}`, text);
			}
		}
	}

	/** Publishes the story as it is, as `npm run data -- publish` does. */
	publish(): void {
		pipeline(this.copy, ['publish', '--documents', this.documents]);
	}

	read = (file: string) => readFileSync(join(this.copy, file), 'utf8');
	write = (file: string, text: string) => writeFileSync(join(this.copy, file), text);

	/** The lines that differ from what there was, as `git diff` has them, of what people write. */
	changes(): string[] {
		const git = ['diff', '--no-index', '--unified=0', '--no-color', 'before/data', 'data'];
		const diff = (tries = 20): string => {
			const { status, stdout, stderr } = spawnSync('git', git, {
				cwd: this.copy,
				encoding: 'utf8',
			});
			if ((status === 0 || status === 1) && !stderr) return stdout;
			// git gives up where the server builds meanwhile, which makes files and takes them away
			if (!tries) throw new Error(`git diff ended with ${status}`);
			return diff(tries - 1);
		};
		let file = '';
		return diff()
			.split('\n')
			.flatMap((line) => {
				const [, name] = /^diff --git .* b\/data\/(.*)$/.exec(line) ?? [];
				if (name) file = name;
				const isBuilt = /^(story|read|documents\.lock)\.json$|^schema\/|\.ts$/.test(file);
				const isChange = /^[+-](?!\+\+ |-- )/.test(line);
				return isChange && !isBuilt ? [`${file} ${line[0]} ${line.slice(1).trim()}`] : [];
			});
	}

	async open(page: Page, view: string): Promise<void> {
		await page.goto(`${this.address}#/${view}`);
		await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
	}
}

export const test = base.extend<{ faults: string[]; reset: null }, { desk: Desk }>({
	desk: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const desk = new Desk();
			await desk.start();
			await use(desk);
			await desk.stop();
			rmSync(desk.copy, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	reset: [
		async ({ desk }, use) => {
			desk.reset();
			await use(null);
		},
		{ auto: true },
	],
	faults: [
		async ({ page }, use) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(String(error)));
			page.on('console', (message) => {
				if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
					faults.push(message.text());
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };

/** Waits until a save is said to have been made. */
export const saved = (page: Page, what: string | RegExp) =>
	expect(page.getByRole('status').first()).toContainText(what);

/** Selects words of a text as a mouse does: from within the first to within the last. */
export async function selectWords(page: Page, text: string, [from, to]: [string, string]) {
	const column = page.getByRole('textbox', { name: `Text of ${text}` });
	const word = (name: string) => column.locator('span', { hasText: new RegExp(`^${name}`) });
	const [first, last] = [word(from).first(), word(to).first()];
	await first.scrollIntoViewIfNeeded();
	const [a, b] = [(await first.boundingBox())!, (await last.boundingBox())!];
	await page.mouse.move(a.x + 4, a.y + a.height / 2);
	await page.mouse.down();
	await page.mouse.move(b.x + b.width - 4, b.y + b.height / 2, { steps: 6 });
	await page.mouse.up();
}

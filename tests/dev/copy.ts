/** A copy of the project that a test may edit, and its development server. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const left = ['node_modules', '.git', '.svelte-kit', 'build', 'shots', 'test-results', 'tests'];

/**
 * Copies the project to a new folder. Packages are linked one by one, so that caches are its own;
 * fonts are copied, since the server gives browsers no file from outside its folder.
 */
export function copyProject(): string {
	const copy = mkdtempSync(join(tmpdir(), 'retold-'));
	for (const name of readdirSync(root))
		if (!left.includes(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
	mkdirSync(join(copy, 'node_modules'));
	for (const name of readdirSync(join(root, 'node_modules'))) {
		const [from, to] = [join(root, 'node_modules', name), join(copy, 'node_modules', name)];
		if (name.startsWith('@fontsource')) cpSync(from, to, { recursive: true });
		else if (!/^\.(vite|package)/.test(name)) symlinkSync(from, to);
	}
	return copy;
}

export type Server = { address: string; log: () => string; stop: () => Promise<void> };

/** Starts the development server in a copy; `stop` ends it and removes the copy. */
export async function startServer(copy: string): Promise<Server> {
	const { DOCUMENTS_DIR: _, ...env } = process.env;
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const server = spawn(process.execPath, [vite, 'dev', '--port', '0'], {
		cwd: copy,
		env: { ...env, NODE_ENV: 'development', NO_COLOR: '1', FORCE_COLOR: '0' },
	});
	let log = '';
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const address = await new Promise<string>((resolve, reject) => {
		const hear = (said: Buffer) => {
			log += said.toString();
			const found = /http:\/\/localhost:\d+\//.exec(log)?.[0];
			if (found) resolve(found);
		};
		server.stdout.on('data', hear);
		server.stderr.on('data', hear);
		void ended.then(() => reject(new Error(`The server ended:\n${log}`)));
	});
	const stop = async () => {
		server.kill();
		await ended;
		rmSync(copy, { recursive: true, force: true });
	};
	return { address, log: () => log, stop };
}

/**
 * Writes the built files atomically: each to a temporary file beside it, which is flushed and renamed. The
 * story is written last and has the lock's hash, so that a build that stopped
 * between them is noticed.
 */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file to write: its path from the root, and its text. */
export type Output = { file: string; text: string };

/** Writes the files that differ from what is there, in order; returns the paths written. */
export function writeFiles(root: string, outputs: readonly Output[]): string[] {
	const folders = outputs.filter(({ file }) => existsSync(dirname(join(root, file))));
	for (const { file } of folders) removeLeftovers(join(root, file));
	return outputs
		.filter(({ file, text }) => readIfThere(join(root, file)) !== text)
		.map(({ file, text }) => {
			writeWhole(join(root, file), text);
			return file;
		});
}

export function readIfThere(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}

/** Removes temporary files that a killed build left beside a file. */
function removeLeftovers(path: string): void {
	const beside = new RegExp(`^${basename(path).replaceAll('.', '\\.')}\\.(\\d+)\\.tmp$`);
	for (const name of readdirSync(dirname(path))) {
		const pid = Number(beside.exec(name)?.[1]);
		if (pid && !isRunning(pid)) rmSync(join(dirname(path), name), { force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Replaces a file in one step. */
export function writeWhole(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	const beside = `${path}.${process.pid}.tmp`;
	try {
		writeFileSync(beside, text, { flush: true });
		renameSync(beside, path);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}

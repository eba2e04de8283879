/** A build that is killed at any moment leaves whole files, and a half-done one shows. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { sha256 } from './documents.ts';
import { smallRoot } from '../../tests/fixtures/small-story.ts';

const root = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const run = (killAfter?: number) =>
	new Promise<number | null>((resolve) => {
		const args = ['--import', 'tsx', cli, '--root', root, '--documents', join(root, 'documents')];
		const child = spawn(process.execPath, args, { stdio: 'ignore' });
		if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
		child.on('exit', resolve);
	});
const read = (file: string) => readFileSync(join(root, 'data', file), 'utf8');

it('leaves every file either as it was or as it should be', async () => {
	cpSync(smallRoot, root, { recursive: true });
	const begun = Date.now();
	expect(await run()).toBe(0);
	const whole = Date.now() - begun;
	for (let i = 0; i < 6; i += 1) {
		const before = [read('story.json'), read('documents.lock.json')];
		const site = JSON.parse(read('site.json')) as object;
		const next = { ...site, standfirst: `What others made of it${'!'.repeat(i)}` };
		writeFileSync(join(root, 'data/site.json'), JSON.stringify(next));
		await run(whole * (0.55 + 0.08 * i));
		const story = JSON.parse(read('story.json')) as { lock: string; chapters: unknown[] };
		expect(story.chapters).toHaveLength(3);
		expect(() => JSON.parse(read('documents.lock.json')) as unknown).not.toThrow();
		if (read('story.json') !== before[0])
			expect(story.lock).toBe(sha256(read('documents.lock.json')));
	}
	expect(await run()).toBe(0);
	expect(readdirSync(join(root, 'data')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}, 60_000);

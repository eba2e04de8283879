/** The public site has nothing of the editor's desk, nor of the documents' texts. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject } from '../dev/copy.ts';

/** A hash of each file of the site that a copy of the project builds. */
function built(copy: string): Record<string, string> {
	const { DOCUMENTS_DIR: _, ...env } = process.env;
	rmSync(join(copy, '.svelte-kit'), { recursive: true, force: true });
	const run = spawnSync('npm', ['run', '-s', 'build'], { cwd: copy, encoding: 'utf8', env });
	expect(run.status, run.stderr).toBe(0);
	const names = readdirSync(join(copy, 'build'), { recursive: true, encoding: 'utf8' });
	const files = names.filter((name) => statSync(join(copy, 'build', name)).isFile());
	const hash = (name: string) =>
		createHash('sha256')
			.update(readFileSync(join(copy, 'build', name)))
			.digest('hex');
	return Object.fromEntries(files.sort().map((name) => [name, hash(name)]));
}

test('the site is byte for byte the same without the desk', { tag: '@phone' }, () => {
	test.setTimeout(600_000);
	const copy = copyProject();
	try {
		const site = built(copy);
		expect(Object.keys(site).length).toBeGreaterThan(100);
		expect(Object.keys(site).filter((name) => name.includes('desk'))).toEqual([]);
		rmSync(join(copy, 'src/desk'), { recursive: true });
		expect(built(copy)).toEqual(site);
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
});

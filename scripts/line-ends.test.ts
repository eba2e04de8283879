/** A checkout has the bytes of the repository where git is set to write CRLF, as it is on Windows. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'line-ends-'));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (where: string, ...args: string[]) =>
	execFileSync('git', ['-C', where, '-c', 'user.name=x', '-c', 'user.email=x', ...args]);

it('what the data check and the formatter compare has no CRLF', () => {
	const [here, there] = [join(folder, 'here'), join(folder, 'there')];
	for (const part of ['.gitattributes', 'data', 'docs', 'static'])
		cpSync(join(root, part), join(here, part), { recursive: true });
	git(folder, 'init', '-q', here);
	git(here, 'add', '.');
	git(here, 'commit', '-q', '-m', 'all');
	git(folder, '-c', 'core.autocrlf=true', 'clone', '-q', here, there);
	const differing = readdirSync(here, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(here.length))
		.filter((path) => !path.startsWith('/.git/'))
		.filter((path) => !readFileSync(here + path).equals(readFileSync(there + path)));
	expect(differing).toEqual([]);
});

/** The command as people meet it: what it prints, what it writes, how it exits. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { smallRoot } from '../../tests/fixtures/small-story.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'command-'));
cpSync(smallRoot, root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const documents = join(root, 'documents');
const story = join(root, 'data/story.json');

function run(...args: string[]) {
	const all = ['--import', 'tsx', cli, '--root', root, ...args];
	const env = { ...process.env, DOCUMENTS_DIR: '' };
	const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8', env });
	return { status, out: stdout.trim(), err: stderr.trim() };
}

it('says what to do without documents or lock, and writes nothing', () => {
	const { status, err } = run();
	expect(status).toBe(1);
	expect(err).toContain(
		'data/documents.lock.json:1:1: expected this file, saw no file (run npm run data',
	);
	expect(err).toContain('1 problem. Nothing was written.');
	expect(existsSync(story)).toBe(false);
});

it('builds with the documents, and says in plain words what it did', () => {
	const { status, out, err } = run('--documents', documents);
	expect([status, err]).toEqual([0, '']);
	expect(out).toContain('3 claims in 3 documents: one original, 2 retellings.');
	expect(out).toContain('10 quotes found in their documents.');
	expect(out).toMatch(/Written: .*data\/documents\.lock\.json, data\/story\.json\./);
});

it('checks without writing, and names the command that mends what is stale', () => {
	expect(run('--check').out).toContain('10 quotes could not be checked again');
	const whole = readFileSync(story, 'utf8');
	writeFileSync(story, whole.replace('Three strikes', 'Four strikes'));
	const { status, err } = run('--check', '--documents', documents);
	expect(status).toBe(1);
	expect(err).toBe(
		'Not what the data give: data/story.json. Run npm run data and commit the result.',
	);
	expect(readFileSync(story, 'utf8')).toContain('Four strikes');
	expect(run().status).toBe(0);
	expect(readFileSync(story, 'utf8')).toBe(whole);
});

it('compares texts that were retrieved again with the lock, and writes nothing', () => {
	const lock = readFileSync(join(root, 'data/documents.lock.json'), 'utf8');
	const { status, out } = run('drift', documents);
	expect([status, out.match(/kept: \d+/g)]).toEqual([0, ['kept: 3', 'kept: 4', 'kept: 3']]);
	expect(readFileSync(join(root, 'data/documents.lock.json'), 'utf8')).toBe(lock);
	expect(run('drift').err).toContain('drift needs a folder.');
	expect(run('drift', join(root, 'nowhere'))).toMatchObject({ status: 1, out: '' });
});

it('takes a table out and back', () => {
	const table = join(root, 'coding.csv');
	expect(run('export', table).status).toBe(0);
	const coding = join(root, 'data/coding/bay-blog.json');
	const before = readFileSync(coding, 'utf8');
	writeFileSync(
		table,
		readFileSync(table, 'utf8').replace('Six boats for four.', 'Six and not four.'),
	);
	expect(run('import', table).out).toContain('"Six boats for four." → "Six and not four."');
	expect(readFileSync(coding, 'utf8')).toBe(
		before.replace('Six boats for four.', 'Six and not four.'),
	);
	writeFileSync(table, Buffer.from([0x63, 0xe9, 0x0a]));
	expect(run('import', table)).toMatchObject({ status: 2 });
});

it('says once that the documents’ folder is not there', () => {
	const { status, err } = run('--documents', join(root, 'nowhere'));
	expect(status).toBe(1);
	expect(err).toContain(
		'nowhere:1:1: expected the folder of the documents’ texts, saw no such folder',
	);
	expect(err).toContain('1 problem. Nothing was written.');
});

it.each([
	[['nonsense'], 'There is no command "nonsense".'],
	[['export'], 'export needs a file.'],
	[['--nonsense'], "Unknown option '--nonsense'"],
])('refuses %j with the usage', (args, message) => {
	const { status, err } = run(...args);
	expect(status).toBe(2);
	expect(err).toContain(message);
	expect(err).toContain('add-source ID');
});

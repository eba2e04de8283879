import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { smallRoot } from '../../../tests/fixtures/small-story.ts';
import type { Change, Done, SaveAnswer } from '../protocol.ts';
import { seenAt } from '../values.ts';
import { api } from './api.ts';
import { isWritable, Store } from './store.ts';

let root: string;
let handlers: ReturnType<typeof api>;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'desk-'));
	cpSync(smallRoot, root, { recursive: true });
	handlers = api(new Store(root, join(root, 'documents')), () => undefined);
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const coding = 'data/coding/bay-blog.json';
const facts = 'data/beyond.json';

/** A change by an editor who sees a file as it is now. */
const seen = (change: Omit<Change, 'was'>): Change => ({
	...change,
	was: seenAt(JSON.parse(read(change.file)), change),
});
const conflicts = (answer: SaveAnswer) => ('conflicts' in answer ? answer.conflicts : undefined);
const isDone = (answer: SaveAnswer): answer is Done => 'written' in answer;
const note = { file: coding, path: ['claims', 'storm-toll', 'note'], value: 'Another note.' };

it.each([
	['is not UTF-8', Buffer.from([0x7b, 0x22, 0xe4, 0x22, 0x3a, 0x31, 0x7d])],
	['is UTF-16', Buffer.from('\ufeff{"a": 1}', 'utf16le')],
	['is not JSON', Buffer.from('{ "source": { "id": ')],
	['is empty', Buffer.from('')],
])('leaves a file alone that %s', (_, bytes) => {
	const change = seen(note);
	writeFileSync(join(root, coding), bytes);
	expect(() => handlers.save({ changes: [change] })).toThrow(/nothing was written/);
	expect(() => handlers.save({ changes: [{ ...change, was: undefined }] })).toThrow();
	expect(readFileSync(join(root, coding)).equals(bytes)).toBe(true);
});

it('begins no file', () => {
	rmSync(join(root, coding));
	expect(() => handlers.save({ changes: [{ ...note, was: undefined }] })).toThrow();
	expect(readdirSync(join(root, 'data/coding'))).not.toContain('bay-blog.json');
});

it('saves beside a change on disk, and refuses where the entry itself is another', () => {
	const change = seen(note);
	const other = read(coding).replace('Words inside the marks are changed.', 'Hers.');
	writeFileSync(join(root, coding), other);
	expect(isDone(handlers.save({ changes: [change] }))).toBe(true);
	expect(read(coding)).toBe(other.replace('Six boats for four.', 'Another note.'));
	const again = { ...change, value: 'A third note.' };
	const found = conflicts(handlers.save({ changes: [again] }));
	expect(found).toMatchObject([{ path: note.path, now: 'Another note.', isOther: false }]);
	expect(read(coding)).not.toContain('A third note.');
});

it('takes an entry that slid for another one', () => {
	const { facts: list } = JSON.parse(read(facts)) as { facts: { id: string; label: string }[] };
	expect(list.length).toBeGreaterThan(1);
	const change = seen({ file: facts, path: ['facts', 1], value: { ...list[1], label: 'Mine' } });
	writeFileSync(join(root, facts), JSON.stringify({ facts: [list[1], list[0]] }));
	const found = conflicts(handlers.save({ changes: [change] }));
	expect(found).toMatchObject([{ now: list[0], isOther: true }]);
});

it('moves no list of which an entry was changed on disk', () => {
	const { facts: list } = JSON.parse(read(facts)) as { facts: { label: string }[] };
	const change = seen({ file: facts, path: ['facts'], value: list.toReversed() });
	writeFileSync(join(root, facts), read(facts).replace(list[0]!.label, 'From a text editor'));
	expect(conflicts(handlers.save({ changes: [change] }))).toHaveLength(1);
	expect(read(facts)).toContain('From a text editor');
});

it('writes nothing where a file changes while the save is made', () => {
	const store = new Store(root, undefined);
	const before = read(coding);
	writeFileSync(join(root, coding), `${before} `);
	const outputs = [
		{ file: facts, text: '{}' },
		{ file: coding, text: '{}' },
	];
	const texts = new Map([
		[facts, read(facts)],
		[coding, before],
	]);
	expect(() => store.write(outputs, (file) => texts.get(file))).toThrow(/at this moment/);
	expect([read(facts), read(coding)]).toEqual([texts.get(facts), `${before} `]);
});

it('undoes a save, and not what somebody else wrote', () => {
	const before = read(coding);
	const done = handlers.save({ changes: [seen(note)] });
	if (!isDone(done)) throw new Error(JSON.stringify(done));
	const files = done.written.map(({ file, before, after }) => ({
		file,
		text: before,
		base: after,
	}));
	expect(read(coding)).not.toBe(before);
	const saved = read(coding);
	writeFileSync(join(root, coding), saved.replace('Another note.', 'Hers.'));
	expect(() => handlers.restore({ files })).toThrow(/changed elsewhere/);
	writeFileSync(join(root, coding), saved);
	handlers.restore({ files });
	expect(read(coding)).toBe(before);
});

it('takes a new document’s text away with its coding', () => {
	const folders = ['documents', 'data/coding'].map((name) => join(root, name));
	const before = folders.map((folder) => readdirSync(folder));
	const text = `${read('documents/1-coast-wire.txt')}It was also told again, in other words, by others.\n`;
	const { written } = handlers.document({ id: 'gull-gazette', text });
	expect(read('documents/gull-gazette.txt')).toBe(text);
	const back = written.map(({ file, before, after }) => ({ file, text: before, base: after }));
	handlers.restore({ files: back });
	expect(folders.map((folder) => readdirSync(folder))).toEqual(before);
});

it('writes what people write, and no version, lock or other place', () => {
	expect(isWritable(coding)).toBe(true);
	for (const file of [
		...['data/versions/2031-07-01.json', 'data/documents.lock.json', 'data/story.json'],
		...['data/coding/..\\..\\x.json', 'data/../package.json', 'package.json', 'documents/../x.txt'],
	])
		expect(isWritable(file), file).toBe(false);
	const store = new Store(root, join(root, 'documents'));
	for (const file of ['documents/../x.txt', 'documents/a/b.txt', 'data/versions/x.json'])
		expect(() => store.restore([{ file, base: '', text: 'x' }]), file).toThrow(/not for the desk/);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeFiles } from './write.ts';

const root = mkdtempSync(join(tmpdir(), 'write-'));
afterAll(() => rmSync(root, { recursive: true }));

it('writes what differs, leaves what does not, and nothing beside it', () => {
	writeFileSync(join(root, 'same.json'), 'a');
	const outputs = [
		{ file: 'same.json', text: 'a' },
		{ file: 'deep/new.json', text: 'b' },
	];
	expect(writeFiles(root, outputs)).toEqual(['deep/new.json']);
	expect(writeFiles(root, outputs)).toEqual([]);
	expect(readFileSync(join(root, 'deep/new.json'), 'utf8')).toBe('b');
	expect(readdirSync(join(root, 'deep'))).toEqual(['new.json']);
});

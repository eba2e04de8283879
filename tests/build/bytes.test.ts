import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bytes, elements, follow, pages, read } from './files.ts';

/** What all scripts of a page may weigh together, compressed. */
const limit = 60_000;

/** The scripts that a page's own may load, early or late, itself among them. */
function scripts(page: string): string[] {
	const waiting = elements(read(page))
		.filter(({ name, attributes }) => name === 'script' && attributes.src)
		.map(({ attributes }) => ({ address: attributes.src ?? '', from: page }));
	const found = new Set<string>();
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { file } = follow(next.address, next.from);
		if (!file) throw new Error(`${next.from} loads ${next.address}, which is not there`);
		if (found.has(file)) continue;
		found.add(file);
		const imports = read(file).matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g);
		for (const [, address = ''] of imports) waiting.push({ address, from: file });
	}
	return [...found];
}

it('keeps all scripts of the story within 60 kB', () => {
	const weighed = scripts('index.html')
		.map((file) => ({ file, weight: brotliCompressSync(bytes(file)).length }))
		.sort((a, b) => b.weight - a.weight);
	const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
	const list = weighed.map(({ file, weight }) => `${weight} ${file}`).join('\n');
	expect(weighed.length).toBeGreaterThan(2);
	expect(total, `${total} bytes of scripts, at most ${limit}:\n${list}`).toBeLessThanOrEqual(limit);
});

it('gives other pages a switch of colours, and no other script', () => {
	const others = pages.filter((page) => page !== 'index.html');
	const heavy = others.filter((page) => {
		const weights = scripts(page).map((file) => brotliCompressSync(bytes(file)).length);
		return weights.length !== 1 || weights[0]! > 1_000;
	});
	expect(heavy).toEqual([]);
});

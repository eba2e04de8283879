/** Puts hostile words into each text of the data and of the documents. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostile } from '../fixtures/hostile.ts';

const texts = /^(label|claim|note|title|standfirst|fact|what|outlet|alt|text|detail)$/;

export function poison(copy: string): void {
	let turn = 0;
	const next = () => `${hostile[turn++ % 6]} window.ran=true`;
	for (const name of readdirSync(join(copy, 'data'), { recursive: true, encoding: 'utf8' })) {
		if (!/^(?!story|read|documents|schema)[^/]+\.json$|^coding\/[^/]+\.json$/.test(name)) continue;
		const path = join(copy, 'data', name);
		const hurt = JSON.stringify(
			JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) =>
				typeof value === 'string' && texts.test(key) ? `${value} ${next()}` : value,
			),
			null,
			'\t',
		);
		writeFileSync(path, `${hurt}\n`);
	}
	for (const name of readdirSync(join(copy, 'documents'))) {
		const path = join(copy, 'documents', name);
		writeFileSync(path, `${readFileSync(path, 'utf8')}${hostile.slice(0, 8).join(' ')}\n`);
	}
}

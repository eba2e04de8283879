import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { build } from '../pipeline.ts';
import { readFiles, recordFile } from '../read.ts';

const files = readFiles(fileURLToPath(new URL('../../../', import.meta.url)));
files.texts.delete(recordFile);
const file = 'data/script.json';
const script = files.texts.get(file)!;
const outlets = [...build(files).data.codings.values()]
	.map(({ value }) => value.source)
	.filter(({ role }) => role === 'retelling');

function problemsWith(text: string) {
	return build({ ...files, texts: new Map(files.texts).set(file, text) }).problems;
}

it('finds nothing wrong with the script as it is', () => {
	expect(problemsWith(script)).toEqual([]);
});

it('notices another outlet’s name beside nearly every link to one document', () => {
	const links = [...script.matchAll(/\]\((?:count|quote):[^)]*\)/g)].flatMap(
		({ 0: link, index }) => {
			const own = outlets.findIndex(({ id }) => link.split(/[/:)]/).includes(id));
			if (own < 0 || link.includes('/but/')) return [];
			const line = script.slice(script.lastIndexOf('\n', index), script.indexOf('\n', index));
			const other = outlets[(own + 1) % outlets.length]!.outlet;
			return [{ line, changed: line.replaceAll(outlets[own]!.outlet, other) }];
		},
	);
	// a build for each link takes long: `npm run test:full` tries all
	const tried = process.env['FULL'] ? links : links.filter((_, i) => i % 5 === 0);
	const noticed = tried.filter(({ line, changed }) =>
		problemsWith(script.replace(line, () => changed)).some(({ expected }) =>
			expected.startsWith('a sentence that speaks of'),
		),
	);
	expect(links.length).toBeGreaterThan(30);
	// those that are not stand in a sentence that names no outlet
	const isSilent = ({ line, changed }: (typeof links)[number]) => line === changed;
	expect(noticed).toEqual(tried.filter((link) => !isSilent(link)));
	const silent = links.filter(isSilent);
	expect(silent.length / links.length).toBeLessThan(0.05);
}, 60_000);

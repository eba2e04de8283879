/**
 * A sixth document in the real data: the edits that the messages ask for are made, and every text that is
 * no longer true is named. The document is invented: another retelling's coding under a name of its own.
 */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Lock } from '#data/schema';
import { rereadCommand } from './commands.ts';
import { build } from './pipeline.ts';
import { lockFile, readFiles, recordFile, type Files } from './read.ts';
import { serialise } from './serialise.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const model = 'deep-dive';
const id = 'gull-gazette';

/** The data with one more retelling, which drops two claims that all others have, and is the shortest. */
function withSixth(): Files {
	const files = readFiles(root);
	const text = files.texts.get(`data/coding/${model}.json`)!;
	const coding = JSON.parse(text) as {
		source: object;
		made?: object;
		claims: Record<string, { status: string }>;
		added: { id: string }[];
	};
	coding.source = { ...coding.source, id, outlet: 'Gull Gazette', document: `${id}.txt` };
	coding.added = [];
	delete coding.made;
	for (const claim of ['title-50-authority', 'no-evidence', 'sheinbaum-quote-reject'])
		coding.claims[claim] = { status: 'dropped' };
	const lock = JSON.parse(files.texts.get(lockFile)!) as Lock;
	lock.documents[id] = { ...lock.documents[model]!, words: 321 };
	lock.reuse.push(...lock.reuse.filter(({ b }) => b === model).map((one) => ({ ...one, b: id })));
	files.texts.set(`data/coding/${id}.json`, serialise(coding));
	files.texts.set(lockFile, serialise(lock));
	return files;
}

/** Makes the edits that messages on figures ask for, word by word, until none is left. */
function mended(files: Files): Files {
	for (let round = 0; round < 40; round += 1) {
		const { problems } = build(files);
		const one = problems.find(({ expected, saw }) => /^\d/.test(expected) && saw.startsWith('"'));
		if (!one) return files;
		const lines = files.texts.get(one.file)!.split('\n');
		const saw = one.saw.slice(1, -1);
		const [wanted = ''] = /^[\d,]+/.exec(one.expected)!;
		const line = lines[one.line - 1]!;
		const at = line.indexOf(saw, one.column - 1);
		expect(at, `${one.path}: ${saw}`).toBeGreaterThanOrEqual(0);
		lines[one.line - 1] = line.slice(0, at) + wanted + line.slice(at + saw.length);
		files.texts.set(one.file, lines.join('\n'));
	}
	throw new Error('the figures are never right');
}

const begun = withSixth();
const before = build(readFiles(root));
const first = build(begun);

it('names each text that is no longer true, whose figures are right or wrong', () => {
	expect(before.problems).toEqual([]);
	const paths = first.problems.map(({ file, path }) => `${file} ${path}`);
	const pathOf = (key: string) => {
		const text = first.resting!.texts.find((one) => one.key === key)!;
		const { file, path } = text.at.problem(text.path, { expected: '', saw: '' });
		return `${file} ${path}`;
	};
	for (const key of [
		'site:standfirst',
		'step:retold',
		'alt:retold',
		'step:how-much', // “the shortest”
		'alt:how-much',
		'step:authority-retold', // “named in all four”
		'alt:authority-retold',
		'step:doubts-at-sea', // “in every retelling”
		'alt:doubts-at-sea',
		'step:reject', // “all four keep its meaning”, “the rest keep hers”
		'alt:reject',
		'alt:figures-retold',
		'alt:column-news-addicts',
		'step:fewest',
		'step:the-rules', // “coded twice”
		'embed:overlap',
		'embed:sets',
		'fact:other-retellings',
	]) {
		const path = pathOf(key);
		expect(
			paths.some((one) => one === path || one.startsWith(`${path}[`)),
			key,
		).toBe(true);
	}
});

it('says nothing of texts that do not speak of the retellings', () => {
	const keys = first.stale.map(({ text }) => text.key);
	for (const key of ['step:the-law', 'alt:precedent', 'step:first-strike', 'alt:april'])
		expect(keys).not.toContain(key);
});

it('lets nothing through when only the figures were mended: the words still wait to be read', () => {
	const files = mended(begun);
	const { problems, stale, built } = build(files);
	expect(built).toBeUndefined();
	expect(stale.length).toBeGreaterThan(30);
	const rest = problems.filter(
		({ expected }) => !expected.startsWith('the words to be read again'),
	);
	// what no figure can mend: who is the shortest, and the list of those that there are
	const asked = rest.map(({ expected }) => expected).join('\n');
	expect(asked).toContain('a sentence that speaks of Gull Gazette, as the link does');
	expect(asked).toMatch(
		/News Addicts and Gull Gazette|Gull Gazette and News Addicts|Gull Gazette,/,
	);
	expect(rest).toHaveLength(2);
	expect(stale.map(({ text }) => text.key)).toEqual(
		expect.arrayContaining(['alt:retold', 'alt:fewest', 'alt:settled', 'fact:other-retellings']),
	);
});

it('is content once these are rewritten and the rest is said to have been read', () => {
	const files = mended(begun);
	const script = 'data/script.json';
	const rewrite = (from: string, to: string) => {
		const text = files.texts.get(script)!;
		expect(text).toContain(from);
		files.texts.set(script, text.replaceAll(from, to));
	};
	rewrite('[the shortest](rank:words/least)', 'short');
	rewrite(
		' and [News Addicts](source:news-addicts)',
		', [News Addicts](source:news-addicts) and [Gull Gazette](source:gull-gazette)',
	);
	const settled = mended(files);
	const names = build(settled).stale.map(({ text }) => text.key);
	settled.texts.set(recordFile, rereadCommand(settled, names).outputs[0]!.text);
	expect(build(settled).problems.map(({ path, expected, saw }) => [path, expected, saw])).toEqual(
		[],
	);
	expect(build(settled).built?.story.sources).toHaveLength(6);
});

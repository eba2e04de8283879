/** The report of `npm run data -- drift DIR`: for each document, what became of its quotes. */
import { groups } from 'd3';
import { formatNumber, plural } from '../format.ts';
import { quotesOf } from './coding-quotes.ts';
import { document } from './documents.ts';
import { driftOf, type Drift } from './drift.ts';
import type { Data } from './load.ts';
import { formatValue } from './problems.ts';

type Fetched = { folder: string; texts: ReadonlyMap<string, string> };

/** Lines on each document; the lock has what they were. */
export function driftReport(data: Data, { folder, texts }: Fetched): string[] {
	return [...data.codings].flatMap(([id, { value }]) => {
		const file = value.source.document;
		const text = texts.get(file);
		const locked = data.lock?.documents[id];
		if (text === undefined || !locked) return [`${id}: no ${file} in ${folder}`];
		const own = document({ id, file }, text);
		const drifts = driftOf(quotesOf(value), { locked: locked.quotes, own });
		const changed =
			own.sha256 === locked.sha256
				? 'the text that was coded'
				: `another text, ${plural(own.words.length, 'word')}; that which was coded has ${formatNumber(locked.words)}`;
		return [`${id}: ${changed}`, ...linesOn(drifts).map((line) => `  ${line}`)];
	});
}

const ids = (drifts: readonly Drift[]) => drifts.map(({ id }) => id).join(', ');

function linesOn(drifts: readonly Drift[]): string[] {
	const kept = drifts.filter(({ fate }) => fate.kind === 'kept');
	const shifts = groups(drifts, ({ fate }) => (fate.kind === 'moved' ? fate.by : 0)).filter(
		([by]) => by !== 0,
	);
	const astray = drifts.filter(({ fate, isLed }) => /kept|moved/.test(fate.kind) && !isLed);
	return [
		`kept: ${kept.length} of ${plural(drifts.length, 'quote')}`,
		...shifts.map(
			([by, moved]) =>
				`moved by ${plural(Math.abs(by), 'word')} ${by < 0 ? 'back' : 'on'}: ${ids(moved)}`,
		),
		...drifts.flatMap(lineOn),
		...(astray.length ? [`led to by other words around them now: ${ids(astray)}`] : []),
	];
}

function lineOn({ id, text, fate }: Drift): string[] {
	if (fate.kind === 'gone') return [`gone: ${id}, ${formatValue(text)}`];
	if (fate.kind !== 'changed') return [];
	const said = (words: string[]) => (words.length ? formatValue(words.join(' ')) : 'nothing');
	const changes = fate.changes.map(({ a, b }) => `${said(a)} is now ${said(b)}`).join(', ');
	return [`changed: ${id}, line ${fate.line}: ${changes}`];
}

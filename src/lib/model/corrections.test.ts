import { expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { listCorrections, listReplies } from './corrections.ts';

const correction = (date: string, what: string) => ({ date, what });

it('puts the newest first, whatever the order in the file', () => {
	const all = listCorrections([
		correction('2026-01-02', 'b'),
		correction('2026-01-03', 'c'),
		correction('2026-01-01', 'a'),
	]);
	expect(all.map(({ what }) => what)).toEqual(['c', 'b', 'a']);
});

it('gives several of one day an address each, and keeps them when another is added', () => {
	const two = [correction('2026-01-02', 'a'), correction('2026-01-02', 'b')];
	const ids = (list: typeof two) =>
		Object.fromEntries(listCorrections(list).map(({ what, id }) => [what, id]));
	expect(ids(two)).toEqual({ a: 'correction-2026-01-02', b: 'correction-2026-01-02-2' });
	expect(ids([...two, correction('2026-01-02', 'c')])).toMatchObject(ids(two));
	expect(listCorrections(two).map(({ what }) => what)).toEqual(['b', 'a']);
});

it('is empty where nothing was corrected', () => expect(listCorrections([])).toEqual([]));

it('puts the newest reply first, each with the id of its element', () => {
	const source = story.sources[1]!;
	const replying = (id: string, date: string) => ({ ...source, id, reply: { date, text: 'No.' } });
	const { reply: _, ...silent } = source;
	const sources = [replying('a', '2026-01-02'), silent, replying('b', '2026-01-03')];
	expect(listReplies({ sources }).map(({ id, date }) => [id, date])).toEqual([
		['reply-b', '2026-01-03'],
		['reply-a', '2026-01-02'],
	]);
});

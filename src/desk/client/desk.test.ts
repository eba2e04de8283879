import { beforeEach, expect, it, vi } from 'vitest';
import type { Change, SaveAnswer, State } from '../protocol.ts';
import { changed } from '../values.ts';
import { Desk } from './desk.svelte.ts';

const server = vi.hoisted(() => ({
	state: vi.fn(),
	check: vi.fn(),
	save: vi.fn<(changes: Change[]) => Promise<SaveAnswer>>(),
}));
vi.mock('./api.ts', () => ({ server, ServerSaid: class extends Error {} }));

const file = 'a.json';
const list = () => [
	{ id: 'one', text: 'One' },
	{ id: 'two', text: 'Two' },
];
const stateOf = (list: unknown[]) =>
	({ files: { [file]: { list } }, problems: [], warnings: [], stale: [] }) as unknown as State;
const place = (n: number) => ({ file, path: ['list', n] });
let desk: Desk;

beforeEach(async () => {
	vi.resetAllMocks();
	server.state.mockResolvedValue(stateOf(list()));
	server.save.mockImplementation((changes) => {
		const files = changes.reduce((value, one) => changed(value, one), { list: list() } as unknown);
		const state = stateOf((files as { list: unknown[] }).list);
		return Promise.resolve({ written: [], state });
	});
	desk = new Desk();
	await desk.load();
});

it('keeps what is typed while a save is under way, upon what was saved', async () => {
	desk.edit(place(0), { id: 'one', text: 'First' });
	const saving = desk.save(place(0), 'one');
	desk.edit(place(0), { id: 'one', text: 'First and more' });
	expect(await saving).toBe(true);
	expect(desk.value(place(0))).toEqual({ id: 'one', text: 'First and more' });
	await desk.save(place(0), 'one');
	expect(server.save.mock.lastCall![0]).toMatchObject([{ was: { id: 'one', text: 'First' } }]);
	expect(desk.drafts).toEqual([]);
});

it('keeps the review that was saved while its cell is typed on', async () => {
	desk.edit(place(0), { id: 'one', text: 'First' });
	const review = { id: 'one', text: 'First', reviewed: [1] };
	const saving = desk.write([desk.changeTo(place(0), review)], 'the review');
	desk.edit(place(0), { id: 'one', text: 'First and more' });
	await saving;
	expect(desk.value(place(0))).toEqual({ ...review, text: 'First and more' });
});

it('begins one entry, and does not forget it where one more is begun', () => {
	desk.begin({ file, list: ['list'] }, { id: 'three' });
	const [begun] = desk.begun(file, ['list']);
	desk.edit(begun!, { id: 'three', text: 'Three' });
	desk.begin({ file, list: ['list'] }, { id: '' });
	expect(desk.begun(file, ['list'])).toMatchObject([{ value: { id: 'three', text: 'Three' } }]);
	expect(desk.said).toContain('begun already');
});

it('keeps what is typed into a new entry while it is saved', async () => {
	const fresh = { file, path: ['list', 2], insert: true };
	desk.edit(fresh, { id: 'three' });
	const saving = desk.save(fresh, 'three');
	desk.edit(fresh, { id: 'three', text: 'Three' });
	await saving;
	expect(desk.value(place(2))).toEqual({ id: 'three', text: 'Three' });
	expect(desk.begun(file, ['list'])).toEqual([]);
});

it('saves once where it is asked to twice', async () => {
	desk.edit(place(0), { id: 'one', text: 'First' });
	const done = await Promise.all([desk.save(place(0), 'one'), desk.save(place(0), 'one')]);
	expect(done).toEqual([true, false]);
	expect(server.save).toHaveBeenCalledTimes(1);
	expect(desk.undos).toHaveLength(1);
});

it('remembers what an editor saw, whatever is saved elsewhere in the file', async () => {
	desk.edit(place(0), { id: 'one', text: 'Mine' });
	desk.edit(place(1), { id: 'two', text: 'Second' });
	await desk.save(place(1), 'two');
	server.state.mockResolvedValue(stateOf([{ id: 'one', text: 'Theirs' }]));
	await desk.load();
	await desk.save(place(0), 'one');
	expect(server.save.mock.lastCall![0]).toMatchObject([{ was: { id: 'one', text: 'One' } }]);
});

it('moves nothing and takes nothing away while an entry of the list is typed', async () => {
	desk.edit(place(1), { id: 'two', text: 'Second' });
	const reverse = { file, path: ['list'], value: list().reverse() };
	expect(await desk.change([reverse], 'moved')).toBe(false);
	expect(desk.said).toContain('first save or forget');
	expect(server.save).not.toHaveBeenCalled();
	desk.forget(place(1));
	expect(await desk.change([reverse], 'moved')).toBe(true);
});

it('moves nothing of a list that has changed on disk, and shows it', async () => {
	const now = [{ id: 'one', text: 'Theirs' }];
	const conflict = { file, path: ['list'], now, isOther: false };
	server.save.mockResolvedValue({ conflicts: [conflict] });
	server.state.mockResolvedValue(stateOf(now));
	expect(await desk.change([{ file, path: ['list'], value: [] }], 'moved')).toBe(false);
	expect(desk.conflicts).toBeUndefined();
	expect(desk.stored(file, ['list'])).toEqual(now);
	expect(desk.said).toContain('has changed on disk');
});

it('writes mine over what was shown, and over nothing else', async () => {
	const now = { id: 'one', text: 'Theirs' };
	const conflict = { file, path: ['list', 0], now, isOther: false };
	server.save.mockResolvedValueOnce({ conflicts: [conflict] });
	desk.edit(place(0), { id: 'one', text: 'Mine' });
	expect(await desk.save(place(0), 'one')).toBe(false);
	await desk.settle('mine');
	const change = { ...place(0), value: { id: 'one', text: 'Mine' }, was: now };
	expect(server.save.mock.lastCall![0]).toMatchObject([change]);
	expect(desk.drafts).toEqual([]);
});

it('forgets mine where what is on disk is taken', async () => {
	const now = { id: 'one', text: 'Theirs' };
	server.save.mockResolvedValueOnce({
		conflicts: [{ file, path: ['list', 0], now, isOther: false }],
	});
	desk.edit(place(0), { id: 'one', text: 'Mine' });
	desk.edit(place(1), { id: 'two', text: 'Second' });
	await desk.save(place(0), 'one');
	await desk.settle('theirs');
	expect(desk.drafts).toMatchObject([{ path: ['list', 1] }]);
});

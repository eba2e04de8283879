/**
 * What the page knows: the files as the server read them, what is typed and not saved, and what was saved in
 * this session. What is typed is kept in the browser's storage too, so that neither a lost server nor a
 * closed window loses it.
 */
import type { Change, Checked, Conflict, DeskProblem, Path, State, Written } from '../protocol.ts';
import { ServerSaid, server } from './api.ts';
import { isWithin, same, valueAt } from './values.ts';

/** An entry with what is typed into it; `base` is the file that its editor saw. */
export type Draft = { file: string; path: Path; value: unknown; base: string; insert?: boolean };

/** An entry by its file and path; `insert` for one that is not in its list yet. */
export type Place = Pick<Draft, 'file' | 'path' | 'insert'>;

/** One save, to undo. */
type Saved = { what: string; written: Written[] };

const storage = 'desk-drafts';
/** So long after the last key, in milliseconds, what is typed is checked. */
const pause = 150;

/** An entry that is not in its list yet has a key of its own. */
const keyOf = (file: string, path: Path, insert = false) => JSON.stringify([file, ...path, insert]);

export class Desk {
	state = $state.raw<State>();
	checked = $state.raw<Checked>();
	drafts = $state.raw<Record<string, Draft>>({});
	undos = $state.raw<Saved[]>([]);
	redos = $state.raw<Saved[]>([]);
	conflicts = $state.raw<{ drafts: Draft[]; conflicts: Conflict[] }>();
	refused = $state.raw<DeskProblem[]>([]);
	/** What has just happened, in a sentence that is also read out. */
	said = $state('');
	lost = $state(false);
	/** How many cells were reviewed in this session, and since when. */
	reviewed = $state(0);
	#since = Date.now();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		try {
			this.drafts = JSON.parse(localStorage.getItem(storage) ?? '{}') as Record<string, Draft>;
		} catch {
			// without storage what is typed lasts as long as the page
		}
	}

	/** The time that a review has taken in this session, in words. */
	get pace(): string {
		const seconds = Math.round((Date.now() - this.#since) / 1000 / Math.max(1, this.reviewed));
		return seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
	}

	/** Asks; where the server is lost or refuses, says so and gives nothing. */
	async #ask<T>(question: () => Promise<T>): Promise<T | undefined> {
		try {
			const answer = await question();
			if (this.lost) this.said = 'The server answers again.';
			this.lost = false;
			return answer;
		} catch (error) {
			if (error instanceof ServerSaid) this.said = error.message;
			else this.lost = true;
			return undefined;
		}
	}

	#show(state: State): void {
		this.state = state;
		this.checked = state;
		const open = Object.entries(this.drafts).filter(
			([, { file, path, value, insert }]) =>
				insert || !same(valueAt(state.files[file]?.value, path), value),
		);
		this.#keep(Object.fromEntries(open));
		if (open.length) void this.check();
	}

	#keep(drafts: Record<string, Draft>): void {
		this.drafts = drafts;
		try {
			localStorage.setItem(storage, JSON.stringify(drafts));
		} catch {
			// as above
		}
	}

	/** Reads the files again, as they are on disk. */
	async load(): Promise<void> {
		const state = await this.#ask(() => server.state());
		if (state) this.#show(state);
	}

	/** The value of an entry as it is in its file. */
	stored(file: string, path: Path): unknown {
		return valueAt(this.state?.files[file]?.value, path);
	}

	/** The value of an entry with what is typed into it. */
	value(file: string, path: Path, insert = false): unknown {
		const draft = this.drafts[keyOf(file, path, insert)];
		return draft || insert ? draft?.value : this.stored(file, path);
	}

	isChanged({ file, path, insert }: Place): boolean {
		return keyOf(file, path, insert) in this.drafts;
	}

	/** Takes what is typed; `undefined` takes the entry away. */
	edit(place: Place, value: unknown): void {
		const { file, path, insert } = place;
		const key = keyOf(file, path, insert);
		const { [key]: old, ...others } = this.drafts;
		const base = old?.base ?? this.state?.files[file]?.hash ?? '';
		const isBack = same(value, insert ? undefined : this.stored(file, path));
		this.#keep(isBack ? others : { ...others, [key]: { ...place, value, base } });
		this.refused = [];
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.check(), pause);
	}

	/** Forgets what is typed into an entry. */
	forget(place: Place): void {
		this.edit(place, place.insert ? undefined : this.stored(place.file, place.path));
	}

	/** What the pipeline says of all that is typed. */
	async check(): Promise<void> {
		const drafts = this.drafts;
		const checked = await this.#ask(() => server.check(Object.values(drafts)));
		if (checked && this.drafts === drafts) this.checked = checked;
	}

	/** Problems at a place, and where asked, below it; those of a refused save first. */
	problemsAt(file: string, path: Path, { below = false } = {}): DeskProblem[] {
		return (this.checked?.problems ?? []).filter(
			(problem) =>
				problem.file === file &&
				isWithin(problem.path, path) &&
				(below || problem.path.length === path.length),
		);
	}

	/** The text that a problem says is to be read again. */
	staleAt({ file, path }: DeskProblem) {
		return this.checked?.stale.find((one) => one.file === file && same(one.path, path));
	}

	/** Saves an entry that is typed. */
	async save({ file, path, insert }: Place, what: string): Promise<boolean> {
		const draft = this.drafts[keyOf(file, path, insert)];
		return draft ? this.write([draft], what) : true;
	}

	/** Changes files at once: an entry added, moved or taken away. */
	async change(changes: Omit<Change, 'base'>[], what: string): Promise<boolean> {
		const base = (file: string) => this.state?.files[file]?.hash ?? '';
		return this.write(
			changes.map(({ value, ...change }) => ({ value, ...change, base: base(change.file) })),
			what,
		);
	}

	async write(drafts: Draft[], what: string): Promise<boolean> {
		const answer = await this.#ask(() => server.save(drafts));
		if (!answer) return false;
		if ('conflicts' in answer) {
			this.conflicts = { drafts, conflicts: answer.conflicts };
			return false;
		}
		if ('refused' in answer) {
			this.refused = answer.refused;
			this.said = 'Not saved: see what is wrong with it.';
			return false;
		}
		const saved = drafts.map(({ file, path, insert }) => keyOf(file, path, insert));
		this.#keep(
			Object.fromEntries(Object.entries(this.drafts).filter(([key]) => !saved.includes(key))),
		);
		this.took(what, answer);
		return true;
	}

	/** Takes a save over: it can be undone, and drafts of its files go on from it. */
	took(what: string, { written, state }: { written: Written[]; state: State }): void {
		this.undos = [...this.undos, { what, written }];
		this.redos = [];
		this.#follow(written, state);
		this.said = `Saved: ${what}`;
	}

	#follow(written: Written[], state: State): void {
		const after = Object.fromEntries(written.map((one) => [one.file, one.after]));
		const drafts = Object.entries(this.drafts).map(([key, draft]) => [
			key,
			{ ...draft, base: after[draft.file] ?? draft.base },
		]);
		this.drafts = Object.fromEntries(drafts) as Record<string, Draft>;
		this.#show(state);
	}

	async #step(from: 'undos' | 'redos', to: 'undos' | 'redos', said: string): Promise<void> {
		const last = this[from].at(-1);
		if (!last) return;
		const files = last.written.map(({ file, before, after }) => ({
			...{ file, text: before, base: after },
		}));
		const answer = await this.#ask(() => server.restore(files));
		if (!answer || 'refused' in answer) return;
		if ('conflicts' in answer) {
			const names = answer.conflicts.map(({ file }) => file).join(', ');
			this.said = `${names} was changed elsewhere since: nothing was ${said.toLowerCase()}.`;
			return;
		}
		this[from] = this[from].slice(0, -1);
		this[to] = [...this[to], { what: last.what, written: answer.written }];
		this.#follow(answer.written, answer.state);
		this.said = `${said}: ${last.what}`;
	}

	undo = () => this.#step('undos', 'redos', 'Undone');
	redo = () => this.#step('redos', 'undos', 'Done again');

	/** Says that texts were read again and still hold. */
	async reread(keys: string[]): Promise<void> {
		const answer = await this.#ask(() => server.reread(keys));
		if (answer && 'written' in answer) this.took('read again', answer);
	}

	/** Begins one more document; gives what was said of it. */
	async addDocument(given: { id: string; text?: string; document?: string }): Promise<boolean> {
		const answer = await this.#ask(() => server.addDocument(given));
		if (!answer || !('written' in answer)) return false;
		this.took(`the document ${given.id}`, answer);
		this.said = answer.said ?? this.said;
		return true;
	}

	/** Settles a conflict: mine over what is there now, or theirs. */
	async settle(whose: 'mine' | 'theirs'): Promise<void> {
		if (!this.conflicts) return;
		const { drafts, conflicts } = this.conflicts;
		this.conflicts = undefined;
		const now = Object.fromEntries(conflicts.map(({ file, hash }) => [file, hash]));
		if (whose === 'mine') {
			const again = drafts.map((one) => ({ ...one, base: now[one.file] ?? one.base }));
			await this.write(again, 'yours, into the changed file');
			return;
		}
		for (const draft of drafts) this.forget(draft);
		await this.load();
		this.said = 'The file’s own words stand.';
	}
}

export const desk = new Desk();

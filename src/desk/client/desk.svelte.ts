/**
 * What the page knows: the files as the server read them, what is typed and not saved, and what was saved in
 * this session. What is typed is kept in the browser's storage too, so that neither a lost server nor a
 * closed window loses it.
 */
import type { Change, Checked, Conflict, DeskProblem, Done, Path, State } from '../protocol.ts';
import { isObject, isWithin, same, seenAt, valueAt } from '../values.ts';
import { ServerSaid, server } from './api.ts';

/** An entry by its file and path; `insert` for one that is not in its list yet. */
export type Place = Pick<Change, 'file' | 'path' | 'insert'>;

/** One save, to undo. */
type Saved = { what: string; written: Done['written'] };

const storage = 'desk-typed';
/** So long after the last key, in milliseconds, what is typed is checked. */
const pause = 150;

const isAt = (a: Place) => (b: Place) =>
	a.file === b.file && same(a.path, b.path) && !a.insert === !b.insert;
const without = (drafts: Change[], places: Place[]) =>
	drafts.filter((one) => !places.some(isAt(one)));

/** An entry as it is typed, with the fields that a save gave it beside: a review. */
function withMore(typed: unknown, saved: unknown, sent: unknown): unknown {
	if (!isObject(typed) || !isObject(saved) || !isObject(sent)) return typed;
	const more = Object.entries(saved).filter(([key, value]) => !same(value, sent[key]));
	return { ...typed, ...Object.fromEntries(more) };
}

export class Desk {
	state = $state.raw<State>();
	checked = $state.raw<Checked>();
	/** What is typed, each with what its editor saw before. */
	drafts = $state.raw<Change[]>([]);
	undos = $state.raw<Saved[]>([]);
	redos = $state.raw<Saved[]>([]);
	conflicts = $state.raw<{ drafts: Change[]; conflicts: Conflict[] }>();
	refused = $state.raw<DeskProblem[]>([]);
	/** What has just happened, in a sentence that is also read out. */
	said = $state('');
	lost = $state(false);
	#isWriting = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		try {
			this.drafts = JSON.parse(localStorage.getItem(storage) ?? '[]') as Change[];
		} catch {
			// without storage what is typed lasts as long as the page
		}
	}

	#keep(drafts: Change[]): void {
		this.drafts = drafts;
		try {
			localStorage.setItem(storage, JSON.stringify(drafts));
		} catch {
			// as above
		}
	}

	/** Asks; where the server is lost or refuses, says so and gives nothing. */
	async #ask<T>(question: () => Promise<T>): Promise<T | undefined> {
		try {
			const answer = await question();
			this.lost = false;
			return answer;
		} catch (error) {
			if (error instanceof ServerSaid) this.said = error.message;
			else this.lost = true;
			return undefined;
		}
	}

	/** Asks for what writes, once at a time: keys that are pressed twice write once. */
	async #write<T>(question: () => Promise<T>): Promise<T | undefined> {
		if (this.#isWriting) return undefined;
		this.#isWriting = true;
		const answer = await this.#ask(question);
		this.#isWriting = false;
		return answer;
	}

	#show(state: State): void {
		[this.state, this.checked] = [state, state];
		const isOpen = (one: Change) => one.insert || !same(this.stored(one.file, one.path), one.value);
		this.#keep(this.drafts.filter(isOpen));
		if (this.drafts.length) void this.check();
	}

	/** Reads the files again, as they are on disk. */
	async load(): Promise<void> {
		const state = await this.#ask(() => server.state());
		if (state && !this.#isWriting) this.#show(state);
	}

	/** The value of an entry as it is in its file. */
	stored = (file: string, path: Path): unknown => valueAt(this.state?.files[file], path);

	/** The value of an entry with what is typed into it. */
	value(place: Place): unknown {
		const draft = this.drafts.find(isAt(place));
		return draft || place.insert ? draft?.value : this.stored(place.file, place.path);
	}

	isChanged = (place: Place): boolean => this.drafts.some(isAt(place));

	/** What is begun at or below a place and is not in its list yet. */
	begun = (file: string, above: Path): Change[] =>
		this.drafts.filter((one) => one.insert && one.file === file && isWithin(one.path, above));

	/** Begins one more entry at the end of a list, or at a place of it; only where none is begun there. */
	begin({ file, list, path }: { file: string; list: Path; path?: Path }, value: unknown): void {
		const { length } = (this.stored(file, list) ?? []) as unknown[];
		if (this.begun(file, list).length) this.said = 'One is begun already: save or forget it first.';
		else this.edit({ file, path: path ?? [...list, length], insert: true }, value);
	}

	/** A change of an entry, upon what its editor saw. */
	changeTo({ file, path, insert }: Place, value: unknown): Change {
		const place = { file, path, insert };
		const old = this.drafts.find(isAt(place));
		return { ...place, value, was: old ? old.was : seenAt(this.state?.files[file], place) };
	}

	/** Takes what is typed; `undefined` takes the entry away. */
	edit(place: Place, value: unknown): void {
		const others = without(this.drafts, [place]);
		const isBack = same(value, place.insert ? undefined : this.stored(place.file, place.path));
		this.#keep(isBack ? others : [...others, this.changeTo(place, value)]);
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
		const { drafts } = this;
		const checked = await this.#ask(() => server.check(drafts));
		if (checked && this.drafts === drafts) this.checked = checked;
	}

	/** Problems at a place, and where asked, below it. */
	problemsAt(file: string, path: Path, { below = false } = {}): DeskProblem[] {
		const isHere = (at: Path) => isWithin(at, path) && (below || at.length === path.length);
		return this.checked?.problems.filter((one) => one.file === file && isHere(one.path)) ?? [];
	}

	/** Saves an entry that is typed. */
	async save(place: Place, what: string): Promise<boolean> {
		const draft = this.drafts.find(isAt(place));
		return draft ? this.write([draft], what) : true;
	}

	/** Writes changes; where one is not of what its editor saw, asks what is to stand. */
	async write(changes: Change[], what: string, onconflict?: () => Promise<void>): Promise<boolean> {
		const sent = this.drafts;
		const answer = await this.#write(() => server.save(changes));
		if (!answer) return false;
		if ('written' in answer) {
			this.drafts = this.#draftsAfter(changes, sent);
			this.took(what, answer);
			return true;
		}
		if ('refused' in answer) {
			this.refused = answer.refused;
			this.said = 'Not saved: see what is wrong with it.';
		} else if (onconflict) await onconflict();
		else this.conflicts = { drafts: changes, conflicts: answer.conflicts };
		return false;
	}

	/** The drafts without what was saved; what was typed while the save was under way goes on from it. */
	#draftsAfter(changes: Change[], sent: Change[]): Change[] {
		const more = changes.flatMap((change) => {
			const [typed, before] = [this.drafts, sent].map((drafts) => drafts.find(isAt(change)));
			if (!typed || typed === before) return [];
			const value = withMore(typed.value, change.value, before?.value ?? change.was);
			return [{ ...change, insert: undefined, value, was: change.value }];
		});
		return [...without(this.drafts, changes), ...more];
	}

	/** Moves entries or takes one away, at once; not while something is typed there, which would slide. */
	async change(changes: Omit<Change, 'was'>[], what: string): Promise<boolean> {
		const isThere = ({ file, path }: Change) =>
			changes.some((one) => one.file === file && isWithin(path, one.path));
		if (this.drafts.some(isThere)) {
			this.said = 'Not done: first save or forget what is typed in this list.';
			return false;
		}
		const seen = changes.map((one) => ({ ...one, was: this.stored(one.file, one.path) }));
		return this.write(seen, what, async () => {
			await this.load();
			this.said = 'Not done: the list has changed on disk. It is shown as it is now.';
		});
	}

	/** Takes a save over: it can be undone. */
	took(what: string, { written, state, said }: Done): void {
		this.undos = [...this.undos, { what, written }];
		this.redos = [];
		this.#show(state);
		this.said = said ?? `Saved: ${what}`;
	}

	async #step(from: 'undos' | 'redos', to: 'undos' | 'redos', said: string): Promise<void> {
		const last = this[from].at(-1);
		if (!last) return;
		const files = last.written.map(({ file, before, after }) => ({
			...{ file, text: before, base: after },
		}));
		const answer = await this.#write(() => server.restore(files));
		if (!answer) return;
		this[from] = this[from].slice(0, -1);
		this[to] = [...this[to], { what: last.what, written: answer.written }];
		this.#show(answer.state);
		this.said = `${said}: ${last.what}`;
	}

	undo = () => this.#step('undos', 'redos', 'Undone');
	redo = () => this.#step('redos', 'undos', 'Done again');

	/** Says that texts were read again and still hold. */
	async reread(keys: string[]): Promise<void> {
		const answer = await this.#write(() => server.reread(keys));
		if (answer) this.took('read again', answer);
	}

	/** Begins one more document. */
	async addDocument(given: { id: string; text: string }): Promise<boolean> {
		const answer = await this.#write(() => server.addDocument(given));
		if (answer) this.took(`the document ${given.id}`, answer);
		return Boolean(answer);
	}

	/** Settles a conflict: mine over what was shown, or theirs. */
	async settle(whose: 'mine' | 'theirs'): Promise<void> {
		const { drafts, conflicts } = this.conflicts!;
		this.conflicts = undefined;
		if (whose === 'mine') {
			const wasOf = (one: Change) => {
				const shown = conflicts.find(({ file, path }) => isAt(one)({ ...one, file, path }));
				return shown ? shown.now : one.was;
			};
			const again = drafts.map((one) => ({ ...one, was: wasOf(one) }));
			await this.write(again, 'yours, over what was on disk');
			return;
		}
		this.#keep(without(this.drafts, drafts));
		await this.load();
		this.said = 'What is on disk stands.';
	}
}

export const desk = new Desk();

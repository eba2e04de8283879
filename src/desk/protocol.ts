/** What the desk's page and its server say to each other. */
import type { Status } from '#data/schema';
import type { FieldDifference } from '#data/versions';
import type { Problem } from '../../data/pipeline/problems.ts';

export type Path = (string | number)[];
export type Json = { [key: string]: unknown };

/** A value to write into a file; without a value, the entry at the path is taken away. */
export type Change = {
	file: string;
	path: Path;
	value?: unknown;
	/** What the editor saw there: see `seenAt`. */
	was?: unknown;
	/** Whether the value is one more entry of a list, before the one that is there. */
	insert?: boolean | undefined;
};

/** A file as it was before a save, and the hash of what it is after it: what undo writes back. */
export type Written = { file: string; before: string | null; after: string };

/** Puts a file back; refused where it is not the one that the desk wrote. */
export type Restore = { file: string; base: string; text: string | null };

export type DeskProblem = Omit<Problem, 'path'> & {
	path: Path;
	/** The nearest value that would do, to take by a click. */
	take: string | undefined;
	/** What is left to do after a save: to read a text again, or to tell readers of a change. */
	later: 'reread' | 'correct' | undefined;
};

/** Words by their numbers, the last one not included. */
export type Span = { start: number; end: number };

/** What the pipeline says of the files, with the editor's open drafts in them. */
export type Checked = {
	problems: DeskProblem[];
	warnings: DeskProblem[];
	/** Texts to read again, by the names that `reread` takes. */
	stale: { key: string; file: string; path: Path; words: string; why: string }[];
	/** Where quotes stand, in words of each document; an earlier passage as `first/<claim>`. */
	spans: Record<string, Record<string, Span>>;
	/** By document: words outside quotation marks that are quoted, and how many may be. */
	share: Record<string, { covered: number; limit: number }>;
};

export type DeskDocument = {
	/** Words in the document's own characters, the line of each, and whether it is inside marks. */
	words: readonly string[];
	lines: readonly number[];
	quoted: readonly boolean[];
};

/** One of the two codings before settling. */
export type EarlyCell = { status: Status; quote?: string; note?: string; attribution?: string };

export type Source = {
	id: string;
	outlet: string;
	file: string;
	isOriginal: boolean;
	/** Claims whose entries are only proposed, the likeliest first. */
	proposals: string[];
};

/** What a link of the script may lead to: what is written, and what it is. */
export type Link = { insert: string; label: string; detail: string };

/** What is another than in the last version; with a correction to complete, where none names it. */
export type Since = {
	title: string;
	fields: FieldDifference[];
	correction: Json | undefined;
};

export type State = Checked & {
	files: Record<string, unknown>;
	schemas: Record<string, Json>;
	sources: Source[];
	documents: Record<string, DeskDocument>;
	early: Record<'first' | 'second', Record<string, { claims: Record<string, EarlyCell> }>>;
	/** The day of the last version, and what changed since. */
	published: { day: string; since: Since[] } | undefined;
};

/** A change of what is not what its editor saw; of another entry, which is not to be replaced. */
export type Conflict = { file: string; path: Path; now: unknown; isOther: boolean };

export type Done = { written: Written[]; state: State; said?: string };
export type SaveAnswer = Done | { conflicts: Conflict[] } | { refused: DeskProblem[] };

/** What a computed figure is made of: the shapes that every sort of figure shares. */
import type { Claim, LinkKind, Status, Story } from '#data/schema';
import { formatShortDay, plural } from '../format.ts';

/** One thing counted: where it leads, its words and, where it has one, its mark. */
export type Item = {
	kind: LinkKind;
	target: string;
	text: string;
	status?: Status;
	/** A quiet word after it. */
	aside?: string;
};

export type Group = { title: string; items: Item[] };

/** A figure with how it came about. */
export type Counted = {
	n: number;
	/** The whole that it is part of. */
	of?: number;
	/** How the figure is written where it is no plain number. */
	written?: string;
	/** One sentence with the figure in it. */
	description: string;
	/** How it is counted, in one to three sentences. */
	how: string;
	groups: Group[];
	/** Present where the figure stands beyond the documents. */
	beyond?: true;
};

/** Explains the figure at a path, or leaves it to another. */
export type Explain = (story: Story, path: string[]) => Omit<Counted, 'n'> | undefined;

export const claimItem = ({ id, label }: Pick<Claim, 'id' | 'label'>): Item => ({
	kind: 'claim',
	target: id,
	text: label,
});

/** What one document does with a claim. */
export const cellItem = (
	{ id, label }: Pick<Claim, 'id' | 'label'>,
	{ source, status }: { source: string; status: Status },
): Item => ({ kind: 'quote', target: `${source}/${id}`, text: label, status });

export const strikeItem = (row: Story['strikes'][number]): Item => ({
	kind: 'https',
	target: row.source_url,
	text: `${formatShortDay(row.date)}: ${plural(row.strikes, 'strike')}, ${plural(row.boats, 'boat')}, ${row.killed} killed`,
	aside: row.source,
});

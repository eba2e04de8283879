/**
 * A table to download, described once: its CSV, its schema and its dictionary all come from here.
 *
 * Types and constraints are those of Frictionless Table Schema, as far as these tables need them.
 */
import type { Story } from '#data/schema';

export type Value = string | number | null | undefined;

/** One column; without `required` a cell may be empty. */
export type Field = {
	name: string;
	type: 'string' | 'integer' | 'date';
	/** `uri` for an address. */
	format?: 'uri';
	description: string;
	required?: true;
	enum?: readonly string[];
	/** Least value of an integer. */
	minimum?: number;
	/** A regular expression that the whole value matches, without anchors. */
	pattern?: string;
};

/** Columns whose values stand in columns of another table. */
export type Reference = { fields: string[]; table: string; to: string[] };

export type Table = {
	/** The file's name without `.csv`. */
	name: string;
	title: string;
	description: string;
	fields: Field[];
	/** The columns that together name a row. */
	key: string[];
	references: Reference[];
	/** One value a field, in the order of the fields. */
	rows: (story: Story) => Value[][];
};

/** A column together with where a row has its value. */
export type Column<Row> = Field & { of: (row: Row) => Value };

type Definition<Row> = Omit<Table, 'fields' | 'rows' | 'references'> & {
	references?: Reference[];
	columns: Column<Row>[];
	rows: (story: Story) => Row[];
};

/** A table of its columns. */
export function table<Row>({ columns, rows, references = [], ...rest }: Definition<Row>): Table {
	return {
		...rest,
		references,
		fields: columns.map(({ of: _, ...field }) => field),
		rows: (story) => rows(story).map((row) => columns.map(({ of }) => of(row))),
	};
}

/** What every id looks like. */
export const idPattern = '[a-z0-9]+(-[a-z0-9]+)*';

/** What stands between the items of a cell that holds several. */
export const separator = ' | ';

/** Several items in one cell; throws where an item holds what separates them. */
export function joined(items: readonly string[] | undefined): string | undefined {
	const odd = items?.find((item) => item.includes(separator));
	if (odd !== undefined) throw new Error(`expected no “${separator}” within an item, saw “${odd}”`);
	return items?.join(separator);
}

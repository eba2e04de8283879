/**
 * Defines a table to download, from which its CSV, schema and dictionary are made. Types and constraints
 * are a subset of Frictionless Table Schema.
 */
import type { Story } from '#data/schema';

export type Value = string | number | null | undefined;

/** One column; without `required` a cell may be empty. */
export type Field = {
	name: string;
	type: 'string' | 'integer' | 'date';
	format?: 'uri';
	description: string;
	required?: true;
	enum?: readonly string[];
	minimum?: number;
	/** A regular expression, without anchors, that the whole value matches. */
	pattern?: string;
};

/** A foreign key: columns whose values are those of columns in another table. */
export type Reference = { fields: string[]; table: string; to: string[] };

export type Table = {
	/** The file's name without `.csv`. */
	name: string;
	title: string;
	description: string;
	fields: Field[];
	key: string[];
	references: Reference[];
	rows: (story: Story) => Value[][];
};

/** The names of a row's own properties that may stand in a cell. */
type CellName<Row> = {
	[K in keyof Row & string]-?: Row[K] extends Value ? K : never;
}[keyof Row & string];

/**
 * A column and its value for a row. The value is the row's property of the column's name unless
 * `value` computes it; the type is a string unless given.
 */
type Column<Row> = Omit<Field, 'name' | 'type'> &
	Partial<Pick<Field, 'type'>> &
	({ name: string; value: (row: Row) => Value } | { name: CellName<Row>; value?: never });

type Definition<Row> = Omit<Table, 'fields' | 'rows' | 'references'> & {
	references?: Reference[];
	columns: Column<Row>[];
	rows: (story: Story) => Row[];
};

export function table<Row>({ columns, rows, references = [], ...rest }: Definition<Row>): Table {
	const cell = (row: Row, { name, value }: Column<Row>) =>
		value ? value(row) : (row[name as keyof Row] as Value);
	return {
		...rest,
		references,
		fields: columns.map(({ value: _, type = 'string', ...field }) => ({ type, ...field })),
		rows: (story) => rows(story).map((row) => columns.map((column) => cell(row, column))),
	};
}

export const count = { type: 'integer', required: true, minimum: 0 } as const;

export const idPattern = '[a-z0-9]+(-[a-z0-9]+)*';

/** The separator of items in a cell that has several. */
export const separator = ' | ';

/** Several items in one cell. @throws where an item contains the separator */
export function joined(items: readonly string[] | undefined): string | undefined {
	const ambiguous = items?.find((item) => item.includes(separator));
	if (ambiguous !== undefined)
		throw new Error(`expected no “${separator}” within an item, saw “${ambiguous}”`);
	return items?.join(separator);
}

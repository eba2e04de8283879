/** The tables in words, for readers: what the method page and docs/data-dictionary.md say of them. */
import type { Field, Table } from './table.ts';

export type Entry = { name: string; holds: string; description: string };
export type Dictionary = Pick<Table, 'name' | 'title' | 'description'> & { entries: Entry[] };

const types = { string: 'text', integer: 'whole number', date: 'day, YYYY-MM-DD' };

/** What a cell of a column may hold, in a few words. */
export function holds({ type, format, enum: values, required }: Field): string {
	const kind = values ? values.join(', ') : format === 'uri' ? 'address' : types[type];
	return required ? kind : `${kind}; may be empty`;
}

/** A table's columns in words. */
export const dictionary = ({ name, title, description, fields }: Table): Dictionary => ({
	name,
	title,
	description,
	entries: fields.map((field) => ({
		name: field.name,
		holds: holds(field),
		description: field.description,
	})),
});

/** A table as Markdown: a heading, its description, a row a column. */
export function markdown(table: Table): string {
	const { name, description, entries } = dictionary(table);
	const cell = (text: string) => text.replaceAll('|', '\\|');
	return [
		`## ${name}.csv`,
		'',
		description,
		'',
		'| column | holds | what it is |',
		'| --- | --- | --- |',
		...entries.map(
			(entry) => `| \`${entry.name}\` | ${entry.holds} | ${cell(entry.description)} |`,
		),
	].join('\n');
}

/** The data dictionary of the tables, for the method page and docs/data-dictionary.md. */
import type { Field, Table } from './table.ts';

const types = { string: 'text', integer: 'whole number', date: 'day, YYYY-MM-DD' };

/** The possible values of a column in a few words. */
export function holds({ type, format, enum: values, required }: Field): string {
	const kind = values ? values.join(', ') : format === 'uri' ? 'address' : types[type];
	return required ? kind : `${kind}; may be empty`;
}

export const dictionary = ({ name, title, description, fields }: Table) => ({
	...{ name, title, description },
	entries: fields.map((field) => ({ ...field, holds: holds(field) })),
});

export type Dictionary = ReturnType<typeof dictionary>;

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
			({ name, holds, description }) => `| \`${name}\` | ${holds} | ${cell(description)} |`,
		),
	].join('\n');
}

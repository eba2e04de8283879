/**
 * Changes single cells of a coding's JSON text, and leaves every other character as it is.
 */
import { parse, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import type { Field, SheetRow } from './spreadsheet.ts';
import { fields } from './spreadsheet.ts';

/** One field that changes; undefined stands for no such field. */
export type Change = {
	source: string;
	claim: string;
	field: Field;
	before: string | undefined;
	after: string | undefined;
};

type Cell = Record<string, unknown>;

const order = ['status', 'quote', 'backing', 'note', 'attribution', 'attributedTo'];

/** What a table's rows would change in one coding. */
export function changesOf(claims: Record<string, Cell>, rows: readonly SheetRow[]): Change[] {
	const seen = new Set<string>();
	return rows.flatMap(({ source, claim, fields: given }) => {
		const cell = claims[claim];
		if (!cell || seen.has(claim)) return [];
		seen.add(claim);
		return fields.flatMap((field): Change[] => {
			const after = given[field];
			if (after === undefined) return [];
			const before = cell[field] as string | undefined;
			const same = (before ?? '').trim() === after;
			return same ? [] : [{ source, claim, field, before, after: after || undefined }];
		});
	});
}

/** The text with the changes made; each changed cell is written anew, in the file's own indentation. */
export function applyChanges(text: string, changes: readonly Change[]): string {
	const body = parse(text, { mode: 'json', ranges: true }).body;
	const claims = member(body, 'claims');
	const edits = [...byClaim(changes)].flatMap(([claim, own]) => {
		const node = claims && member(claims, claim);
		if (!node) return [];
		const [start, end] = [node.loc.start.offset, node.loc.end.offset];
		const cell = new Map(Object.entries(JSON.parse(text.slice(start, end)) as Cell));
		for (const { field, after } of own) cell.set(field, after);
		const ordered = Object.fromEntries(order.map((key) => [key, cell.get(key)]));
		const lineStart = text.lastIndexOf('\n', start) + 1;
		const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? '';
		return [
			{ start, end, with: JSON.stringify(ordered, null, '\t').replaceAll('\n', `\n${indent}`) },
		];
	});
	return edits
		.sort((a, b) => b.start - a.start)
		.reduce((all, edit) => all.slice(0, edit.start) + edit.with + all.slice(edit.end), text);
}

function byClaim(changes: readonly Change[]): Map<string, Change[]> {
	const groups = new Map<string, Change[]>();
	for (const change of changes)
		groups.set(change.claim, [...(groups.get(change.claim) ?? []), change]);
	return groups;
}

function member(node: ValueNode, key: string): ValueNode | undefined {
	if (node.type !== 'Object') return undefined;
	const found = (node as ObjectNode).members.find(
		({ name }) => (name.type === 'String' ? name.value : name.name) === key,
	);
	return found?.value;
}

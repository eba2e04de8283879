/** JSON as it is committed: tabs, and a new line at the end. Keys stay in the order they were made in. */
export function serialise(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

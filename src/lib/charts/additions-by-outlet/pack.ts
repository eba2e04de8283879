/** Sets what does not break, such as a caret with its words, into lines. */

/** The line, from 0, and the left end in pixels. */
export type Slot = { line: number; x: number };

type Room = { width: number; /** Between two in one line. */ gap: number };

/** One place a width, in order; what is wider than the room has a line of its own. */
export function pack(widths: number[], room: Room): Slot[] {
	let [line, x] = [0, 0];
	return widths.map((width) => {
		if (x > 0 && x + width > room.width) [line, x] = [line + 1, 0];
		const slot = { line, x };
		x += width + room.gap;
		return slot;
	});
}

/** How many lines some places take. */
export const linesIn = (slots: Slot[]): number => (slots.at(-1)?.line ?? -1) + 1;

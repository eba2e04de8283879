/** Wraps boxes that do not break, such as a caret with its words, into lines. */

type Room = { width: number; /** Between two boxes in one line. */ gap: number };

/** The line (from 0) and left edge of each box. A box wider than the room has its own line. */
export function wrap(widths: number[], room: Room) {
	let [line, x] = [0, 0];
	return widths.map((width) => {
		if (x > 0 && x + width > room.width) [line, x] = [line + 1, 0];
		const slot = { line, x };
		x += width + room.gap;
		return slot;
	});
}

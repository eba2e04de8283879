import type { Size } from '../types.ts';

export function largestSquares(n: number, { width, height }: Size) {
	let best = { columns: 1, pitch: 0 };
	for (let columns = 1; columns <= n; columns++) {
		const pitch = Math.min(width / columns, height / Math.ceil(n / columns));
		if (pitch > best.pitch) best = { columns, pitch };
	}
	return best;
}

/** A progress bar on a terminal, for builds that take longer than a moment. */
import type { Progress } from './progress.ts';

const width = 24;
/** Builds shorter than this, and redraws closer together than this, draw nothing; in milliseconds. */
const patience = 400;
const redraw = 80;

/** A bar on a stream, or none where the stream is no terminal; `end` erases it. */
export function progressBar(stream: NodeJS.WriteStream): { progress?: Progress; end: () => void } {
	if (!stream.isTTY) return { end: () => undefined };
	const begun = Date.now();
	let drawn = 0;
	return {
		progress: (what, share) => {
			const now = Date.now();
			if (now - begun < patience || now - drawn < redraw) return;
			drawn = now;
			const full = Math.round(share * width);
			const bar = '█'.repeat(full) + '░'.repeat(width - full);
			stream.write(`\r${bar} ${Math.round(share * 100)} % ${what}\u001b[K`);
		},
		end: () => {
			if (drawn) stream.write('\r\u001b[K');
		},
	};
}

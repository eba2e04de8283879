/** A progress bar, drawn only where somebody can see it: on a terminal, and not for the quick. */
import type { Progress } from './progress.ts';

const width = 24;
const patience = 400;

/** A bar on a stream, or nothing where the stream is no terminal; `end` wipes it. */
export function progressBar(stream: NodeJS.WriteStream): { progress?: Progress; end: () => void } {
	if (!stream.isTTY) return { end: () => undefined };
	const begun = Date.now();
	let drawn = 0;
	return {
		progress: (what, share) => {
			const now = Date.now();
			if (now - begun < patience || now - drawn < 80) return;
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

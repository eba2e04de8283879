/** A part's label and detail as lines of type, measured by the widest that a glyph may be. */

/** Average width of a character of our face, in em; at most this much. */
export const em = { plain: 0.56, bold: 0.6 };

export type Line = { text: string; strong: boolean; size: number; /** The baseline. */ y: number };

/** Words in lines of at most `chars` characters; a longer word has a line of its own. */
export function wrap(text: string, chars: number): string[] {
	const out: string[] = [];
	for (const word of text.split(' ').filter(Boolean)) {
		const line = out.at(-1);
		if (line !== undefined && line.length + 1 + word.length <= chars)
			out[out.length - 1] = `${line} ${word}`;
		else out.push(word);
	}
	return out;
}

type Type = { label: number; detail: number };

/** Label above detail, from the top of their box, and the height that they take. */
export function block(
	{ label, detail }: { label: string; detail: string },
	{ width, type }: { width: number; type: Type },
): { lines: Line[]; height: number } {
	const set = (text: string, size: number, strong: boolean) =>
		wrap(text, Math.floor(width / (size * (strong ? em.bold : em.plain)))).map((line) => ({
			text: line,
			strong,
			size,
		}));
	let y = 0;
	const lines = [...set(label, type.label, true), ...set(detail, type.detail, false)].map(
		(line): Line => {
			const pitch = Math.round(line.size * 1.2);
			y += pitch;
			return { ...line, y: y - Math.round(pitch * 0.24) };
		},
	);
	return { lines, height: y };
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small number as a word, a larger one in digits. */
export const inWords = (n: number): string => small[n] ?? String(n);

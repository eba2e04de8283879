/**
 * What a frame of ours and our loader say to each other: version 1 of the wire, told in README.md.
 *
 * Every message is an object with `report: 1` and a `kind`, and no `type`: other hosts' scripts look
 * for that word and would take a message of ours for one of theirs. Whatever arrives is unknown until
 * it has been read here; what can't be read is `null`, never an error.
 */

/** Pixels that a frame may ask for; more is taken for a fault of the guest. */
export const limits = { height: 20_000, length: 400_000 } as const;

/** From the frame to whoever frames it. Heights, lengths and places are CSS pixels. */
export type FromGuest =
	| { report: 1; kind: 'hello'; graphic: string; title: string }
	| { report: 1; kind: 'height'; px: number }
	| { report: 1; kind: 'length'; px: number }
	| { report: 1; kind: 'step'; step: string; chapter: string }
	| { report: 1; kind: 'place'; px: number }
	| { report: 1; kind: 'link'; href: string };

/** From our loader to the frame. */
export type FromHost = { report: 1; kind: 'ask' } | { report: 1; kind: 'progress'; px: number };

/** A finite number of pixels between 0 and `most`, rounded up; null for anything else. */
export function pixels(value: unknown, most: number): number | null {
	if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return null;
	return Math.min(Math.ceil(value), most);
}

type Fields = Record<string, unknown>;

const fieldsOf = (data: unknown): Fields | null =>
	typeof data === 'object' && data !== null && (data as Fields)['report'] === 1
		? (data as Fields)
		: null;

const word = (value: unknown, pattern: RegExp): string | null =>
	typeof value === 'string' && pattern.test(value) ? value : null;

/** An id as the story's own: kebab-case, at most 80 characters. */
export const idPattern = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;
const titlePattern = /^[^\p{Cc}\p{Cs}]{1,200}$/u;
const addressPattern = /^https?:\/\/[^\s\\]{1,2000}$/;

/** A message of a frame, checked and clamped; null where it is none of ours. */
export function readGuest(data: unknown): FromGuest | null {
	const fields = fieldsOf(data);
	switch (fields?.['kind']) {
		case 'hello': {
			const graphic = word(fields['graphic'], idPattern);
			const title = word(fields['title'], titlePattern);
			return graphic && title ? { report: 1, kind: 'hello', graphic, title } : null;
		}
		case 'height': {
			const px = pixels(fields['px'], limits.height);
			return px ? { report: 1, kind: 'height', px } : null;
		}
		case 'length': {
			const px = pixels(fields['px'], limits.length);
			return px ? { report: 1, kind: 'length', px } : null;
		}
		case 'place': {
			const px = pixels(fields['px'], limits.length);
			return px === null ? null : { report: 1, kind: 'place', px };
		}
		case 'step': {
			const step = word(fields['step'], idPattern);
			const chapter = word(fields['chapter'], idPattern);
			return step && chapter ? { report: 1, kind: 'step', step, chapter } : null;
		}
		case 'link': {
			const href = word(fields['href'], addressPattern);
			return href ? { report: 1, kind: 'link', href } : null;
		}
		default:
			return null;
	}
}

/** A message of our loader, checked and clamped; null where it is none of ours. */
export function readHost(data: unknown): FromHost | null {
	const fields = fieldsOf(data);
	if (fields?.['kind'] === 'ask') return { report: 1, kind: 'ask' };
	if (fields?.['kind'] !== 'progress') return null;
	const px = pixels(fields['px'], limits.length);
	return px === null ? null : { report: 1, kind: 'progress', px };
}

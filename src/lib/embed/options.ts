/**
 * What the address of an embed may ask for. Anything unknown or malformed is as if it had not been
 * said: a frame in somebody else's page shows the graphic, not a complaint.
 */
import { idPattern } from './height-messages.ts';

export type Options = {
	/** Light or dark whatever the reader's setting; null follows it. */
	theme: 'light' | 'dark' | null;
	/** The claim to light, by id; null lights none. */
	focus: string | null;
	/** A form that fits a frame of at most 1000 px, for hosts that clamp the height. */
	fit: boolean;
	/** How the whole story is read in a frame. */
	form: 'stepper' | 'scroll' | 'plain' | null;
};

/** The query's options; `lang` is reserved and not read. */
export function readOptions(search: string): Options {
	const query = new URLSearchParams(search);
	const one = <T extends string>(name: string, known: readonly T[]) =>
		known.find((value) => value === query.get(name)) ?? null;
	const focus = query.get('focus') ?? '';
	return {
		theme: one('theme', ['light', 'dark'] as const),
		focus: idPattern.test(focus) ? focus : null,
		fit: query.get('fit') === '1',
		form: one('form', ['stepper', 'scroll', 'plain'] as const),
	};
}

/** The options in the query of an embed's address. An unknown or invalid value is ignored. */
import { idPattern } from './height-messages.ts';

const themes = ['light', 'dark'] as const;
const modes = ['stepper', 'scroll', 'plain'] as const;

export type Options = {
	/** The colour theme; where it is undefined, the reader's own setting holds. */
	theme: (typeof themes)[number] | undefined;
	/** The id of the claim to highlight. */
	focus: string | undefined;
	/** Whether the graphic must fit a frame of at most 1000 px, for hosts that cut off there. */
	fit: boolean;
	/** The reading mode of the whole story. */
	form: (typeof modes)[number] | undefined;
};

export function readOptions(search: string): Options {
	const query = new URLSearchParams(search);
	const [theme, focus, form] = ['theme', 'focus', 'form'].map((name) => query.get(name) ?? '');
	return {
		theme: themes.find((known) => known === theme),
		focus: idPattern.test(focus!) ? focus : undefined,
		fit: query.get('fit') === '1',
		form: modes.find((known) => known === form),
	};
}

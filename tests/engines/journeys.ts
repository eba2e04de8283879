/** What a reader does with the piece, the same in every engine. */
import type { Browser } from './browser.ts';
import type { Site } from './site.ts';

export type Journey = {
	name: string;
	/** Whether `npm test` takes it, too. */
	isShort?: boolean;
	/** `false`: with scripts turned off. */
	scripts?: boolean;
	run: (reader: { browser: Browser; site: Site }) => Promise<void>;
};

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

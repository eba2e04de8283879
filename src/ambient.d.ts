declare module 'subset-font' {
	type Options = {
		targetFormat?: 'sfnt' | 'woff' | 'woff2';
		/** By tag: an axis pinned to one value, or limited to a range. */
		variationAxes?: Record<string, number | { min: number; max: number }>;
		keepFeatures?: string[];
		noHinting?: boolean;
		/** Then there is no text. */
		keepAllGlyphs?: boolean;
	};
	export default function subset(
		font: Buffer,
		text: string | undefined,
		options?: Options,
	): Promise<Buffer>;
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
	type Directive = { textStart: string; textEnd?: string; prefix?: string; suffix?: string };
	export function getFragmentDirectives(hash: string): { text?: string[] };
	export function parseFragmentDirectives(directives: { text?: string[] }): { text?: Directive[] };
	/** At most two ranges, of which browsers show the first. */
	export function processTextFragmentDirective(directive: Directive): Range[];
}

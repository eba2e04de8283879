/** A module bundled into one classic script, as text: see scripts/iife-bundle.mjs. */
declare module '*?classic' {
	const script: string;
	export default script;
}

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

/** The styles of every component that draws, scoped: see scripts/chart-styles.mjs. */
declare module 'virtual:chart-styles' {
	const styles: string;
	export default styles;
}

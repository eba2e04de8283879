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

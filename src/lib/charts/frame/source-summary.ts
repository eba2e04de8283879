import type { Source } from '#data/schema';

export type SourceSummary = Pick<Source, 'id' | 'outlet' | 'words'>;

/** A document without what no graphic draws, so that a page carries no more. */
export const summarize = ({ id, outlet, words }: SourceSummary): SourceSummary => ({
	id,
	outlet,
	words,
});

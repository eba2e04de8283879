/** What a reader takes away of a view, and what stands around its picture. */
import type { Table } from '../../types.ts';

export type Format = 'csv' | 'svg' | 'png';

/** What a picture says of itself wherever it goes. */
export type Caption = {
	title: string;
	/** The sentence on what is shown. */
	description: string;
	/** Whose work it is and from what. */
	source: string;
	/** The state of the data, as a reader reads it: “21 November 2025”. */
	date: string;
};

/** A drawing in the page; `done` is called when it has been read. */
export type Drawing = { svg: SVGSVGElement; done?: () => void };

/** A view to take away. */
export type View = {
	caption: Caption;
	/** The file's name without its ending. */
	file: string;
	table: () => Table;
	/** Null where nothing is drawn at the moment. */
	drawing: () => Drawing | null | Promise<Drawing | null>;
};

/** A view that a reader can export, and the caption around its picture. */
import type { Table } from '../../types.ts';

export type Format = 'csv' | 'svg' | 'png';

export type Caption = {
	title: string;
	/** The sentence on what is shown. */
	description: string;
	source: string;
	/** The state of the data: “State of the data: 21 November 2025.” */
	date: string;
};

/** A chart in the page; `dispose` is called when it has been read. */
export type Drawing = { svg: SVGSVGElement; dispose?: () => void };

export type ExportView = {
	caption: Caption;
	/** The file's name without its extension. */
	file: string;
	table: () => Table;
	drawing: () => Drawing | null | Promise<Drawing | null>;
};

/** The rows of the views: derived on the server, sent to the browser as JSON. */
import type { Story } from '#data/schema';
import {
	additionsAgainstOriginalRows,
	type AdditionsAgainstOriginalRows,
} from '../../charts/additions-against-original/rows.ts';
import { orderRows, type OrderRows } from '../../charts/order/rows.ts';
import { attributionRows, type AttributionRows } from '../../charts/attribution/rows.ts';
import { textReuseRows, type TextReuseRows } from '../../charts/text-reuse/rows.ts';
import { credit, type Credit } from '../../model/citation.ts';

export type Setting = {
	credit: Credit;
	/** Whether a script runs, so that a reader can choose. */
	interactive: boolean;
	/** Whether charts are drawn when they come into view, and tables when they are opened. */
	lazy: boolean;
};

export type ViewRows = {
	order: OrderRows;
	reuse: TextReuseRows;
	attribution: AttributionRows;
	additions: AdditionsAgainstOriginalRows;
	credit: Credit;
};

export const viewRows = (story: Story): ViewRows => ({
	order: orderRows(story, []),
	reuse: textReuseRows(story),
	attribution: attributionRows(story),
	additions: additionsAgainstOriginalRows(story),
	credit: credit(story),
});

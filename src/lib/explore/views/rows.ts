/** What the views of the whole record draw: derived on the server, sent to the browser as JSON. */
import type { Story } from '#data/schema';
import {
	additionsAgainstOriginalRows,
	type AdditionsAgainstOriginalRows,
} from '../../charts/additions-against-original/rows.ts';
import { attributionRows, type AttributionRows } from '../../charts/attribution/rows.ts';
import { textReuseRows, type TextReuseRows } from '../../charts/text-reuse/rows.ts';
import { credit, type Credit } from '../../model/citation.ts';

/** What all views of a page have in common. */
export type Setting = {
	credit: Credit;
	/** Whether a script draws, and a reader can choose. */
	living: boolean;
	/** Whether there is too much to draw what nobody looks at. */
	large: boolean;
};

export type ViewRows = {
	reuse: TextReuseRows;
	attribution: AttributionRows;
	additions: AdditionsAgainstOriginalRows;
	credit: Credit;
};

/** Everything for all views. */
export const viewRows = (story: Story): ViewRows => ({
	reuse: textReuseRows(story),
	attribution: attributionRows(story),
	additions: additionsAgainstOriginalRows(story),
	credit: credit(story),
});

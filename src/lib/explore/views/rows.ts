/** What the views of the whole record draw: derived on the server, sent to the browser as JSON. */
import type { Story } from '#data/schema';
import {
	additionsAgainstOriginalRows,
	type AdditionsAgainstOriginalRows,
} from '../../charts/additions-against-original/rows.ts';
import { attributionRows, type AttributionRows } from '../../charts/attribution/rows.ts';
import { textReuseRows, type TextReuseRows } from '../../charts/text-reuse/rows.ts';
import { formatDay } from '#data/format';
import { inWords } from '../../model/format.ts';
import { original, retellings } from '../../model/story.ts';

/** What every picture says of itself: whose work, from what, and when. */
export type Credit = { source: string; date: string };

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

/** The line below every picture, and the state of the data. */
export function credit({ site, sources }: Pick<Story, 'site' | 'sources'>): Credit {
	const n = retellings({ sources }).length;
	const retold = n === 1 ? 'one retelling' : `${inWords(n)} retellings`;
	return {
		source: `Source: “${site.title}”, from the texts of ${original({ sources }).outlet}’s report and ${retold} of it. ${site.licences.codings.name}.`,
		date: `State of the data: ${formatDay(site.updated)}.`,
	};
}

/** Everything for all views. */
export const viewRows = (story: Story): ViewRows => ({
	reuse: textReuseRows(story),
	attribution: attributionRows(story),
	additions: additionsAgainstOriginalRows(story),
	credit: credit(story),
});

/** The story as tables to download: CSV with a header row, safe to open in a spreadsheet. */
import { csvFormat } from 'd3';
import type { Story } from '#data/schema';
import { retellings } from './story.ts';

type Row = Record<string, string | number>;

/** A cell that a spreadsheet would run as a formula is shown as text instead. */
const safe = (value: string | number | null | undefined): string | number => {
	if (typeof value === 'number') return value;
	const text = value ?? '';
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

const row = (cells: Record<string, string | number | null | undefined>): Row =>
	Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, safe(value)]));

const claims = (story: Story): Row[] =>
	story.claims.map((claim) =>
		row({
			id: claim.id,
			topic: claim.topic,
			kind: claim.kind,
			label: claim.label,
			claim: claim.claim,
			elements: claim.elements.join('; '),
			values: claim.values?.map(({ n, unit }) => `${n} ${unit}`).join('; '),
			quote: claim.quote,
			backing: claim.backing.kind,
			current_officials: claim.backing.currentOfficials,
			former_senior_officials: claim.backing.formerSeniorOfficials,
			other_former_officials: claim.backing.otherFormerOfficials,
			caution: claim.caution,
		}),
	);

const coding = (story: Story): Row[] =>
	retellings(story).flatMap(({ id: source }) => [
		...story.claims.map(({ id: claim }) => {
			const cell = story.cells[source]?.[claim];
			if (!cell) throw new Error(`story.json has no coding of ${claim} in ${source}`);
			const asserted = cell.status === 'dropped' ? null : cell;
			return row({
				source,
				claim,
				status: cell.status,
				quote: asserted?.quote,
				note: cell.note,
				attribution: asserted?.attribution,
				attributed_to: asserted?.attributedTo,
			});
		}),
		...story.added
			.filter((addition) => addition.source === source)
			.map((addition) =>
				row({
					source,
					claim: addition.id,
					status: `added: ${addition.kind}`,
					quote: addition.quote,
					note: addition.claim,
					attribution: '',
					attributed_to: '',
				}),
			),
	]);

const strikes = (story: Story): Row[] => story.strikes.map((strike) => row(strike));

/** Every table by name, as CSV text. */
export const tables: Record<string, (story: Story) => string> = {
	claims: (story) => csvFormat(claims(story)),
	coding: (story) => csvFormat(coding(story)),
	strikes: (story) => csvFormat(strikes(story)),
};

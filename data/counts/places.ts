/** Where a document first makes a claim, and what a reader meets down to a depth. */
import type { Place, PlaceAgreement } from '#data/schema';
import { formatNumber, plural } from '../format.ts';
import { percentAt, placeIn, placeWords, samePlace } from '../place.ts';
import { claimOf, countItems, originalOf, retellingsOf, sourceOf } from './items.ts';
import type { CountData, CountedClaim, Document, ExplainedCount, Item, Rules } from './rule.ts';

const how =
	'A claim is first made where the earliest passage begins that makes it as far as it is coded. Words are counted from the start of the article’s own text; captions, bylines and notices are left out, and a headline or standfirst stands above it.';

const placeItem = (
	{ source, claim }: { source: Document; claim: CountedClaim },
	{ text, aside }: { text: string; aside: string },
): Item => ({ kind: 'quote', target: `${source.id}/${claim.id}`, text, aside });

type Placed = { claim: CountedClaim; at: Place };

/** The claims that a document makes, in its own order. */
const placedIn = (data: CountData, source: Document): Placed[] =>
	data.claims
		.flatMap((claim) => {
			const at = placeIn(data, { source, claim });
			return at ? [{ claim, at }] : [];
		})
		.sort((a, b) => a.at.word - b.at.word);

const itemsIn = (source: Document, placed: readonly Placed[]) =>
	placed.map(({ claim, at }) =>
		placeItem({ source, claim }, { text: claim.label, aside: placeWords(at, source) }),
	);

/** The place of one claim in one document, in words or in percent. */
const place = (
	data: CountData,
	{ names: [claimId, id], unit }: { names: string[]; unit: 'words' | 'percent' },
): ExplainedCount | undefined => {
	const claim = claimOf(data, claimId);
	const source = sourceOf(data, id);
	const at = placeIn(data, { source, claim });
	if (!at) return undefined;
	const n = unit === 'words' ? at.word : percentAt(at, source);
	return {
		n,
		...(unit === 'words' ? { of: source.bodyWords } : { written: `${n}%` }),
		description: `${source.outlet} first makes “${claim.label}” ${placeWords(at, source)}${at.word ? `, after ${percentAt(at, source)}% of its text` : ''}.`,
		how,
		groups: [
			{
				title: 'The claim in every document that makes it',
				items: data.sources.flatMap((other) => {
					const there = placeIn(data, { source: other, claim });
					const words = there && { text: other.outlet, aside: placeWords(there, other) };
					return words ? [placeItem({ source: other, claim }, words)] : [];
				}),
			},
		],
	};
};

/** Claims of a document that satisfy a condition, in its own order. */
const counted = (
	data: CountData,
	{
		id,
		kind,
		isCounted,
		where,
	}: {
		id: string | undefined;
		kind?: string | undefined;
		isCounted: (at: Place, source: Document) => boolean;
		where: (source: Document) => string;
	},
): ExplainedCount => {
	const source = sourceOf(data, id);
	const claims = data.claims.filter((claim) => !kind || claim.kind === kind);
	const found = placedIn(data, source).filter(
		({ claim, at }) => claims.includes(claim) && isCounted(at, source),
	);
	const ofKind = kind ? ` of the kind “${kind}”` : '';
	return countItems('Counted, in the document’s order', itemsIn(source, found), {
		of: claims.length,
		description: `${source.outlet} makes ${formatNumber(found.length)} of the ${plural(claims.length, 'claim')}${ofKind} ${where(source)}.`,
		how,
	});
};

const within = (depth: number) => ({
	isCounted: ({ word }: Place) => word <= depth,
	where: ({ bodyWords, above }: Document) =>
		`within the first ${plural(depth, 'word')} of ${formatNumber(bodyWords)}${above.length ? ' or above them' : ''}`,
});

const inHeadline = {
	isCounted: ({ word }: Place) => word === 0,
	where: ({ above }: Document) =>
		above.length
			? `in its ${above.join(' or ')}`
			: 'in a headline, since its text as retrieved has none',
};

/** Pairs of claims that a retelling makes in another order than the original, in percent of all its pairs. */
function reordered(data: CountData, id: string | undefined): ExplainedCount {
	const source = sourceOf(data, id);
	const original = originalOf(data);
	const places = placedIn(data, original).flatMap(({ claim, at }) => {
		const there = placeIn(data, { source, claim });
		return there ? [{ here: at.word, there: there.word }] : [];
	});
	const pairs = places.flatMap((a, i) => places.slice(i + 1).map((b) => [a, b] as const));
	const turned = pairs.filter(([a, b]) => a.here < b.here && a.there > b.there).length;
	const n = pairs.length ? Math.round((100 * turned) / pairs.length) : 0;
	return {
		n,
		written: `${n}%`,
		description: `${source.outlet} makes ${formatNumber(turned)} of ${plural(pairs.length, 'pair')} of claims in another order than ${original.outlet}: ${n}%.`,
		how: `Each claim that it makes is paired with each other. ${how}`,
		groups: [
			{ title: 'Its claims, in its own order', items: itemsIn(source, placedIn(data, source)) },
		],
	};
}

/** A figure of the agreement of the two readings of places, of one document or of the retellings together. */
const readings = (
	description: string,
	figureOf: (measured: PlaceAgreement) => Pick<ExplainedCount, 'n' | 'of' | 'written'>,
): Rules[string] => ({
	description,
	explain: (data) => {
		const measured = data.placeAgreement.find(({ source }) => source === 'all');
		if (!measured) return undefined;
		const { cells, same, differences } = measured;
		return {
			...figureOf(measured),
			description: `Of ${plural(cells, 'cell')}, two independent readings agree on ${formatNumber(same)} whether an earlier passage than the quote makes the claim, and on ${formatNumber(measured.samePlace)} where it is first made.`,
			how: `Neither reading saw the other; the method page says who made them. Passages of one section that begin at most ${formatNumber(samePlace)} words apart count as one place. Cohen’s kappa discounts agreement by chance; where nearly all cells are alike it is low after a few differences.`,
			groups: [
				{
					title: 'Where they differed on the place',
					items: differences.map(({ claim, source, first, second }) =>
						placeItem(
							{ source: sourceOf(data, source), claim: claimOf(data, claim) },
							{
								text: claimOf(data, claim).label,
								aside: `${sourceOf(data, source).outlet}; document’s word ${first + 1} in the first, ${second + 1} in the second`,
							},
						),
					),
				},
			],
		};
	},
});

export const placeRules: Rules = {
	'at/words/<claim>/<source>': {
		description:
			'the word of a document’s text at which it first makes a claim; 0 in a headline or standfirst; no such path where it drops the claim',
		explain: (data, names) => place(data, { names, unit: 'words' }),
	},
	'at/percent/<claim>/<source>': {
		description: 'the share of the text that lies before that word, in percent',
		explain: (data, names) => place(data, { names, unit: 'percent' }),
	},
	'before/<claim>/<claim>/<source>': {
		description:
			'words from the first claim to the second in a document; no such path where they come in the other order',
		explain: (data, [a, b, id]) => {
			const source = sourceOf(data, id);
			const pair = placedIn(data, source).filter(({ claim }) => claim.id === a || claim.id === b);
			const [first, second] = pair;
			if (!first || !second || first.claim.id !== a) return undefined;
			const n = second.at.word - first.at.word;
			return {
				n,
				description: `In ${source.outlet} “${second.claim.label}” comes ${plural(n, 'word')} after “${first.claim.label}”.`,
				how,
				groups: [{ title: 'Where they stand', items: itemsIn(source, pair) }],
			};
		},
	},
	'in-headline/<source>': {
		description: 'claims that a document makes in its headline or standfirst',
		explain: (data, [id]) => counted(data, { id, ...inHeadline }),
	},
	'lead/<source>': {
		description: 'claims that it makes by the end of its first paragraph',
		explain: (data, [id]) =>
			counted(data, {
				id,
				isCounted: ({ word }, { leadWords }) => word <= leadWords,
				where: ({ leadWords }) =>
					`by the end of its first paragraph, of ${plural(leadWords, 'word')}`,
			}),
	},
	'met/<depth>/<source>': {
		description: 'claims that it makes within so many words of its text: 50, 100, 150 and so on',
		explain: (data, [depth, id]) => counted(data, { id, ...within(Number(depth)) }),
	},
	'met/<depth>/<source>/<claim kind>': {
		description: 'the same among claims of one kind',
		explain: (data, [depth, id, kind]) => counted(data, { id, kind, ...within(Number(depth)) }),
	},
	'met-by/<depth>/<claim>': {
		description: 'retellings that make one claim within so many words',
		explain: (data, [depth, id]) => {
			const claim = claimOf(data, id);
			const items = retellingsOf(data).flatMap((source) => {
				const at = placeIn(data, { source, claim });
				if (!at || at.word > Number(depth)) return [];
				return [
					placeItem({ source, claim }, { text: source.outlet, aside: placeWords(at, source) }),
				];
			});
			return countItems('Counted', items, {
				of: retellingsOf(data).length,
				description: `${formatNumber(items.length)} of ${plural(retellingsOf(data).length, 'retelling')} make “${claim.label}” within the first ${plural(Number(depth), 'word')}.`,
				how,
			});
		},
	},
	'reordered/<retelling>': {
		description:
			'pairs of claims that a retelling makes in another order than the original, in percent',
		explain: (data, [id]) => reordered(data, id),
	},
	'places/cells': readings(
		'claims in retellings that were read twice for their places',
		({ cells }) => ({
			n: cells,
		}),
	),
	'places/same': readings(
		'those of which both readings say, or neither, that an earlier passage than the quote makes them',
		({ same, cells }) => ({ n: same, of: cells }),
	),
	'places/percent': readings('the same in percent', ({ raw }) => ({ n: Math.round(raw * 100) })),
	'places/kappa': readings('the same as Cohen’s kappa in hundredths', ({ kappa }) => {
		const n = Math.round((kappa ?? 0) * 100);
		return { n, ...(kappa !== null && { written: (n / 100).toFixed(2) }) };
	}),
	'places/same-place': readings('those that both find first made at the same place', (all) => ({
		n: all.samePlace,
		of: all.cells,
	})),
};

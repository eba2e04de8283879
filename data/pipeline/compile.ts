/** Compiles the data into the one file that the page reads. */
import { ascending } from 'd3';
import type {
	Addition,
	Agreement,
	CodebookClaim,
	Lock,
	LockedQuote,
	Measures,
	PlaceAgreement,
	OriginalCoding,
	Reading,
	RetellingCoding,
	Script,
	Status,
	Story,
	StoryEmbed,
} from '#data/schema';
import { byRole, type Data } from './load.ts';
import { firstKey, makeupOf, placed } from './places.ts';
import { typeset } from './typeset.ts';
import { quotation } from './wording.ts';
import type { Words } from './checks/words.ts';

/** The parts that a whole and sound set of data has. */
export type Whole = Required<
	Pick<Data, 'codebook' | 'script' | 'site' | 'beyond' | 'corrections' | 'strikes'>
>;

export function isWhole(data: Data): data is Data & Whole {
	const { codebook, script, site, beyond, corrections, strikes } = data;
	const files = [codebook, script, site, beyond, corrections, strikes];
	return files.every(Boolean) && byRole(data).originals.length === 1;
}

type Parts = {
	lock: Lock;
	lockHash: string;
	agreement: readonly Agreement[];
	placeAgreement: readonly PlaceAgreement[];
	words: Words;
};

type Codings = {
	claims: CodebookClaim[];
	original: OriginalCoding;
	retellings: RetellingCoding[];
};

/** The story of sound data, all claims coded; keys stand in one order, so the same data give the same bytes. */
export function compile(data: Data & Whole, parts: Parts): Story {
	const { lock, lockHash, agreement, placeAgreement, words } = parts;
	const { originals, retellings: others } = byRole(data);
	const retellings = others.map(({ value }) => value);
	const original = originals[0]!.value;
	const claims = data.codebook.value.claims;
	const codings = { claims, original, retellings };
	const locked = (source: string, id: string) => {
		const quote = lock.documents[source]?.quotes[id];
		if (!quote) return {};
		const { follows, spoken, passage } = quote;
		const measures: Measures = {
			...(follows !== undefined && { follows }),
			...(spoken && { spoken }),
			...(passage !== undefined && { passage }),
		};
		return { span: { start: quote.start, end: quote.end }, ...measures };
	};
	const located = (source: string, claim: string) => ({
		...locked(source, claim),
		...firstPassage(lock.documents[source]?.quotes[firstKey(claim)]),
		...placed(lock.documents[source], claim),
	});
	const cellsOf = ({ source, claims: cells }: RetellingCoding) =>
		claims.map(({ id }) => [id, { ...typeset(cells[id]!), ...located(source.id, id) }] as const);
	const present = new Set(data.codings.keys());
	const script = data.script.value;
	const { ties, events } = script;
	const { $schema: _, ...site } = data.site.value;
	return {
		format: 1,
		lock: lockHash,
		site,
		sources: [original, ...retellings].map(({ source, ...coding }) => ({
			...typeset(source),
			...('added' in coding && { made: { times: timesCoded(data, source.id), ...coding.made } }),
			words: lock.documents[source.id]?.words ?? 0,
			sha256: lock.documents[source.id]?.sha256 ?? '',
			...makeupOf(lock.documents[source.id]),
		})),
		claims: typeset(claims).map((claim, order) => ({
			...claim,
			...typeset(original.claims[claim.id]!),
			order,
			span: null,
			at: null,
			...located(original.source.id, claim.id),
		})),
		cells: Object.fromEntries(
			retellings.map((coding) => [coding.source.id, Object.fromEntries(cellsOf(coding))]),
		),
		readings: {
			first: readingOf(data.first, codings),
			second: readingOf(data.second, codings),
		},
		added: retellings.flatMap(({ source, added }) =>
			added.map((addition) => ({
				...typeset(addition),
				beside: besideOf(addition, claims),
				source: source.id,
				span: null,
				...locked(source.id, addition.id),
			})),
		),
		quotations: claims.flatMap(({ id, kind }) =>
			kind === 'quote' ? quotationOf(id, codings) : [],
		),
		reuse: lock.reuse.filter(({ a, b }) => present.has(a) && present.has(b)),
		agreement: [...agreement],
		placeAgreement: [...placeAgreement],
		strikes: typeset(data.strikes.rows),
		beyond: typeset(data.beyond.value.facts),
		corrections: typeset(data.corrections.value.corrections),
		versions: [...data.versions].map(([id, { day, corrections }]) => ({ id, day, corrections })),
		version: null,
		...{ parts: script.parts, ties, events },
		chapters: script.chapters.map(({ id, title, card, steps }) => ({
			id,
			title,
			...(card && { card }),
			steps: steps.map((step) => ({ ...step, text: words.paragraphs.get(step.id) ?? [] })),
		})),
		embeds: embedsOf(script, words),
		counts: Object.fromEntries([...words.counts].sort(([a], [b]) => ascending(a, b))),
	};
}

const firstPassage = (quote: LockedQuote | undefined): Pick<Measures, 'firstPassage'> =>
	quote?.passage === undefined ? {} : { firstPassage: quote.passage };

/** How often a retelling was coded before it was settled. */
const timesCoded = ({ first, second }: Data, id: string): 1 | 2 =>
	first.has(id) && second.has(id) ? 2 : 1;

/** The claims of the original on an addition's matter. */
function besideOf({ beside, topic }: Addition, claims: CodebookClaim[]): string[] {
	return claims
		.filter((claim) => (beside ? beside.includes(claim.id) : claim.topic === topic))
		.map(({ id }) => id);
}

function embedsOf({ embeds = [], chapters }: Script, words: Words): StoryEmbed[] {
	const steps = chapters.flatMap(({ steps }) => steps);
	return embeds.flatMap(({ id, title, step, view, explore }): StoryEmbed[] => {
		const drawn = view ?? steps.find((one) => one.id === step)?.view;
		const embed = { id, title, finding: words.findings.get(id) ?? [], step };
		if (explore) return [{ ...embed, explore }];
		return drawn ? [{ ...embed, view: drawn }] : [];
	});
}

/** A coding's statuses, in the order of the settled codings; retellings coded only once have none. */
function readingOf(codings: Data['first'], { retellings, claims }: Codings): Reading {
	return Object.fromEntries(
		retellings.flatMap(({ source }): [string, Record<string, Status>][] => {
			const coded = codings.get(source.id)?.value.claims;
			if (!coded) return [];
			const statuses = claims.map(({ id }) => [id, coded[id]!.status]);
			return [[source.id, Object.fromEntries(statuses) as Record<string, Status>]];
		}),
	);
}

/** A statement as the original and each retelling that quotes it word it; none where nobody quotes it. */
function quotationOf(claim: string, { original, retellings }: Codings) {
	const versions = retellings.flatMap(({ source, claims }) => {
		const cell = claims[claim];
		return cell && 'quote' in cell ? [{ source: source.id, quote: cell.quote }] : [];
	});
	const own = original.claims[claim]?.quote;
	return own && versions.length ? [quotation(claim, { original: own, versions })] : [];
}

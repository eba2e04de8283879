/** Sound data to the one file that the page reads. */
import type {
	Addition,
	Agreement,
	Cell,
	Claim,
	CodebookClaim,
	Lock,
	OriginalCoding,
	Reading,
	RetellingCoding,
	Script,
	Source,
	Status,
	Story,
	StoryEmbed,
	TimelineEvent,
} from '#data/schema';
import type { Coding, Data } from './load.ts';
import { byRole } from './load.ts';
import { typeset } from './typeset.ts';
import { quotation } from './wording.ts';
import type { Words } from './checks/words.ts';

/** The parts that a whole and sound set of data has. */
export type Whole = Required<
	Pick<Data, 'codebook' | 'script' | 'site' | 'beyond' | 'corrections' | 'strikes'>
>;

/** Whether nothing is missing for a story. */
export function isWhole(data: Data): data is Data & Whole {
	const { codebook, script, site, beyond, corrections, strikes } = data;
	const files = [codebook, script, site, beyond, corrections, strikes];
	return files.every(Boolean) && byRole(data).originals.length === 1;
}

type Parts = { lock: Lock; lockHash: string; agreement: readonly Agreement[]; words: Words };

type Codings = {
	claims: CodebookClaim[];
	original: OriginalCoding;
	retellings: RetellingCoding[];
};

function codingsOf(data: Data & Whole): Codings {
	const { originals, retellings } = byRole(data);
	return {
		claims: data.codebook.value.claims,
		original: originals[0]!.value,
		retellings: retellings.map(({ value }) => value),
	};
}

/** The story; keys stand in one order, so that the same data give the same bytes. */
export function compile(data: Data & Whole, { lock, lockHash, agreement, words }: Parts): Story {
	const settled = codingsOf(data);
	const { original, retellings, claims } = settled;
	const codings: Coding[] = [original, ...retellings];
	const spanOf = (source: string, id: string) => {
		const quote = lock.documents[source]?.quotes[id];
		return quote ? { start: quote.start, end: quote.end } : null;
	};
	const measured = (source: string, id: string) => {
		const { follows, spoken } = lock.documents[source]?.quotes[id] ?? {};
		return { ...(follows !== undefined && { follows }), ...(spoken && { spoken }) };
	};
	const present = new Set(codings.map(({ source }) => source.id));
	const script = data.script.value;
	return {
		format: 1,
		lock: lockHash,
		site: withoutSchema(data.site.value),
		sources: codings.map(({ source }): Source => ({
			...typeset(source),
			words: lock.documents[source.id]?.words ?? 0,
			sha256: lock.documents[source.id]?.sha256 ?? '',
		})),
		claims: typeset(claims).flatMap((claim, order): Claim[] => {
			const cell = original.claims[claim.id];
			return cell
				? [
						{
							...claim,
							...typeset(cell),
							order,
							span: spanOf(original.source.id, claim.id),
							...measured(original.source.id, claim.id),
						},
					]
				: [];
		}),
		cells: Object.fromEntries(
			retellings.map(({ source, claims: cells }) => [
				source.id,
				Object.fromEntries(
					claims.flatMap(({ id }): [string, Cell][] => {
						const cell = cells[id];
						const span = spanOf(source.id, id);
						return cell
							? [[id, { ...typeset(cell), ...(span && { span }), ...measured(source.id, id) }]]
							: [];
					}),
				),
			]),
		),
		readings: {
			first: readingOf(data.first, settled),
			second: readingOf(data.second, settled),
		},
		added: retellings.flatMap(({ source, added }) =>
			added.map((addition) => ({
				...typeset(addition),
				beside: besideOf(addition, claims),
				source: source.id,
				span: spanOf(source.id, addition.id),
				...measured(source.id, addition.id),
			})),
		),
		quotations: claims.flatMap(({ id, kind }) =>
			kind === 'quote' ? quotationOf(id, settled) : [],
		),
		reuse: lock.reuse.filter(({ a, b }) => present.has(a) && present.has(b)),
		agreement: [...agreement],
		strikes: typeset(data.strikes.rows),
		beyond: typeset(data.beyond.value.facts),
		corrections: typeset(data.corrections.value.corrections),
		parts: script.parts,
		ties: script.ties,
		events: script.events.map((event): TimelineEvent => event),
		chapters: script.chapters.map(({ id, title, card, steps }) => ({
			id,
			title,
			...(card ? { card } : {}),
			steps: steps.map((step) => ({
				id: step.id,
				text: words.paragraphs.get(step.id) ?? [],
				alt: step.alt,
				view: step.view,
			})),
		})),
		embeds: embedsOf(script, words),
		counts: Object.fromEntries([...words.counts].sort(([a], [b]) => (a < b ? -1 : 1))),
	};
}

/** What the original says on an addition's matter. */
function besideOf({ beside, topic }: Addition, claims: CodebookClaim[]): string[] {
	return claims
		.filter((claim) => (beside ? beside.includes(claim.id) : claim.topic === topic))
		.map(({ id }) => id);
}

function embedsOf({ embeds = [], chapters }: Script, words: Words): StoryEmbed[] {
	const steps = chapters.flatMap(({ steps }) => steps);
	return embeds.flatMap(({ id, title, step, view, explore }): StoryEmbed[] => {
		const shown = view ?? steps.find((one) => one.id === step)?.view;
		const said = { id, title, finding: words.findings.get(id) ?? [], step };
		if (explore) return [{ ...said, explore }];
		return shown ? [{ ...said, view: shown }] : [];
	});
}

/** A coding's statuses, in the order of the settled codings; retellings that it leaves out have none. */
function readingOf(codings: Data['first'], { retellings, claims }: Codings): Reading {
	return Object.fromEntries(
		retellings.flatMap(({ source }): [string, Record<string, Status>][] => {
			const coded = codings.get(source.id)?.value.claims;
			if (!coded) return [];
			const statuses = claims.flatMap(({ id }): [string, Status][] =>
				coded[id] ? [[id, coded[id].status]] : [],
			);
			return [[source.id, Object.fromEntries(statuses)]];
		}),
	);
}

function quotationOf(claim: string, { original, retellings }: Codings) {
	const versions = retellings.flatMap(({ source, claims }) => {
		const cell = claims[claim];
		return cell && 'quote' in cell ? [{ source: source.id, quote: cell.quote }] : [];
	});
	const own = original.claims[claim]?.quote;
	return own && versions.length ? [quotation(claim, { original: own, versions })] : [];
}

function withoutSchema<T extends { $schema?: string | undefined }>(value: T): Omit<T, '$schema'> {
	const { $schema: _, ...rest } = value;
	return rest;
}

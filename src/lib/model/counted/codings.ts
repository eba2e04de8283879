/** Figures that count what the retellings did with the claims. */
import type { Claim, Source, Status, Story } from '#data/schema';
import { formatNumber, plural } from '../format.ts';
import { original, retellings } from '../story.ts';
import { cellItem, claimItem, type Explain, type Item } from './item.ts';

type Deed = keyof typeof deeds;

/** What each name counts, its verb and what it means. */
const deeds = {
	kept: {
		has: ['kept'],
		did: 'kept',
		means: 'Kept: every element of the claim is asserted, in any wording.',
	},
	trimmed: {
		has: ['trimmed'],
		did: 'trimmed',
		means: 'Trimmed: less is asserted, and it follows from the original.',
	},
	altered: {
		has: ['altered'],
		did: 'altered',
		means: 'Altered: something is asserted that the original’s claim does not entail.',
	},
	dropped: {
		has: ['dropped'],
		did: 'dropped',
		means: 'Dropped: the claim is not asserted, or only implied.',
	},
	carried: {
		has: ['kept', 'trimmed'],
		did: 'kept or trimmed',
		means: 'Carried: kept whole, or trimmed to less that still follows from the original.',
	},
	asserted: {
		has: ['kept', 'trimmed', 'altered'],
		did: 'kept, trimmed or altered',
		means: 'Asserted: all that is not dropped, so kept, trimmed or altered.',
	},
} as const satisfies Record<string, { has: Status[]; did: string; means: string }>;

const isDeed = (name: string): name is Deed => Object.hasOwn(deeds, name);

const statusOf = (story: Story, { source, claim }: { source: string; claim: string }): Status =>
	story.cells[source]?.[claim]?.status ?? 'dropped';

const did = (
	story: Story,
	{ deed, source, claim }: { deed: Deed; source: string; claim: string },
) => (deeds[deed].has as readonly Status[]).includes(statusOf(story, { source, claim }));

const holders = (story: Story, { deed, claim }: { deed: Deed; claim: string }) =>
	retellings(story).filter(({ id }) => did(story, { deed, source: id, claim })).length;

const amongKind = (kind: string | undefined) => (kind ? ` of the kind “${kind}”` : '');

/** `<status>/<retelling>` and `<status>/<retelling>/<claim kind>`. */
export const byRetelling: Explain = (story, [name = '', id, kind]) => {
	const source = retellings(story).find((one) => one.id === id);
	if (!isDeed(name) || !source) return undefined;
	const among = story.claims.filter((claim) => !kind || claim.kind === kind);
	const picked = among.filter((claim) =>
		did(story, { deed: name, source: source.id, claim: claim.id }),
	);
	const first = original(story);
	return {
		of: among.length,
		description:
			`${source.outlet} ${deeds[name].did} ${formatNumber(picked.length)} of ${first.outlet}’s ` +
			`${plural(among.length, 'claim')}${amongKind(kind)}, in a text of ${plural(source.words, 'word')}; ` +
			`the original has ${formatNumber(first.words)}.`,
		how: deeds[name].means,
		groups: [
			{
				title: 'Counted, in the report’s order',
				items: picked.map((claim) =>
					cellItem(claim, {
						source: source.id,
						status: statusOf(story, { source: source.id, claim: claim.id }),
					}),
				),
			},
		],
	};
};

/** One retelling’s way with a claim, named by its outlet. */
const outletItem = (story: Story, { claim, source }: { claim: Claim; source: Source }): Item => ({
	...cellItem(claim, {
		source: source.id,
		status: statusOf(story, { source: source.id, claim: claim.id }),
	}),
	text: source.outlet,
});

/** `<status>-by/<claim>`. */
export const byClaim: Explain = (story, [name = '', id]) => {
	const deed = name.replace(/-by$/, '');
	const claim = story.claims.find((one) => one.id === id);
	if (deed === name || !isDeed(deed) || !claim) return undefined;
	const all = retellings(story);
	const counts = (source: Source) => did(story, { deed, source: source.id, claim: claim.id });
	const group = (title: string, sources: Source[]) =>
		sources.length > 0
			? [{ title, items: sources.map((source) => outletItem(story, { claim, source })) }]
			: [];
	return {
		of: all.length,
		description: `“${claim.label}” is ${deeds[deed].did} in ${formatNumber(all.filter(counts).length)} of ${plural(all.length, 'retelling')}.`,
		how: deeds[deed].means,
		groups: [
			...group('Counted', all.filter(counts)),
			...group(
				'Not counted',
				all.filter((source) => !counts(source)),
			),
			{ title: 'The claim in every document', items: [claimItem(claim)] },
		],
	};
};

/** `<status>-by/<number>` and `<status>-by/<number>/<claim kind>`. */
export const byNumber: Explain = (story, [name = '', number = '', kind]) => {
	const deed = name.replace(/-by$/, '');
	if (deed === name || !isDeed(deed) || !/^\d+$/.test(number)) return undefined;
	const among = story.claims.filter((claim) => !kind || claim.kind === kind);
	const picked = among.filter(({ id }) => holders(story, { deed, claim: id }) === Number(number));
	const all = retellings(story).length;
	const where =
		number === '0'
			? 'none of the retellings'
			: Number(number) === all
				? `all ${plural(all, 'retelling')}`
				: `exactly ${number} of ${plural(all, 'retelling')}`;
	return {
		of: among.length,
		description: `${formatNumber(picked.length)} of ${plural(among.length, 'claim')}${amongKind(kind)} ${picked.length === 1 ? 'is' : 'are'} ${deeds[deed].did} in ${where}.`,
		how: deeds[deed].means,
		groups: [{ title: 'Counted, in the report’s order', items: picked.map(claimItem) }],
	};
};

/** What readers were given at the last publication and are given otherwise now. */
import { differences, titleOf } from '#data/versions';
import type { Outcome } from '../../../data/pipeline/pipeline.ts';
import type { Problem } from '../../../data/pipeline/problems.ts';
import { lastVersion } from '../../../data/pipeline/published.ts';
import type { Json, State } from '../protocol.ts';

/** The correction that a problem asks for, as it drafts it. */
export function correctionIn({ hint }: Problem): Json | undefined {
	const draft = /^to complete and add to data\/corrections\.json: (\{.*\})$/.exec(hint ?? '')?.[1];
	return draft === undefined ? undefined : (JSON.parse(draft) as Json);
}

export function publishedOf(
	{ data, unpublished }: Outcome,
	built: Outcome['built'],
): State['published'] {
	const last = lastVersion(data);
	if (!last || !built) return undefined;
	const drafts = unpublished.map(correctionIn);
	const { aliases } = built.story.site;
	const since = differences(last.state, built.state, aliases).map(({ name, fields }) => ({
		title: titleOf(name, name in last.state ? last.state : built.state),
		fields,
		correction: drafts.find((draft) => String(draft?.['changes']) === name),
	}));
	return { day: last.day, since };
}

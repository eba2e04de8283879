import { error } from '@sveltejs/kit';
import { pick } from '$lib/model/pick';
import { compareVersions } from '$lib/model/versions';
import { story } from '$lib/server/story';
import { comparisons } from '$lib/server/versions';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	comparisons.map(([from, to]) => ({ from: from.id, to: to.id }));

export const load: PageServerLoad = ({ params }) => {
	const two = comparisons.find(([from, to]) => from.id === params.from && to.id === params.to);
	if (!two) error(404, `There are no versions “${params.from}” and “${params.to}”.`);
	return { ...pick(story, ['site', 'corrections']), ...compareVersions(story, two) };
};

/** The published versions with their words. This is the only module of `src/` that reads `data/versions/`. */
import type { Version } from '#data/schema';
import type { VersionWithState } from '$lib/model/versions';
import { story } from './story.ts';

const files = import.meta.glob<Version>('#data/published/*.json', {
	eager: true,
	import: 'default',
});
const states = new Map(
	Object.entries(files).map(([file, { state }]) => [/([^/]+)\.json$/.exec(file)![1], state]),
);

/** The first first. */
export const versions: VersionWithState[] = story.versions.map((version) => {
	const state = states.get(version.id);
	if (!state) throw new Error(`data/versions/${version.id}.json is missing: run npm run data`);
	return { ...version, state };
});

/** Every two versions, the earlier first. */
export const comparisons: [VersionWithState, VersionWithState][] = versions.flatMap((to, i) =>
	versions.slice(0, i).map((from): [VersionWithState, VersionWithState] => [from, to]),
);

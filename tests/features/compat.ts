/** Which browser has what, from the package `web-features`: keys of MDN's compatibility data, grouped to features. */
import { features } from 'web-features';
import { styled, whole } from '../../scripts/browsers.mjs';

/** The engines of the tables, by their names in the data and in a build's target. */
export const engines = [
	{ name: 'Chromium', data: 'chrome', target: 'chrome' },
	{ name: 'Firefox', data: 'firefox', target: 'firefox' },
	{ name: 'Safari', data: 'safari_ios', target: 'ios' },
] as const;

/** First versions, in the order of `engines`; Infinity where there is none. */
type Versions = number[];

const numberOf = (version: string | undefined) =>
	version === undefined ? Infinity : Number.parseFloat(version.replace('≤', ''));

const targetVersions = (targets: string[]): Versions =>
	engines.map(({ target }) =>
		Number(targets.find((one) => one.replace(/[\d.]+$/, '') === target)!.slice(target.length)),
	);

export const wholeVersions = targetVersions(whole);
const styledVersions = targetVersions(styled);

const exceeds = (versions: Versions, floor: Versions) =>
	versions.some((version, i) => version > floor[i]!);

/** Whether a browser that is at the floor of the whole story may lack it. */
export const isAboveFloor = (versions: Versions): boolean => exceeds(versions, wholeVersions);

type Known = { feature: string; versions: Versions };

/** What each key of the data belongs to; only keys that a browser which is cared for may lack. */
export const young: ReadonlyMap<string, Known> = new Map(
	Object.entries(features).flatMap(([id, feature]) => {
		if (feature.kind !== 'feature') return [];
		return Object.entries(feature.status.by_compat_key ?? {}).flatMap(([key, { support }]) => {
			const versions = engines.map(({ data }) => numberOf(support[data]));
			return exceeds(versions, styledVersions)
				? [[key, { feature: id, versions }] as [string, Known]]
				: [];
		});
	}),
);

export const nameOf = (id: string): string => {
	const feature = features[id];
	return feature?.kind === 'feature' ? feature.name : id;
};

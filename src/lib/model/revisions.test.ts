import { csvParse } from 'd3';
import { expect, it } from 'vitest';
import { byteOrderMark } from '#data/csv-cell';
import type { BeyondFact, Story } from '#data/schema';
import { story as whole } from '$lib/server/story';
import { evidenceFiles } from './evidence.ts';
import { exploreData } from './explorer-data.ts';
import { claimPageData, claimsPageData, sourcePageData } from './page-data.ts';
import { revisionsIn } from './revisions.ts';
import { original } from './story.ts';
import { tables } from './tables.ts';

const claim = whole.claims.find(({ id }) => id === whole.site.totals.killed)!;
const revision = (id: string, date: string): BeyondFact => ({
	...{ id, date, label: `Counted again, ${id}`, fact: `It was counted again, ${id}.` },
	...{ revises: claim.id, source: 'The harbour office', source_url: 'https://example.org/' },
});
const story: Story = {
	...whole,
	beyond: [revision('later', '2031-02-02'), ...whole.beyond, revision('sooner', '2031-01-01')],
};
const ids = ({ revised }: { revised?: { id: string }[] }) => revised?.map(({ id }) => id);
const both = ['sooner', 'later'];

it('stands beside the claim wherever that stands, oldest first, and beside no other', () => {
	expect(claimPageData(story, claim).revisions?.map(({ id }) => id)).toEqual(both);
	const evidence = evidenceFiles(story).get(`claim/${claim.id}.json`)!();
	expect(evidence).toHaveProperty('revisions.0.source_url', 'https://example.org/');
	for (const claims of [
		claimsPageData(story).claims,
		sourcePageData(story, original(story)).claims,
		exploreData(story).claims,
	]) {
		expect(claims.filter((one) => ids(one)).map(({ id }) => id)).toEqual([claim.id]);
		expect(ids(claims.find(({ id }) => id === claim.id)!)).toEqual(both);
	}
});

it('stands beside each step whose text links to the claim', () => {
	const steps = story.chapters.flatMap(({ steps }) => steps);
	const revised = steps.filter(({ text }) => revisionsIn(story, text).length);
	expect(revised.length).toBeGreaterThan(1);
	for (const { text } of revised) expect(JSON.stringify(text)).toContain(`"${claim.id}"`);
});

it('is a column of the claims’ table, while the figures stay as reported', () => {
	const rows = csvParse(tables['claims']!(story).replace(byteOrderMark, ''));
	const own = rows.find(({ id }) => id === claim.id)!;
	expect(own['revised']).toBe(
		'2031-01-01: It was counted again, sooner. (The harbour office, https://example.org/) | 2031-02-02: It was counted again, later. (The harbour office, https://example.org/)',
	);
	expect(own['values']).toBe(claim.values!.map(({ n, unit }) => `${n} ${unit}`).join(' | '));
	expect(rows.filter(({ revised }) => revised)).toHaveLength(1);
});

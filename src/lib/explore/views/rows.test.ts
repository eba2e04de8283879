import { expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { credit, viewRows } from './rows.ts';

it('names the work, the original, how many retellings, the licence and the day', () => {
	const { source, date } = credit(story);
	expect(source).toContain(story.site.title);
	expect(source).toContain(story.sources[0]?.outlet);
	expect(source).toContain(story.site.licences.codings.name);
	expect(date).toMatch(/^State of the data: \d{1,2} [A-Z][a-z]+ \d{4}\.$/);
	expect(credit({ ...story, sources: story.sources.slice(0, 2) }).source).toContain(
		'one retelling',
	);
});

it('travels as JSON and comes back the same', () => {
	const rows = viewRows(story);
	expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});

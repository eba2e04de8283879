import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Source, Story } from '#data/schema';
import { claimEvidence } from '$lib/model/evidence';
import { story } from '$lib/server/story';
import Where from '../Where.svelte';
import Evidence from './Evidence.svelte';

const retelling = story.sources.find(({ role, url }) => role === 'retelling' && url)!;
const claim = story.claims.find(({ id }) => story.cells[retelling.id]?.[id]?.status === 'kept')!;
const archive = [
	{ url: 'https://archive.example/2/page', date: '2025-12-02' },
	{ url: 'https://archive.example/1/page', date: '2025-11-04' },
];

/** The story with something more in one retelling’s record. */
const withSource = (more: Partial<Source>): Story => ({
	...story,
	sources: story.sources.map((source) => (source === retelling ? { ...source, ...more } : source)),
});

/** A claim as the panel and its page show it: the part of one retelling. */
function shown(of: Story): string {
	const evidence = JSON.parse(JSON.stringify(claimEvidence(of, claim))) as never;
	const { body } = render(Evidence, { props: { evidence, home: '../' } });
	const [, rest = ''] = body.split(`<li id="${retelling.id}"`);
	return rest.split('</li>')[0]!.replaceAll('&amp;', '&');
}

const cell = story.cells[retelling.id]![claim.id]!;
const quote = cell.status === 'dropped' ? '' : cell.quote;

describe('a cell', () => {
	it('leads to its very words on the document’s own page', () => {
		expect(shown(story)).toContain(
			`href="${retelling.url}#:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}"`,
		);
	});

	it('leads to the archived copies as well, the oldest first, with their days', () => {
		const html = shown(withSource({ archive }));
		expect(html).toContain(
			`data-originalurl="${retelling.url}" data-versionurl="https://archive.example/1/page" data-versiondate="2025-11-04">These words on`,
		);
		expect(html).toMatch(/as it stood on 4 November 2025[\s\S]*as it stood on 2 December 2025/);
		expect(html).toContain('href="https://archive.example/2/page#:~:text=');
		expect(shown(story)).not.toMatch(/data-version|as it stood/);
	});

	it('has the outlet’s reply beside it, where there is one', () => {
		const reply = { date: '2025-12-03', text: 'We stand by it.' };
		expect(shown(withSource({ reply }))).toContain(
			`href="../corrections/#reply-${retelling.id}">its reply of 3 December 2025</a>`,
		);
		expect(shown(story)).not.toContain('its reply');
	});

	it('can be questioned where there is somebody to write to, and else not', () => {
		const site = { ...story.site, contact: 'desk@example.org' };
		const [, href = ''] =
			/href="(mailto:[^"]*)"[^>]*>Question this coding/.exec(shown({ ...story, site })) ?? [];
		const body = new URL(href).searchParams.get('body') ?? '';
		for (const part of [claim.label, claim.id, retelling.outlet, cell.status, quote])
			expect(body).toContain(part);
		expect(shown({ ...story, site: { ...site, contact: '' } })).not.toContain('Question');
	});
});

describe('where a document stands', () => {
	const where = (source: Source) => render(Where, { props: { source } }).body;

	it('says that no copy is known, and never beside one', () => {
		const { archive: _, ...bare } = retelling;
		expect(where(bare)).toContain('no archived copy is known');
		expect(where({ ...bare, archive })).not.toContain('no archived copy');
	});

	it('has the copies of a page whose address is not known', () => {
		const html = where({ ...retelling, url: null, archive });
		expect(html).toContain('link not available');
		expect(html).toContain('href="https://archive.example/1/page"');
	});
});

/** What each page says of itself to those who list it or show a link to it. */
import { describe, expect, it } from 'vitest';
import { elements, movedPages, pages, read, publicRoot, story } from './built-site.ts';

/** Pages that are found by themselves: not those made for other sites' frames or at former addresses. */
const found = pages.filter(
	(page) => !page.startsWith('embed/') && page !== '404.html' && !movedPages.includes(page),
);

const pathOf = (page: string) => page.replace(/(^|\/)index\.html$/, '$1');

describe.each(found)('%s', (page) => {
	const all = elements(read(page));
	const metas = (name: string) =>
		all.flatMap(({ name: tag, attributes }) =>
			tag === 'meta' && [attributes.name, attributes.property].includes(name)
				? [attributes.content ?? '']
				: [],
		);
	const links = (rel: string) =>
		all.flatMap(({ name, attributes }) =>
			name === 'link' && attributes.rel === rel ? [attributes.href] : [],
		);

	it('has a title, a description and a kind for those who show links', () => {
		expect(metas('og:site_name')).toEqual([story.site.title]);
		for (const name of ['og:title', 'og:description', 'og:type', 'twitter:card'])
			expect(metas(name), name).toEqual([expect.stringMatching(/\S/)]);
		expect(metas('og:description')).toEqual(metas('description'));
		expect(metas('theme-color')).toHaveLength(2);
	});

	it('says when it was published and changed, where it is the piece', () => {
		const isArticle = metas('og:type')[0] === 'article';
		expect(isArticle).toBe(page === 'index.html' || page.startsWith('share/'));
		const { published, updated } = story.site;
		expect(metas('article:published_time')).toEqual(isArticle ? [published] : []);
		expect(metas('article:modified_time')).toEqual(isArticle ? [updated] : []);
	});

	it('names its address where there is one, and nothing that needs one where there is none', () => {
		if (publicRoot === undefined) {
			expect(links('canonical')).toEqual([]);
			for (const name of ['og:url', 'og:image', 'og:image:alt']) expect(metas(name)).toEqual([]);
			expect(metas('twitter:card')).toEqual(['summary']);
			return;
		}
		const [own] = links('canonical');
		expect(own).toBe(publicRoot + (page.startsWith('share/') ? '' : pathOf(page)));
		const [url] = metas('og:url');
		expect(url).toBe(publicRoot + pathOf(page));
	});
});

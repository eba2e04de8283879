import { expect, it } from 'vitest';
import { withChoices, oembedHtml, snippets, type Embed } from './snippet.ts';

const embed: Embed = {
	graphic: 'strikes',
	title: 'People killed, “by date”',
	root: 'https://example.org/2025/story/',
	height: 520,
	alt: '64 people',
};
const hostile = { ...embed, title: '</script><b>"\'&', alt: '"><script>' };

it('answers oEmbed in the one form that WordPress keeps', () => {
	expect(oembedHtml(embed)).toBe(
		'<blockquote><a href="https://example.org/2025/story/embed/strikes/">People killed, “by date”</a></blockquote>' +
			'<iframe src="https://example.org/2025/story/embed/strikes/" title="People killed, “by date”" width="100%" height="520" frameborder="0" style="border:0"></iframe>',
	);
});

it('gives each way in the graphic’s own page', () => {
	for (const text of Object.values(snippets(embed)))
		expect(text).toMatch(/https:\/\/example\.org\/2025\/story\/embed\/strikes(\/|\.png)/);
});

it('lets a title be no markup, wherever it stands', () => {
	for (const text of [oembedHtml(hostile), ...Object.values(snippets(hostile))]) {
		expect(text).not.toContain('<b>');
		expect(text).not.toContain('"><script>');
		expect(text.match(/<\/script>/g) ?? []).toHaveLength((text.match(/<script/g) ?? []).length);
	}
});

it('has a chosen theme in every way in that can carry one', () => {
	const page = 'https://example.org/2025/story/embed/strikes/?theme=dark"';
	const chosen = Object.entries(snippets(embed)).map(([name, text]) => [
		name,
		withChoices(text, { theme: 'dark', height: null }),
	]);
	const carries = Object.fromEntries(chosen) as Record<string, string>;
	for (const name of ['frame', 'pym', 'iframe-resizer']) expect(carries[name]).toContain(page);
	expect(carries['element']).toContain('<report-embed graphic="strikes" theme="dark">');
	expect(carries['quotation']).toContain('data-report-embed="strikes" data-theme="dark">');
	expect(carries['url']).toBe(snippets(embed).url);
	expect(carries['image']).toBe(snippets(embed).image);
});

it('has the height of the graphic only where a frame keeps the height that it is given', () => {
	const changed = Object.entries(snippets(embed)).flatMap(([name, text]) => {
		const chosen = withChoices(text, { theme: null, height: 706 });
		return chosen === text ? [] : [[name, chosen.replace('706', '520')]];
	});
	expect(changed).toEqual([['frame', snippets(embed).frame]]);
});

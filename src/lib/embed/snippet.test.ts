import { expect, it } from 'vitest';
import { oembedHtml, snippets, withTheme, type Embed } from './snippet.ts';

const embed: Embed = {
	graphic: 'strikes',
	title: 'People killed, “by date”',
	root: 'https://example.org/2025/story/',
	room: [
		{ from: 0, texts: 300, ratio: 1.5, most: 9999 },
		{ from: 584, texts: 240, ratio: 0.5, most: 624 },
	],
	alt: '64 people',
};
const hostile = { ...embed, title: '</script><b>"\'&', alt: '"><script>' };

it('answers oEmbed in the one form that WordPress keeps', () => {
	expect(oembedHtml(embed)).toBe(
		'<blockquote><a href="https://example.org/2025/story/embed/strikes/">People killed, “by date”</a></blockquote>' +
			'<iframe src="https://example.org/2025/story/embed/strikes/" title="People killed, “by date”" width="100%" height="909" frameborder="0" style="border:0;height:max(240px + min(624px, 50cqw - 12px), min(300px + min(9999px, 150cqw - 36px), (584px - 100cqw) * 9999))"></iframe>',
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
		withTheme(text, 'dark'),
	]);
	const carries = Object.fromEntries(chosen) as Record<string, string>;
	for (const name of ['frame', 'pym', 'iframe-resizer']) expect(carries[name]).toContain(page);
	expect(carries['element']).toContain('<report-embed graphic="strikes" theme="dark" ');
	expect(carries['quotation']).toContain('data-report-embed="strikes" data-theme="dark">');
	expect(carries['url']).toBe(snippets(embed).url);
	expect(carries['image']).toBe(snippets(embed).image);
});

it('keeps room for the graphic before anything has come, where nothing else would', () => {
	const high = Object.entries(snippets(embed)).filter(([, text]) => text.includes('height:max('));
	expect(high.map(([name]) => name)).toEqual(['element', 'frame', 'iframe-resizer']);
	// a feed or a newsletter shows a quotation as it is
	expect(snippets(embed).quotation).not.toContain('style');
});

it('gives the card of a claim in every way in', () => {
	const card = { ...embed, graphic: 'claim/boats-16' };
	const texts = snippets(card);
	for (const [name, text] of Object.entries(texts))
		expect(text, name).toContain('https://example.org/2025/story/embed/claim/boats-16/');
	expect(texts.element).toContain('<report-embed claim="boats-16" style');
	expect(texts.quotation).toContain('data-report-embed="claim/boats-16"');
	expect(texts.image).toContain('cards/claim-boats-16.png');
	const dark = (text: string) => withTheme(text, 'dark');
	expect(dark(texts.frame)).toContain('/embed/claim/boats-16/?theme=dark"');
	expect(dark(texts.element)).toContain('claim="boats-16" theme="dark"');
	expect(dark(texts.quotation)).toContain('"claim/boats-16" data-theme="dark"');
});

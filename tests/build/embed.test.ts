/** What other sites take: a page, a still image in two files, and the loader. */
import { describe, expect, it } from 'vitest';
import { embedIds } from '../../src/lib/model/addresses.ts';
import { bytes, files, publicRoot, read, story, text } from './built-site.ts';

const { embeds, site } = story;

describe.each(embeds)('$id for other sites', ({ id, title }) => {
	const page = () => read(`embed/${id}/index.html`);

	it('has its title, its drawing and its data as a table in the page, and is not listed', () => {
		expect(page()).toContain('<meta name="robots" content="noindex"');
		expect(page().match(/<svg/g)?.length).toBeGreaterThanOrEqual(3);
		expect(page()).toContain('<table');
		expect(text(/<h1[\s\S]*?<\/h1>/.exec(page())?.[0] ?? '')).toBe(title);
	});

	it('ends in the script that tells its height, which its policy lets in', () => {
		expect(page()).toMatch(new RegExp(`<script data-graphic="${id}" data-title="[^"]+">`));
		expect(page()).toMatch(/script-src 'self' 'sha256-[^;]+'/);
	});

	it('is had as an image that says what it is and where it is from', () => {
		const svg = read(`embed/${id}.svg`);
		expect(svg).toMatch(/^<svg xmlns/);
		expect(svg).toContain('Source: “');
		expect(svg).toContain(site.title.replaceAll('&', '&amp;').slice(0, 8));
		expect(svg).not.toMatch(/var\(--|class=|NaN|undefined/);
		const png = bytes(`embed/${id}.png`);
		expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe(1616);
		expect(png.length).toBeGreaterThan(10_000);
	});
});

it('has the loader at its versioned address, and oEmbed’s answers only where the site has an address', () => {
	const loader = read('embed/v1.js');
	expect(loader).toContain('report-embed');
	// where the build knows its address, no cache and no bundle hides it from the loader
	if (publicRoot) expect(loader).toContain(publicRoot);
	const answers = files.filter((file) => file.startsWith('oembed/'));
	const ids = [...embedIds(story), 'story'].map((id) => `oembed/${id}.json`);
	expect(answers).toEqual(process.env['PUBLIC_URL'] ? ids.sort() : []);
});

import { expect, it } from 'vitest';
import { homeOf, type Clues } from './site-root.ts';

const site = 'https://story.example/2025/';
const unknown: Clues = {
	built: null,
	script: undefined,
	link: undefined,
	hostOrigin: 'https://host.example',
};
const find = (clues: Partial<Clues>) => {
	const home = homeOf('strikes', { ...unknown, ...clues });
	return home && [home.root.href, home.isOnlyLinked];
};
const script = `${site}embed/v1.js`;
const link = `${site}embed/strikes/`;

it('is at home where its own script is, whatever an author links', () => {
	expect(find({ script })).toEqual([site, false]);
	expect(find({ script: `${script}?ver=6.5` })).toEqual([site, false]);
	expect(find({ script, link: 'https://evil.example/embed/strikes/' })).toEqual([site, false]);
});

it('is at home where the build says, as a module, bundled or from a cache', () => {
	for (const script of [
		undefined,
		'https://host.example/cache/a1b2.js',
		'https://cdn.example/min/1/embed/v1.js',
	])
		expect(find({ built: site, script, link: 'https://evil.example/embed/strikes/' })).toEqual([
			site,
			false,
		]);
});

it('takes no host’s own copy of the script for the site, where the site is a whole domain', () => {
	const built = 'https://story.example/';
	for (const host of ['https://host.example', 'https://cdn.example'])
		expect(find({ built, script: `${host}/embed/v1.js` })).toEqual([built, false]);
	const preview = 'http://localhost:4173/';
	expect(find({ built, script: `${preview}embed/v1.js` })).toEqual([preview, false]);
});

it('takes its frames from a copy of the whole site, in a preview', () => {
	expect(find({ built: site, script: 'http://localhost:4173/2025/embed/v1.js' })).toEqual([
		'http://localhost:4173/2025/',
		false,
	]);
});

it('follows the link where nothing else says where the site is', () => {
	expect(find({ link })).toEqual([site, true]);
	expect(find({ link: `${link}?theme=dark` })).toEqual([site, true]);
	expect(find({ script: 'https://host.example/cache/a1b2.js', link })).toEqual([site, true]);
	expect(find({ script: 'https://host.example/cache/embed/v1.js', link })).toEqual([site, true]);
});

it('may stand on its host’s own origin', () => {
	const script = 'https://host.example/2025/embed/v1.js';
	const own = ['https://host.example/2025/', false];
	expect(find({ script })).toEqual(own);
	expect(find({ script, link: 'https://host.example/2025/embed/strikes/' })).toEqual(own);
});

it('has no home in an address that is not of this graphic', () => {
	for (const link of [
		'https://evil.example/',
		`${site}embed/order/`,
		'javascript:"/embed/strikes/"',
		'data:text/html,/embed/strikes/',
		'//',
	])
		expect(find({ link })).toBeNull();
	expect(find({})).toBeNull();
});

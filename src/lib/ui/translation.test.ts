// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { surviveTranslation } from './translation.ts';

let text: Text;

beforeEach(() => {
	document.body.innerHTML = '<p>All 57</p><p>beside it</p>';
	text = document.querySelector('p')!.firstChild as Text;
	surviveTranslation(document.body);
});

const observed = () => new Promise((done) => setTimeout(done));
const seen = () => [...document.querySelectorAll('p')].map((p) => p.textContent);

/** Puts a translation in the place of a text node, in one of the ways of translators. */
const translations = {
	'at once': (old: Text, font: Element) => old.replaceWith(font),
	'before it, and then takes it away': (old: Text, font: Element) => {
		old.before(font);
		old.remove();
	},
	'after it, and then takes it away': (old: Text, font: Element) => {
		old.after(font);
		old.remove();
	},
};

for (const [way, translate] of Object.entries(translations))
	it(`shows what is written where a translator puts its words ${way}`, async () => {
		const font = document.createElement('font');
		font.textContent = 'Las 57';
		translate(text, font);
		await observed();
		text.data = '42';
		await observed();
		expect(seen()).toEqual(['42', 'beside it']);
		// the translator comes again
		font.textContent = 'Las 42';
		translate(text, font);
		await observed();
		text.data = '3';
		await observed();
		expect(seen()).toEqual(['3', 'beside it']);
	});

it('leaves a text alone that was taken away for good, and what stood beside it', async () => {
	text.after(document.createElement('b'));
	await observed();
	text.remove();
	await observed();
	text.data = '42';
	await observed();
	expect(seen()).toEqual(['', 'beside it']);
	expect(document.querySelector('b')).not.toBeNull();
});

it('leaves a translation alone from beside which a text was moved', async () => {
	const font = document.createElement('font');
	font.textContent = 'Las';
	text.before(font);
	await observed();
	document.querySelector('p + p')!.append(text);
	await observed();
	text.data = ', 42';
	await observed();
	expect(seen()).toEqual(['Las', 'beside it, 42']);
});

import {
	getFragmentDirectives,
	parseFragmentDirectives,
	processTextFragmentDirective,
} from 'text-fragments-polyfill/text-fragment-utils';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it, vi } from 'vitest';
import { passageUrl, textTerm } from '../passage.ts';
import { splitWords } from '../words.ts';
import { quotesOf } from './coding-quotes.ts';
import { document as prepare } from './documents.ts';
import { load } from './load.ts';
import { passagesOf } from './passages.ts';
import { readFiles } from './read.ts';
import { storiesWithDocuments } from '../../tests/fixtures/with-documents.ts';

const page = 'https://example.org/page';
const window = new Window();
const { document } = window;
const { HTMLElement, Node, NodeFilter, Range, navigator } = window;
// the polyfill takes them from the page that it runs in
for (const [name, value] of Object.entries({ window, document, navigator, NodeFilter }))
	vi.stubGlobal(name, value);
for (const [name, value] of Object.entries({ HTMLElement, Node, Range }))
	vi.stubGlobal(name, value);

/** Sets a text as a page: a paragraph for each line. */
function show(text: string): void {
	document.body.replaceChildren(
		...text.split('\n').map((line) => {
			const paragraph = document.createElement('p');
			paragraph.textContent = line;
			return paragraph;
		}),
	);
}

/** The words to which an address leads on the page, everywhere that it leads (the polyfill stops at two). */
function led(address: string): string[] {
	const { text = [] } = parseFragmentDirectives(getFragmentDirectives(new URL(address).hash));
	return text.flatMap((directive) =>
		processTextFragmentDirective(directive).map((found) => found.toString()),
	);
}

const passageIn = (text: string, quote: string) => {
	show(text);
	return passagesOf(prepare({ id: 'a', file: 'a.txt' }, text))(quote);
};
const ledIn = (text: string, quote: string) =>
	led(passageUrl(page, { quote, passage: passageIn(text, quote) }));
const withoutSpace = (words: string) => words.replaceAll(/\s/g, '');
const plain = (words: string) => splitWords(words).join(' ');

describe('a passage', () => {
	it('needs no words around it where it stands once', () => {
		expect(passageIn('A boat sank. Two boats came back.', 'boats came')).toBe('boats%20came');
	});

	it('has as few words before it or after it as tell it from the same words elsewhere', () => {
		const text = 'They may go. They may go home. She said they may go home today.';
		expect(passageIn(text, 'they may')).toBe('said-,they%20may');
		expect(passageIn('may go, may stay', 'may')).toBe('may,-go%2C');
		expect(ledIn(text, 'they may')).toEqual(['they may']);
	});

	it('is told from the same words in other capitals or with other accents, and not from parts of words', () => {
		expect(passageIn('Cafe first.\nThe café shut.', 'café')).toBe('The-,caf%C3%A9');
		expect(passageIn('Covertly, a covert plan.', 'covert')).toBe('covert');
	});

	it('is written with the marks of the document, percent-encoded with comma, dash and ampersand', () => {
		const text = 'He “agreed, well-nigh” to R&D’s end – at 5 %.';
		expect(passageIn(text, `"agreed, well-nigh" to R&D's end`)).toBe(
			'%E2%80%9Cagreed%2C%20well%2Dnigh%E2%80%9D%20to%20R%26D%E2%80%99s%20end',
		);
		expect(ledIn(text, `well-nigh" to R&D's end – at 5 %`)).toEqual([
			'well-nigh” to R&D’s end – at 5 %',
		]);
	});

	it('that goes over the end of a paragraph has two terms', () => {
		const text = 'One thing came.\nIt came late, and went.\nIt came again.';
		const passage = passageIn(text, 'came. It came');
		expect(passage).toBe('came.,It%20came,-late%2C');
		expect(led(passageUrl(page, { quote: '', passage }))).toHaveLength(1);
	});

	it('has no directive where it ends within a word, or where nothing around it differs', () => {
		expect(passageIn('The U.S. navy and don’t.', 'navy and don')).toBe('');
		expect(passageIn('It came.\nIt came.', 'came')).toBe('');
		expect(passageUrl(page, { quote: 'came', passage: '' })).toBe(page);
	});

	it('is found in any text, once and whole, wherever a directive is given', () => {
		const word = fc.constantFrom('a', 'A', 'b-c', '“b', 'é,', 'e', 'R&D', 'd.”', '–', 'u.s.', '5%');
		const text = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), {
			minLength: 1,
			maxLength: 4,
		});
		fc.assert(
			fc.property(text, fc.nat(), fc.integer({ min: 1, max: 4 }), (lines, from, size) => {
				const line = lines[from % lines.length]!;
				const start = from % line.length;
				const quote = line.slice(start, start + size).join(' ');
				const whole = lines.map((words) => words.join(' ')).join('\n');
				const passage = passageIn(whole, quote);
				// a range over two paragraphs has no white space between them
				const unspaced = led(passageUrl(page, { quote, passage })).map(withoutSpace);
				if (passage) expect(unspaced).toEqual([withoutSpace(quote)]);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('an address of a passage', () => {
	it('keeps what the page’s own address has', () => {
		const quote = 'so, it - is';
		expect(passageUrl(`${page}?p=1`, { quote })).toBe(`${page}?p=1#:~:text=so%2C%20it%20%2D%20is`);
		expect(passageUrl(`${page}#part`, { quote })).toBe(`${page}#part:~:text=${textTerm(quote)}`);
	});
});

describe.each(storiesWithDocuments)('every quote of $name', ({ folder, documents }) => {
	const files = readFiles(folder, documents);
	const { data } = load(files);
	const codings = [...data.codings.values()].map(({ value }) => value);

	it.each(codings)('of $source.outlet is where its address leads, and only there', (coding) => {
		const text = files.documents!.get(coding.source.document)!;
		const quotes = quotesOf(coding);
		const passages = passagesOf(prepare({ id: 'a', file: 'a.txt' }, text));
		show(text);
		const found = quotes.map(({ text: quote }) =>
			led(passageUrl(page, { quote, passage: passages(quote) })).map(plain),
		);
		expect(quotes.length).toBeGreaterThan(0);
		expect(found).toEqual(quotes.map(({ text }) => [plain(text)]));
	});
});

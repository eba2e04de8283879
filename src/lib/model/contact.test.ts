import { expect, it } from 'vitest';
import { contactHref, questionHref } from './contact.ts';

const coding = {
	...{ label: 'A & B?', id: 'a-b', outlet: 'Coast Wire', status: 'trimmed' },
	quote: 'four boats, “here”',
};

it('opens a mail to an e-mail address, and the page of an https address', () => {
	expect(contactHref('desk+a@example.org')).toBe('mailto:desk+a@example.org');
	expect(contactHref('https://example.org/write')).toBe('https://example.org/write');
});

it('fills in the claim, the document, the status and the words', () => {
	const { pathname, searchParams } = new URL(questionHref('desk@example.org', coding)!);
	expect(pathname).toBe('desk@example.org');
	expect(searchParams.get('subject')).toBe('The coding of “A & B?”, Coast Wire');
	expect(searchParams.get('body')).toBe(
		'Claim: A & B? (a-b)\r\nDocument: Coast Wire\r\nCoded as: trimmed\r\nIts words: four boats, “here”\r\n\r\nQuestion: ',
	);
});

it('names no words where there are none, and fills in nothing where no mail is written', () => {
	const dropped = { ...coding, status: 'dropped', quote: undefined };
	expect(questionHref('desk@example.org', dropped)).not.toContain('words');
	expect(questionHref('https://example.org/write', coding)).toBe('https://example.org/write');
});

it('is nothing where there is nobody to write to', () => {
	expect(questionHref('', coding)).toBeUndefined();
});

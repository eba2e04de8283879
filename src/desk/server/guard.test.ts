import { expect, it } from 'vitest';
import { isOwn, refusal } from './guard.ts';

const token = 'a'.repeat(32);
const host = '127.0.0.1:5174';
const origin = `http://${host}`;
const asked = (headers: object, method = 'GET') => ({ method, headers: { host, ...headers } });

it('answers its own page with the token', () => {
	expect(refusal(asked({}), { given: token, token })).toBeUndefined();
	expect(refusal(asked({ origin }, 'POST'), { given: token, token })).toBeUndefined();
});

it.each(['', 'b'.repeat(32), 'é'.repeat(32), 'a'.repeat(31), '\u{1f426}'.repeat(8)])(
	'refuses the token “%s”',
	(given) => {
		expect(refusal(asked({}), { given, token })).toContain('Open the desk by the address');
	},
);

it('refuses a read of another page, and a write of none', () => {
	for (const other of ['http://localhost:5175', 'https://example.org', 'null', `https://${host}`])
		expect(refusal(asked({ origin: other }), { given: token, token }), other).toBeDefined();
	expect(refusal(asked({}, 'POST'), { given: token, token })).toBeDefined();
});

it('knows this machine’s names alone', () => {
	const known = ['127.0.0.1:5174', 'localhost:80', 'localhost'];
	expect(known.filter((host) => !isOwn(asked({ host })))).toEqual([]);
	const others = ['desk.example.org', '127.0.0.1.example.org:5174', '0.0.0.0:5174', ''];
	expect(others.filter((host) => isOwn(asked({ host })))).toEqual([]);
});

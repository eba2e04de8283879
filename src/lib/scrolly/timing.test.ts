import { expect, it } from 'vitest';
import tokens from '../styles/tokens.css?raw';
import { move, createPaceMeter, hurriedWithin } from './timing.ts';

it('lets the first step take its time, and any that comes late enough', () => {
	const hurries = createPaceMeter();
	expect([0, hurriedWithin, 3 * hurriedWithin].map(hurries)).toEqual([false, false, false]);
});

it('hurries where a step comes soon after the one before, until a reader stops', () => {
	const hurries = createPaceMeter();
	expect([0, hurriedWithin - 1, 2 * hurriedWithin - 3, 3 * hurriedWithin].map(hurries)).toEqual([
		false,
		true,
		true,
		false,
	]);
});

it('moves as the styles do', () => {
	const token = (name: string) => new RegExp(`--${name}: ([^;]*);`).exec(tokens)?.[1];
	expect(token('move')).toBe(`${move.duration}ms`);
	expect(token('ease')).toBe(move.easing);
});

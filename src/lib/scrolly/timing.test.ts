import { expect, it } from 'vitest';
import tokens from '../styles/tokens.css?raw';
import { createHurryMeter, transition } from './timing.ts';

const { duration } = transition;

it('animates the first step, and each that comes late enough', () => {
	const isHurried = createHurryMeter();
	expect([0, duration, 3 * duration].map(isHurried)).toEqual([false, false, false]);
});

it('animates no step that comes soon after the one before, until the reader stops', () => {
	const isHurried = createHurryMeter();
	const times = [0, duration - 1, 2 * duration - 3, 3 * duration];
	expect(times.map(isHurried)).toEqual([false, true, true, false]);
});

it('has the duration and easing of the style sheet', () => {
	const token = (name: string) => new RegExp(`--${name}: ([^;]*);`).exec(tokens)?.[1];
	expect(token('move')).toBe(`${duration}ms`);
	expect(token('ease')).toBe(transition.easing);
});

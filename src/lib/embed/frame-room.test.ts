import { expect, it } from 'vitest';
import { cardRoom, cardWidths, cssHeight, heightAt, phoneHeight, type Room } from './frame-room.ts';

const room: Room = [
	{ from: 0, texts: 280, ratio: 3, most: 9999 },
	{ from: 364, texts: 260, ratio: 1, most: 624 },
	{ from: 584, texts: 240, ratio: 0.8, most: 624 },
];

it('has room for the drawing that a width shows, as high as it may grow', () => {
	expect(heightAt(room, 324)).toBe(280 + 900);
	expect(heightAt(room, 363)).toBe(280 + 1017);
	expect(heightAt(room, 364)).toBe(260 + 340);
	expect(heightAt(room, 584)).toBe(240 + 448);
	expect(heightAt(room, 2000)).toBe(240 + 624);
	expect(phoneHeight(room)).toBe(280 + 1017);
});

it('is the same height in CSS', () => {
	expect(cssHeight(room)).toBe(
		'max(240px + min(624px, 80cqw - 19.2px), min(260px + min(624px, 100cqw - 24px), (584px - 100cqw) * 9999), min(280px + min(9999px, 300cqw - 72px), (364px - 100cqw) * 9999))',
	);
});

it('is one number where the page needs the same at each width', () => {
	expect(cssHeight([{ from: 0, texts: 640, ratio: 0, most: 0 }])).toBe('640px');
});

it('gives a card its height from each width on, and the narrowest below', () => {
	const card = cardRoom([700, 660, 660, 620, 600]);
	expect(cardWidths.map((width) => heightAt(card, width))).toEqual([700, 660, 660, 620, 600]);
	expect(heightAt(card, 280)).toBe(700);
	expect(heightAt(card, 639)).toBe(620);
	expect(cssHeight(card)).toBe(
		'max(600px, min(620px, (640px - 100cqw) * 9999), min(660px, (480px - 100cqw) * 9999), min(700px, (360px - 100cqw) * 9999))',
	);
	expect(cssHeight(cardRoom([560, 560, 560, 560, 560]))).toBe('560px');
});

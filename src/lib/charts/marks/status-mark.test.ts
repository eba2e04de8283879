import { describe, expect, test } from 'vitest';
import { statuses } from '#data/schema';
import type { Size } from '../types.ts';
import { caret, statusMark, wave, type StatusPaths } from './status-mark.ts';

const sizes: Size[] = [
	[20, 2.5],
	[20, 16],
	[50, 3],
	[80, 3],
	[80, 5.9],
	[80, 6],
	[120, 10],
	[160, 16],
	[200, 2.5],
	[200, 40],
].map(([width = 0, height = 0]) => ({ width, height }));

/** Where a path of M, m, L, h, v, q, t and z goes, curves in sixteen pieces. */
function trace(path: string): [number, number][] {
	const points: [number, number][] = [];
	let [x, y] = [0, 0];
	let bend: [number, number] = [0, 0];
	for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const n = [...rest.matchAll(/-?(\d*\.\d+|\d+)/g)].map(([digits]) => Number(digits));
		const [a = 0, b = 0, c = 0, d = 0] = n;
		if (command === 'M' || command === 'L') [x, y] = [a, b];
		else if (command === 'h') x += a;
		else if (command === 'v') y += a;
		else if (command === 'm') [x, y] = [x + a, y + b];
		else if (command === 'q' || command === 't') {
			if (command === 'q') bend = [a, b];
			const [toX, toY] = command === 'q' ? [c, d] : [a, b];
			for (let t = 1 / 16; t < 1; t += 1 / 16) {
				const [mid, end] = [2 * t * (1 - t), t * t];
				points.push([x + mid * bend[0] + end * toX, y + mid * bend[1] + end * toY]);
			}
			[x, y] = [x + toX, y + toY];
			bend = [toX - bend[0], toY - bend[1]];
		} else if (command !== 'z') throw new Error(`no ${command} expected in ${path}`);
		points.push([x, y]);
	}
	return points;
}

/** The box of a path with a line of the given thickness. */
function box(path: string, line = 0) {
	const points = trace(path);
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return {
		left: Math.min(...xs) - line / 2,
		right: Math.max(...xs) + line / 2,
		top: Math.min(...ys) - line / 2,
		bottom: Math.max(...ys) + line / 2,
	};
}

/** The shape of a mark, without its hue: how far its bar reaches, whether it waves, whether it is open. */
function shape(mark: StatusPaths, { width }: Size): string {
	const reach = mark.bar ? Math.round((box(mark.bar).right / width) * 4) / 4 : 0;
	const waves = mark.wave !== undefined || (mark.bar?.includes('q') ?? false);
	return `bar ${reach}, ${waves ? 'waves' : 'straight'}, ${mark.slot ? 'slot' : 'no slot'}`;
}

describe.each(sizes)('the marks at $width × $height', (size) => {
	test('every status has its own shape', () => {
		expect(new Set(statuses.map((status) => shape(statusMark(status, size), size))).size).toBe(
			statuses.length,
		);
	});

	test.each(statuses)('%s is finite and inside its box', (status) => {
		const mark = statusMark(status, size);
		const parts: [string, number][] = [
			[mark.bar ?? '', 0],
			[mark.wave ?? '', mark.line ?? 0],
			[mark.slot ?? '', mark.line ?? 0],
		];
		const drawn = parts.filter(([path]) => path !== '');
		expect(drawn.length).toBeGreaterThan(0);
		for (const [path, line] of drawn) {
			expect(path).not.toMatch(/NaN|Infinity|undefined/);
			const { left, right, top, bottom } = box(path, line);
			expect(Math.min(left, top), path).toBeGreaterThan(-0.02);
			expect(right, path).toBeLessThan(size.width + 0.02);
			expect(bottom, path).toBeLessThan(size.height + 0.02);
		}
	});

	test('a kept bar fills its box and a slot surrounds it', () => {
		const { bar = '' } = statusMark('kept', size);
		const { slot = '', line } = statusMark('dropped', size);
		expect(box(bar)).toEqual({ left: 0, right: size.width, top: 0, bottom: size.height });
		const { left, right } = box(slot, line);
		expect(right - left).toBeCloseTo(size.width, 1);
	});

	test('a wave ends where it began, on the middle', () => {
		const points = trace(wave(size));
		expect(points[0]?.[1]).toBeCloseTo(size.height / 2, 1);
		expect(points.at(-1)?.[1]).toBeCloseTo(size.height / 2, 1);
	});
});

test('a trimmed claim ends where its slot begins', () => {
	const { bar = '', slot = '', line } = statusMark('trimmed', { width: 100, height: 10 });
	expect(box(bar).right).toBeCloseTo(box(slot, line).left + (line ?? 0), 1);
});

test.each([4, 8, 12])('a caret %i high points up at its origin', (height) => {
	const path = caret(height);
	const { left, right, top, bottom } = box(path);
	expect(right).toBeCloseTo(0.6 * height);
	expect(left).toBeCloseTo(-right);
	expect([top, bottom]).toEqual([0, height]);
	expect(trace(path)[1]).toEqual([0, 0]);
});

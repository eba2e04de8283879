import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile, refused } from '../../tests/fixtures/hostile.ts';
import { build } from './pipeline.ts';
import { escapeForbidden } from './characters.ts';
import { small } from '../../tests/fixtures/small-story.ts';
import { lockFile, type Files } from './read.ts';

const whole = small();
const lock = build(small()).built?.lockText ?? '';
const names = [...whole.texts.keys()].filter((name) => !/story|lock/.test(name));
const numRuns = Number(process.env['MUTATIONS'] ?? (process.env['FULL'] ? 150 : 50));

/** Whatever a build hands back is whole, or every problem has its place inside a file. */
function holds(files: Files): void {
	const { problems, built } = build(files);
	expect(Boolean(built)).toBe(problems.length === 0);
	if (built) {
		expect(() => JSON.parse(built.storyText) as unknown).not.toThrow();
		// what a reader can't see is nowhere in what readers get
		expect(
			built.storyText.replace(/\\(?:\\|u....)/g, (one) => JSON.parse(`"${one}"`) as string),
		).toSatisfy((text: string) => escapeForbidden(text) === text);
	}
	for (const { file, line, column, expected, saw } of problems) {
		const lines = (files.texts.get(file) ?? '').split('\n');
		expect(line).toBeGreaterThanOrEqual(1);
		expect(column).toBeGreaterThanOrEqual(1);
		if (files.texts.has(file)) {
			expect(line).toBeLessThanOrEqual(lines.length);
			expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
		}
		expect(file && expected && saw).toBeTruthy();
		expect(`${expected} ${saw}`).not.toMatch(/undefined|\[object/);
	}
}

const file = fc.constantFrom(...names);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('no mutation of a valid story makes a build crash or hand back half a story:', () => {
	it('characters cut out or put in', () => {
		const scrap = fc.oneof(
			fc.string({ maxLength: 6 }),
			fc.constantFrom(
				'"',
				'“',
				'{',
				'}',
				'[',
				']',
				',',
				':',
				'\\',
				'\n',
				'\ufeff',
				'\u00a0',
				'64',
				'null',
				'../',
				'](claim:',
				'<b>',
				'```',
				'* ',
				'=1',
			),
		);
		fc.assert(
			fc.property(file, fc.tuple(share, fc.nat(40)), scrap, (name, [at, cut], put) => {
				const files = small();
				const text = files.texts.get(name) ?? '';
				const start = Math.floor(at * text.length);
				files.texts.set(name, text.slice(0, start) + put + text.slice(start + cut));
				holds(files);
			}),
			{ numRuns },
		);
	}, 120_000);

	it('a value replaced, a key renamed or removed', () => {
		const value = fc.oneof(
			fc.jsonValue({ maxDepth: 2 }),
			fc.constantFrom<unknown>(
				'__proto__',
				'constructor',
				'',
				' ',
				'2031-02-30',
				-1,
				1e21,
				[],
				{},
				null,
			),
		);
		fc.assert(
			fc.property(
				file.filter((name) => name.endsWith('.json')),
				fc.tuple(share, fc.constantFrom('replace', 'rename', 'remove', 'double')),
				value,
				(name, [at, what], value) => {
					const files = small();
					const json = JSON.parse(files.texts.get(name) ?? '{}') as object;
					const spots = allSpots(json);
					const spot = spots[Math.min(spots.length - 1, Math.floor(at * spots.length))];
					if (!spot) return;
					const { holder, key } = spot;
					const before = holder[key];
					if (what === 'replace') holder[key] = value;
					if (what === 'remove') Reflect.deleteProperty(holder, key);
					if (what === 'rename') {
						holder[`${key}x`] = before;
						Reflect.deleteProperty(holder, key);
					}
					if (what === 'double' && Array.isArray(holder)) holder.push(before);
					files.texts.set(name, JSON.stringify(json, null, '\t'));
					holds(files);
				},
			),
			{ numRuns },
		);
	}, 120_000);

	it('hostile words put into any text', () => {
		const words = fc.oneof(
			fc.constantFrom(...hostile, ...Object.values(refused)),
			fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
			fc
				.tuple(fc.constantFrom(...hostile), fc.constantFrom(...hostile))
				.map((two) => two.join(' ')),
		);
		fc.assert(
			fc.property(
				file.filter((name) => name.endsWith('.json')),
				fc.tuple(share, fc.boolean()),
				words,
				(name, [at, isKey], words) => {
					const files = small();
					const json = JSON.parse(files.texts.get(name) ?? '{}') as object;
					const spots = allSpots(json).filter(({ holder, key }) => typeof holder[key] === 'string');
					const spot = spots[Math.min(spots.length - 1, Math.floor(at * spots.length))];
					if (!spot) return;
					const { holder, key } = spot;
					if (isKey) Object.defineProperty(holder, words, { value: 'x', enumerable: true });
					else holder[key] = `${String(holder[key])} ${words}`;
					files.texts.set(name, JSON.stringify(json, null, '\t'));
					holds(files);
				},
			),
			{ numRuns },
		);
	}, 120_000);

	it('files missing, documents missing, a lock of other times', () => {
		fc.assert(
			fc.property(fc.subarray(names), fc.boolean(), share, (kept, documents, at) => {
				const files = small({ documents });
				for (const name of names) if (!kept.includes(name)) files.texts.delete(name);
				if (!documents)
					files.texts.set(lockFile, lock.slice(0, Math.floor(at * lock.length * 1.2)));
				holds(files);
			}),
			{ numRuns },
		);
	}, 120_000);
});

type Spot = { holder: Record<string, unknown>; key: string };

function allSpots(value: unknown): Spot[] {
	if (typeof value !== 'object' || value === null) return [];
	const holder = value as Record<string, unknown>;
	return Object.keys(holder).flatMap((key) => [{ holder, key }, ...allSpots(holder[key])]);
}

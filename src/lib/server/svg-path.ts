/** Paths as numbers: moved, made larger, and written short. */
import { round } from '../charts/frame/round.ts';

/** How far a mark is moved, in pixels, and how many times larger it is made, in each direction. */
export type Transform = { x: number; y: number; across: number; down: number };

/** How many numbers each command of a path takes. */
const taken: Record<string, number> = {
	M: 2,
	L: 2,
	T: 2,
	H: 1,
	V: 1,
	S: 4,
	Q: 4,
	C: 6,
	A: 7,
	Z: 0,
};

type Command = { command: string; numbers: number[] };

/** A path's commands with their numbers; null for one that is written in another way. */
function commands(d: string): Command[] | null {
	const found = [...d.matchAll(/([a-z])([^a-z]*)/gi)].map(([, command = '', rest = '']) => ({
		command,
		numbers: (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number),
	}));
	const whole = found.every(({ command, numbers }) => {
		const n = taken[command.toUpperCase()];
		return (
			n !== undefined && (n ? numbers.length > 0 && numbers.length % n === 0 : !numbers.length)
		);
	});
	if (!whole || !found[0] || !/m/i.test(found[0].command)) return null;
	return found;
}

/** A path begins at a place, however its first command is written; what follows in it is meant as it was. */
function begun([first, ...rest]: Command[]): Command[] {
	const { command, numbers } = first!;
	const then =
		command === 'm' && numbers.length > 2 ? [{ command: 'l', numbers: numbers.slice(2) }] : [];
	return [
		{ command: 'M', numbers: command === 'm' ? numbers.slice(0, 2) : numbers },
		...then,
		...rest,
	];
}

/** Moving twice is moving once: a mark's place and, from there, where its outline begins. */
const joined = (all: Command[]): Command[] =>
	all.reduce<Command[]>((before, { command, numbers }) => {
		const last = before.at(-1);
		if (
			command !== 'm' ||
			numbers.length !== 2 ||
			!/m/i.test(last?.command ?? '') ||
			last!.numbers.length !== 2
		)
			return [...before, { command, numbers }];
		return [
			...before.slice(0, -1),
			{ command: last!.command, numbers: last!.numbers.map((n, i) => n + numbers[i]!) },
		];
	}, []);

/** Numbers as few letters, after a command or after others. */
const written = (numbers: number[]) =>
	numbers
		.map((n, i) => {
			const text = String(round(n)).replace(/^(-?)0\./, '$1.');
			return i && !text.startsWith('-') ? ` ${text}` : text;
		})
		.join('');

/** A path elsewhere and of another size; null where that can't be written. */
export function movedPath(d: string, { x, y, across, down }: Transform): string | null {
	const all = commands(d);
	// an arc in other proportions is another arc
	if (!all || (across !== down && /a/i.test(d))) return null;
	let last = '';
	return joined(begun(all))
		.map(({ command, numbers }) => {
			const kind = command.toUpperCase();
			const [left, top] = command === kind ? [x, y] : [0, 0];
			const at = (n: number, i: number) => {
				const of = i % taken[kind]!;
				if (kind === 'A' && of < 5) return of < 2 ? n * across : n;
				const isDown = kind === 'V' || (kind !== 'H' && (kind === 'A' ? of === 6 : of % 2 === 1));
				return isDown ? n * down + top : n * across + left;
			};
			const text = written(numbers.map(at));
			// a command that is the same again need not be named, but where a new outline begins
			const isNamed = command !== last || kind === 'M' || kind === 'Z';
			last = command;
			return (isNamed ? command : text.startsWith('-') ? '' : ' ') + text;
		})
		.join('');
}

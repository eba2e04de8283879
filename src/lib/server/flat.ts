/**
 * Drawings in which marks stand where they are, rather than where a transform puts them. A browser keeps
 * an account of every transform for as long as a drawing is on its stage; a page has thousands.
 */
import { round } from '../charts/frame/round.ts';

/** How far a mark is moved, in pixels, and how many times larger it is made, in each direction. */
type Transform = { x: number; y: number; across: number; down: number };

const number = String.raw`(-?[\d.]+)`;
const styled = new RegExp(
	String.raw`^translate\(${number}px,\s*${number}px\)(?:\s*scale\(${number}(?:,\s*${number})?\))?;?$`,
);
const attributed = new RegExp(String.raw`^translate\(${number}(?:[\s,]+${number})?\)$`);

/** The transform that a style or an attribute asks for; null where it is of another form. */
function transformOf(text: string): Transform | null {
	const [, x, y = 0, across = 1, down = across] = styled.exec(text) ?? attributed.exec(text) ?? [];
	if (x === undefined) return null;
	return { x: Number(x), y: Number(y), across: Number(across), down: Number(down) };
}

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

/** A path's commands with their numbers; null for one that is written in another way. */
function commands(d: string): { command: string; numbers: number[] }[] | null {
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
	return whole && found[0]?.command === 'M' ? found : null;
}

/** A path elsewhere and of another size; null where that can't be written. */
function movedPath(d: string, { x, y, across, down }: Transform): string | null {
	const all = commands(d);
	// an arc in other proportions is another arc
	if (!all || (across !== down && /a/i.test(d))) return null;
	const written = all.map(({ command, numbers }) => {
		const kind = command.toUpperCase();
		const [left, top] = command === kind ? [x, y] : [0, 0];
		const at = (n: number, i: number) => {
			const of = i % taken[kind]!;
			if (kind === 'A' && of < 5) return of < 2 ? n * across : n;
			const isDown = kind === 'V' || (kind !== 'H' && (kind === 'A' ? of === 6 : of % 2 === 1));
			return isDown ? n * down + top : n * across + left;
		};
		return command + numbers.map((n, i) => round(at(n, i))).join(' ');
	});
	return written.join('');
}

/** An element's attributes, in their order. */
const attributesOf = (text: string) =>
	new Map(
		[...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
	);

/** Adds to a number among the attributes; one that is not there is 0. */
function add(attributes: Map<string, string>, name: string, n: number): void {
	attributes.set(name, String(round(Number(attributes.get(name) ?? 0) + n)));
}

/** Puts a mark where its transform would; false where that can't be written. */
function put(name: string, attributes: Map<string, string>, to: Transform): boolean {
	const isScaled = to.across !== 1 || to.down !== 1;
	if (name === 'path') {
		const d = movedPath(attributes.get('d') ?? '', to);
		if (d !== null) attributes.set('d', d);
		return d !== null;
	}
	if (name === 'circle') {
		if (to.across !== to.down) return false;
		for (const one of ['cx', 'cy', 'r'])
			attributes.set(one, String(round(Number(attributes.get(one) ?? 0) * to.across)));
		add(attributes, 'cx', to.x);
		add(attributes, 'cy', to.y);
		return true;
	}
	if (isScaled) return false;
	add(attributes, 'x', to.x);
	add(attributes, 'y', to.y);
	return true;
}

const tag =
	/<(path|circle|rect|text)((?: [\w:-]+="[^"]*")+)(\/?>)([^<]*(?:<tspan[^>]*>[^<]*<\/tspan>)*)/g;

/**
 * A drawing's markup without the transforms of single marks. Of a mark that moves (`data-moves`) what its
 * transform was is kept beside it, as `data-at`: pixels to the right and down, and its size if not 1.
 */
export const flat = (svg: string): string =>
	svg.replace(tag, (all, ...parts: string[]) => {
		const [name = '', text = '', end = '', within = ''] = parts;
		const attributes = attributesOf(text);
		const [, style] = /^transform: ([^;]*);?$/.exec(attributes.get('style') ?? '') ?? [];
		const asked = style ?? attributes.get('transform');
		const to = asked === undefined ? null : transformOf(asked);
		if (!to || !put(name, attributes, to)) return all;
		attributes.delete(style === undefined ? 'transform' : 'style');
		const { x, y, across, down } = to;
		if (attributes.has('data-moves'))
			attributes.set(
				'data-at',
				[x, y, ...(across === 1 && down === 1 ? [] : [across, down])].join(' '),
			);
		const written = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
		const spans = within.replace(
			/(<tspan[^>]* x=")(-?[\d.]+)"/g,
			(_, before: string, n: string) => `${before}${round(Number(n) + to.x)}"`,
		);
		return `<${name}${written}${end}${spans}`;
	});

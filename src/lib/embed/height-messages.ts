/**
 * The messages between a page of this site in a frame and the loader in the page around it: version 1 of
 * the protocol that README.md describes.
 *
 * Every message is an object with `report: 1` and a `kind`. It has no `type`, because the scripts of other
 * hosts read that field. A message is untrusted until it has been parsed here.
 */

/** The largest height or length that a frame may report, in CSS pixels; a larger one is clamped. */
export const limit = 400_000;

/** Reads one field of a message; null where its value is invalid. */
type Parser<Value> = (value: unknown) => Value | null;

/** A finite number of pixels, at least 0, rounded up and clamped to `most`; null for anything else. */
export function pixels(value: unknown, most: number): number | null {
	if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return null;
	return Math.min(Math.ceil(value), most);
}

const position: Parser<number> = (value) => pixels(value, limit);
/** A frame of no height would be invisible, so 0 is invalid. */
const size: Parser<number> = (value) => pixels(value, limit) || null;
const text =
	(pattern: RegExp): Parser<string> =>
	(value) =>
		typeof value === 'string' && pattern.test(value) ? value : null;

/** An id of the story: kebab-case, at most 80 characters. */
export const idPattern = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;
const id = text(idPattern);
const title = text(/^[^\p{Cc}\p{Cs}]{1,200}$/u);
const address = text(/^https?:\/\/[^\s\\]{1,2000}$/);

/** The fields of each kind of message that a frame sends. Heights, lengths and places are CSS pixels. */
const frameMessages = {
	hello: { graphic: id, title },
	height: { px: size },
	length: { px: size },
	place: { px: position },
	step: { step: id, chapter: id },
	link: { href: address },
};

/** The fields of each kind of message that the loader sends. */
const hostMessages = { ask: {}, progress: { px: position } };

type Schema = Record<string, Record<string, Parser<unknown>>>;
type MessageOf<S extends Schema> = {
	[Kind in keyof S]: { report: 1; kind: Kind } & {
		[Field in keyof S[Kind]]: NonNullable<ReturnType<S[Kind][Field]>>;
	};
}[keyof S];

export type FrameMessage = MessageOf<typeof frameMessages>;
export type HostMessage = MessageOf<typeof hostMessages>;

/** A function that returns a message with only the fields of the schema, or null where one is invalid. */
const parserOf =
	<S extends Schema>(schema: S) =>
	(data: unknown): MessageOf<S> | null => {
		if (typeof data !== 'object' || data === null) return null;
		const { report, kind, ...fields } = data as Record<string, unknown>;
		if (report !== 1 || typeof kind !== 'string' || !Object.hasOwn(schema, kind)) return null;
		const message: Record<string, unknown> = { report, kind };
		for (const [name, parse] of Object.entries(schema[kind]!)) {
			message[name] = parse(fields[name]);
			if (message[name] === null) return null;
		}
		return message as MessageOf<S>;
	};

export const parseFrameMessage = parserOf(frameMessages);
export const parseHostMessage = parserOf(hostMessages);

/**
 * A frame's height, told in every dialect that hosts in use understand (README.md lists them).
 *
 * A session is what the frame's own address and the host's messages have told so far. Nothing here
 * throws, whatever arrives, and nothing that arrives is passed on except an id or a secret that has
 * the form the host gives it.
 */
import { readHost } from './height-messages.ts';

export type Size = { width: number; height: number };

/** What the frame knows of its host. */
export type Session = {
	/** The graphic's name, the key of Datawrapper's dialect. */
	name: string;
	/** The frame's own address, as Medium asks for it. */
	href: string;
	/** The id that pym put into the query. */
	pym: string | null;
	/** The secret that WordPress put into the hash. */
	secret: string | null;
	/** What iframe-resizer has said of itself: its id of this frame, and its version from 5 on. */
	resizer: { id: string; version: string } | null;
};

/** What is posted: strings and plain objects. */
export type Spoken = string | Record<string, unknown>;

const ids = /^[\w-]{1,100}$/;
const secrets = /^[A-Za-z0-9]{1,40}$/;
const versions = /^\d{1,3}\.\d{1,3}\.\d{1,3}[\w.-]{0,20}$/;

const match = (text: string | null | undefined, pattern: RegExp) =>
	text && pattern.test(text) ? text : null;

/** Reads what the frame's address holds: pym's `childId` in the query, WordPress's `#?secret=`. */
export function sessionOf(href: string, name: string): Session {
	const [address = '', hash = ''] = href.split(/#(.*)/s);
	const query = new URLSearchParams(address.split(/\?(.*)/s)[1] ?? '');
	// WordPress adds "#?secret=" after a hash that may be there already.
	const secret = /\?secret=([^&#]*)/.exec(`#${hash}`)?.[1];
	return {
		name,
		href: address,
		pym: match(query.get('childId'), ids),
		secret: match(secret, secrets),
		resizer: null,
	};
}

/** What is said once, when the frame is there. */
export const greeting: readonly Spoken[] = ['[iFrameResizerChild]Ready'];

/** A height in every dialect that this session calls for; `size` in whole CSS pixels. */
export function announce(session: Session, size: Size): Spoken[] {
	const { name, href, pym, secret, resizer } = session;
	const { width, height } = size;
	const spoken: Spoken[] = [
		{ report: 1, kind: 'height', px: height },
		{ sentinel: 'amp', type: 'embed-size', height },
		{ 'datawrapper-height': { [name]: height } },
		JSON.stringify({ src: href, context: 'iframe.resize', height }),
	];
	if (pym) spoken.push(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
	if (secret) spoken.push({ message: 'height', value: height, secret });
	if (resizer) spoken.push(`[iFrameSizer]${resizer.id}:${height}:${width}:size`);
	return spoken;
}

/** The answer that iframe-resizer waits for after its first message. */
export const resizerInit = ({ id, version }: { id: string; version: string }, size: Size): Spoken =>
	`[iFrameSizer]${id}:${size.height}:${size.width}:init${version ? `:${version}` : ''}`;

/** What a host's message comes to: a session, perhaps changed, and what the host waits for. */
export type Heard = { session: Session; wants: 'height' | 'init' };

/** Reads a host's message; null where it asks for nothing that a frame of ours tells. */
export function hear(session: Session, data: unknown): Heard | null {
	if (typeof data === 'string') return hearText(session, data);
	if (typeof data !== 'object' || data === null) return null;
	const { sentinel, type, message, secret } = data as Record<string, unknown>;
	const asks =
		readHost(data)?.kind === 'ask' ||
		(sentinel === 'amp' && type === 'frames-init') ||
		(message === 'ready' && session.secret !== null && secret === session.secret);
	return asks ? { session, wants: 'height' } : null;
}

function hearText(session: Session, text: string): Heard | null {
	if (text.length > 2000) return null;
	if (session.pym && text.startsWith(`pymxPYMx${session.pym}xPYMxwidthxPYMx`))
		return { session, wants: 'height' };
	if (text === '[iFrameSizer]resize') return session.resizer && { session, wants: 'height' };
	if (!text.startsWith('[iFrameSizer]')) return null;
	const fields = text.slice('[iFrameSizer]'.length).split(':');
	const id = match(fields[0], ids);
	// The first message has at least the eight fields of version 1; shorter ones are other requests.
	if (!id || fields.length < 8) return null;
	const version = match(fields[20], versions) ?? '';
	return { session: { ...session, resizer: { id, version } }, wants: 'init' };
}

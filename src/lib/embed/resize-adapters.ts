/**
 * The resize protocols of the hosts in use (README.md lists them): the messages that carry a frame's height,
 * and the requests that hosts send. Nothing here throws. Of what a host sends, only a well-formed id,
 * version or secret is sent back.
 */
import { parseHostMessage } from './height-messages.ts';

/** The size of the content, in whole CSS pixels. */
export type Size = { width: number; height: number };

/** A message as `postMessage` takes it. */
export type Message = string | Record<string, unknown>;

/** What the frame knows of its host, from its own address and from the host's messages. */
export type Host = {
	/** The graphic's id, the key of Datawrapper's message. */
	graphic: string;
	/** The frame's own address, as Medium expects it. */
	href: string;
	/** The frame's id that pym puts into the query. */
	pymId: string | null;
	/** The secret that WordPress puts into the hash. */
	secret: string | null;
	/** The frame's id that iframe-resizer sends, and its version from 5 on (before that, empty). */
	resizer: { id: string; version: string } | null;
};

const idPattern = /^[\w-]{1,100}$/;
const secretPattern = /^[A-Za-z0-9]{1,40}$/;
const versionPattern = /^\d{1,3}\.\d{1,3}\.\d{1,3}[\w.-]{0,20}$/;

const match = (text: string | null | undefined, pattern: RegExp) =>
	text && pattern.test(text) ? text : null;

/** Reads what the frame's address says of the host: pym's `childId` in the query, WordPress's `#?secret=`. */
export function detectHost(href: string, graphic: string): Host {
	const [address = '', hash = ''] = href.split(/#(.*)/s);
	const query = new URLSearchParams(address.split(/\?(.*)/s)[1] ?? '');
	// WordPress appends "#?secret=" even where the address has a hash already
	const secret = /\?secret=([^&#]*)/.exec(`#${hash}`)?.[1];
	return {
		graphic,
		href: address,
		pymId: match(query.get('childId'), idPattern),
		secret: match(secret, secretPattern),
		resizer: null,
	};
}

/** The message that iframe-resizer waits for when the frame is ready. */
export const readyMessage: Message = '[iFrameResizerChild]Ready';

/** The height in every protocol that this host may understand. */
export function heightMessages(host: Host, { width, height }: Size): Message[] {
	const { graphic, href, pymId, secret, resizer } = host;
	const messages: Message[] = [
		{ report: 1, kind: 'height', px: height },
		{ sentinel: 'amp', type: 'embed-size', height },
		{ 'datawrapper-height': { [graphic]: height } },
		JSON.stringify({ src: href, context: 'iframe.resize', height }),
	];
	if (pymId) messages.push(`pymxPYMx${pymId}xPYMxheightxPYMx${height}`);
	if (secret) messages.push({ message: 'height', value: height, secret });
	if (resizer) messages.push(`[iFrameSizer]${resizer.id}:${height}:${width}:size`);
	return messages;
}

/** The answer to iframe-resizer's first message. */
export const resizerInitMessage = (
	{ id, version }: NonNullable<Host['resizer']>,
	{ width, height }: Size,
): Message => `[iFrameSizer]${id}:${height}:${width}:init${version ? `:${version}` : ''}`;

/**
 * Reads a host's message.
 * @returns what is known of the host after it; null where the message requests no height
 */
export function parseRequest(host: Host, data: unknown): Host | null {
	if (typeof data === 'string') return parseTextRequest(host, data);
	if (typeof data !== 'object' || data === null) return null;
	const { sentinel, type, message, secret } = data as Record<string, unknown>;
	const isRequest =
		parseHostMessage(data)?.kind === 'ask' ||
		(sentinel === 'amp' && type === 'frames-init') ||
		(message === 'ready' && host.secret !== null && secret === host.secret);
	return isRequest ? host : null;
}

function parseTextRequest(host: Host, text: string): Host | null {
	if (text.length > 2000) return null;
	if (host.pymId && text.startsWith(`pymxPYMx${host.pymId}xPYMxwidthxPYMx`)) return host;
	if (text === '[iFrameSizer]resize') return host.resizer && host;
	if (!text.startsWith('[iFrameSizer]')) return null;
	const fields = text.slice('[iFrameSizer]'.length).split(':');
	const id = match(fields[0], idPattern);
	// the first message has at least the eight fields of version 1; shorter ones are other requests
	if (!id || fields.length < 8) return null;
	const version = match(fields[20], versionPattern) ?? '';
	return { ...host, resizer: { id, version } };
}

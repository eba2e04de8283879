/**
 * Who may ask the desk. Only this machine is listened to, but any page that is open on it could send a
 * request: so each carries the token of the address, which the desk's process alone has, and none comes from
 * another page. The checked `Host` keeps out a page whose name was pointed at this machine.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

const isSame = (given: Buffer, token: Buffer) =>
	given.length === token.length && timingSafeEqual(given, token);

/** Whether a request is for this machine, and from none but its own pages. */
export const isOwn = ({ headers: { host = '', origin } }: Asked): boolean =>
	/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) &&
	(origin ?? `http://${host}`) === `http://${host}`;

/** Why a request is refused; nothing where it is not. */
export function refusal(
	asked: Asked,
	{ given, token }: { given: string; token: string },
): string | undefined {
	if (!isOwn(asked)) return 'Only the desk’s own page may ask.';
	if (!isSame(Buffer.from(given), Buffer.from(token)))
		return 'Open the desk by the address that npm run desk prints.';
	// a browser names the page that writes
	if (asked.method !== 'GET' && !asked.headers.origin) return 'Only the desk’s own page may write.';
	return undefined;
}

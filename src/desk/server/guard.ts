/**
 * Who may ask the desk. Only this machine is listened to, but any page that is open on it could send a
 * request: so each carries the token of the address, and each write an `Origin` that is the desk's own. The
 * checked `Host` keeps out a page whose name was pointed at this machine.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { readIfThere } from '../../../data/pipeline/write.ts';

/** The token, the same after a restart, so that a page that is open goes on. */
export function tokenIn(file: string): string {
	const kept = readIfThere(file)?.trim();
	if (kept && /^[\w-]{32}$/.test(kept)) return kept;
	const token = randomBytes(24).toString('base64url');
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, token, { mode: 0o600 });
	return token;
}

const same = (given: string, token: string) =>
	given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));

const local = /^(127\.0\.0\.1|localhost):\d+$/;

/** Why a request is refused; nothing where it is not. */
export function refusal(
	{ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
	{ given, token }: { given: string; token: string },
): string | undefined {
	const { host = '', origin } = headers;
	if (!local.test(host)) return 'This address is not the desk’s.';
	if (!same(given, token)) return 'Open the desk by the address that npm run desk prints.';
	if (method !== 'GET' && origin !== `http://${host}`) return 'Only the desk’s own page may write.';
	return undefined;
}

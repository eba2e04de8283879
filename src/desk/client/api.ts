/** Requests to the desk's server, with the token of the address. */
import type { Change, Checked, Done, Link, Restore, SaveAnswer, State } from '../protocol.ts';

const token = new URLSearchParams(location.search).get('token') ?? '';

/** What the server answered where it refused, in its own words. */
export class ServerSaid extends Error {}

async function ask<T>(name: string, body?: unknown): Promise<T> {
	const response = await fetch(`/desk/api/${name}`, {
		method: body === undefined ? 'GET' : 'POST',
		headers: { 'x-desk-token': token, 'content-type': 'application/json' },
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	if (!response.ok) throw new ServerSaid(await response.text());
	return (await response.json()) as T;
}

export const server = {
	state: () => ask<State>('state'),
	links: () => ask<Link[]>('links'),
	check: (changes: Change[]) => ask<Checked>('check', { changes }),
	save: (changes: Change[]) => ask<SaveAnswer>('save', { changes }),
	restore: (files: Restore[]) => ask<Done>('restore', { files }),
	reread: (keys: string[]) => ask<Done>('reread', { keys }),
	addDocument: (given: { id: string; text: string }) => ask<Done>('document', given),
};

/**
 * Ghost from npm, on the Node that it asks for and a MariaDB. It is unpacked and installed by pnpm from
 * its own lock file, since npm can't install it; without scripts, since none of what they build is used.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cache, isThere, run, scratch, start, until } from './machine.mjs';

const version = '6.65.0';
const tools = `${cache}tools/`;
const node = `${tools}node_modules/node/bin/node`;

/** The folder of Ghost, fetched once. */
function fetchGhost() {
	const folder = `${cache}ghost-${version}`;
	if (isThere(`${folder}/.ready`)) return folder;
	mkdirSync(tools, { recursive: true });
	writeFileSync(`${tools}package.json`, '{ "private": true }');
	run('npm', ['install', '--no-audit', '--no-fund', 'node@24', 'pnpm@12.4.2'], { cwd: tools });
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const packed = run('npm', ['pack', '--silent', `ghost@${version}`], { cwd: cache }).trim();
	run('tar', ['xzf', `${cache}${packed}`, '-C', folder, '--strip-components=1']);
	run(
		`${tools}node_modules/.bin/pnpm`,
		['install', '--prod', '--frozen-lockfile', '--ignore-scripts'],
		{
			cwd: folder,
			env: { ...process.env, PATH: `${tools}node_modules/node/bin:${process.env['PATH']}` },
		},
	);
	writeFileSync(`${folder}/.ready`, '');
	return folder;
}

/** Ghost ends itself when it can't reach the world for an icon: here it does not. */
const offline = `process.on('uncaughtException', (error) => {
	if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED/.test(String(error.code))) { console.error(error); process.exit(1); }
});
`;

/** @param {{ port: number, database: { socket: string, create: (name: string) => void } }} options */
export async function startGhost({ port, database }) {
	const folder = fetchGhost();
	const content = `${scratch}ghost/`;
	rmSync(content, { recursive: true, force: true });
	cpSync(`${folder}/content`, `${content}content`, { recursive: true });
	database.create('ghost');
	const url = `http://127.0.0.1:${port}`;
	const none = { url: false };
	const config = {
		url,
		server: { host: '127.0.0.1', port },
		database: {
			client: 'mysql',
			connection: {
				socketPath: database.socket,
				user: 'host',
				password: 'host',
				database: 'ghost',
			},
		},
		mail: { transport: 'stub' },
		logging: { level: 'error', transports: ['stdout'] },
		paths: { contentPath: `${content}content` },
		privacy: { useUpdateCheck: false, useGravatar: false, useRpcPing: false },
		security: { staffDeviceVerification: false },
		spam: { user_login: { freeRetries: 100 } },
		portal: none,
		sodoSearch: none,
		announcementBar: none,
		comments: none,
		adminToolbar: none,
		signupForm: none,
	};
	writeFileSync(`${folder}/config.development.json`, JSON.stringify(config));
	writeFileSync(`${content}offline.cjs`, offline);
	const { said } = start(node, ['--require', `${content}offline.cjs`, 'index.js'], {
		cwd: folder,
		env: { ...process.env, NODE_ENV: 'development' },
	});
	const admin = `${url}/ghost/api/admin`;
	await until(async () => (await fetch(`${admin}/site/`)).ok, { what: 'Ghost', seconds: 90, said });

	/** @param {string} path @param {object} body @param {Record<string, string>} [headers] */
	const post = async (path, body, headers = {}) => {
		const response = await fetch(`${admin}/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', origin: url, ...headers },
			body: JSON.stringify(body),
		});
		if (!response.ok) throw new Error(`Ghost: ${path} ${response.status} ${await response.text()}`);
		return response;
	};
	const owner = { name: 'An owner', email: 'a@example.org', password: 'for tests only 1' };
	await post('authentication/setup/', { setup: [{ ...owner, blogTitle: 'A host' }] });
	let cookie = '';
	// right after its set-up Ghost opens sessions that it then doesn't know
	const known = async () => {
		const session = await post('session/', { username: owner.email, password: owner.password });
		cookie = session.headers
			.getSetCookie()
			.map((one) => one.split(';')[0])
			.join('; ');
		return (await fetch(`${admin}/users/me/`, { headers: { cookie, origin: url } })).ok;
	};
	await until(known, { what: 'Ghost’s session', seconds: 20, said });

	return {
		name: `Ghost ${version}`,
		url,
		/**
		 * Publishes a post with one HTML card.
		 * @param {string} html
		 * @returns {Promise<string>} its address
		 */
		async publish(html) {
			const lexical = JSON.stringify({
				root: {
					type: 'root',
					version: 1,
					direction: null,
					format: '',
					indent: 0,
					children: [{ type: 'html', version: 1, html }],
				},
			});
			const answer = await post(
				'posts/',
				{ posts: [{ title: 'A post', status: 'published', lexical }] },
				{ cookie },
			);
			return (await answer.json()).posts[0].url;
		},
		/**
		 * What Ghost makes of an address that an author pastes.
		 * @param {string} address
		 */
		async paste(address) {
			const response = await fetch(
				`${admin}/oembed/?url=${encodeURIComponent(address)}&type=bookmark`,
				{
					headers: { cookie, origin: url },
				},
			);
			return { status: response.status, body: await response.json() };
		},
	};
}

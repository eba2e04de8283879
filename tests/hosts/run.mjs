/**
 * `npm run test:hosts`: builds the piece for a loopback address, starts WordPress (two versions) and
 * Ghost, publishes every embed there as an author and as an administrator, and looks at the posts in
 * Chromium. On Debian; what is missing is fetched once and kept in node_modules/.cache/hosts.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';
import { needChromium, needNode, needPackages as needModules, root } from '../../scripts/setup.mjs';
import { startGhost } from './ghost.mjs';
import { needPackages, run, scratch, stopAll } from './machine.mjs';
import { startMariadb } from './mariadb.mjs';
import { startWordpress } from './wordpress.mjs';

const guest = 4188;
const address = `http://127.0.0.1:${guest}/`;

needNode();
needModules();
needPackages({
	programs: ['php', 'mariadbd'],
	packages:
		'php-cli php-mysql php-xml php-mbstring php-curl php-gd php-zip php-intl mariadb-server-core mariadb-client-core',
});
const chromium = needChromium();
mkdirSync(scratch, { recursive: true });

const began = Date.now();
/** @param {string} what */
const say = (what) =>
	console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${what}`);

const folder = `${scratch}build`;
run('npm', ['run', '-s', 'build'], {
	cwd: root,
	env: { ...process.env, PUBLIC_URL: address, BUILD_DIR: folder },
});
await serve({ folder, port: guest });
say('the piece is built and served');

/** @type {{ embeds: { id: string }[], claims: { id: string }[] }} */
const story = JSON.parse(readFileSync(`${root}/data/story.json`, 'utf8'));
const graphics = story.embeds.map(({ id }) => id);
/** The cards of all claims, by the address that is pasted: that of the claim’s page. */
const cards = story.claims.map(({ id }) => `claims/${id}/`);
const loader = `<script async src="${address}embed/v1.js"></script>`;

/** What an author puts into a post, by the way in. @type {Record<string, (graphic: string) => string>} */
const ways = {
	address: (graphic) => `\n\n${address}embed/${graphic}/\n\n`,
	element: (graphic) =>
		`<!-- wp:html -->\n<report-embed graphic="${graphic}"><a href="${address}embed/${graphic}/">The graphic</a></report-embed>\n${loader}\n<!-- /wp:html -->`,
	frame: (graphic) =>
		`<!-- wp:html -->\n<iframe src="${address}embed/${graphic}/" title="The graphic" width="100%" height="640" style="border:0"></iframe>\n<!-- /wp:html -->`,
	quotation: (graphic) =>
		`<!-- wp:html -->\n<blockquote data-report-embed="${graphic}"><a href="${address}embed/${graphic}/">The graphic</a></blockquote>\n<!-- /wp:html -->`,
	nothing: () => '<p>Only words.</p>',
};

/** @type {{ host: string, role: string, way: string, graphic: string, url: string }[]} */
const posts = [];
try {
	const database = await startMariadb();
	const hosts = await Promise.all([
		startWordpress({ release: 'bookworm', port: 4711, guest, database }),
		startWordpress({ release: 'sid', port: 4712, guest, database }),
		startGhost({ port: 4713, database }),
	]);
	const [older, newer, ghost] = hosts;
	say(`started: ${hosts.map(({ name }) => name).join(', ')}`);

	for (const wordpress of [older, newer]) {
		for (const role of /** @type {const} */ (['author', 'administrator'])) {
			for (const [way, content] of Object.entries(ways)) {
				const all =
					way === 'address' && wordpress === newer ? [...graphics, 'story'] : graphics.slice(0, 1);
				const told = way === 'element' && role === 'administrator' ? [...all, 'story'] : all;
				for (const graphic of told)
					posts.push({
						host: wordpress.name,
						role,
						way,
						graphic,
						url: await wordpress.publish({ role, content: content(graphic) }),
					});
			}
		}
	}
	for (const role of /** @type {const} */ (['author', 'administrator']))
		for (const card of cards)
			posts.push({
				host: newer.name,
				role,
				...{ way: 'card', graphic: card },
				url: await newer.publish({ role, content: `\n\n${address}${card}\n\n` }),
			});
	for (const way of ['element', 'frame', 'nothing']) {
		const told = way === 'element' ? [...graphics, 'story'] : graphics.slice(0, 1);
		for (const graphic of told)
			posts.push({
				host: ghost.name,
				role: 'owner',
				way,
				graphic,
				url: await ghost.publish(ways[way]?.(graphic) ?? ''),
			});
	}
	const bookmark = await ghost.paste(`${address}embed/${graphics[0]}/`);
	/** @type {Awaited<ReturnType<typeof ghost.paste>>[]} */
	const bookmarks = [];
	for (const card of cards) bookmarks.push(await ghost.paste(address + card));
	say(`published: ${posts.length} posts`);

	writeFileSync(`${scratch}posts.json`, JSON.stringify({ address, posts, bookmark, bookmarks }));
	const status = await new Promise((done) =>
		spawn(
			'npx',
			[
				'playwright',
				'test',
				'--config',
				'tests/hosts/playwright.config.ts',
				...process.argv.slice(2),
			],
			{
				cwd: root,
				stdio: 'inherit',
				env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
			},
		).on('exit', done),
	);
	say('done');
	process.exitCode = Number(status ?? 1);
} finally {
	stopAll();
}
process.exit();

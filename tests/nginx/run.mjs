/**
 * `npm run test:nginx`: Debian's nginx serves the build with the snippet that the build ships, at the
 * root of a host and in a folder. Every file is asked for and its headers held against our list; a
 * reader's visits are counted in the server's own log; then `wrk` loads it, for two minutes with 100
 * connections (`SECONDS=10 npm run test:nginx` for less). Needs a build; on Debian as root it installs
 * what is missing.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nginx } from '../../scripts/headers.mjs';
import { needChromium, needNode, needPackages as needModules, root } from '../../scripts/setup.mjs';
import { needPackages, start, stopAll, until } from '../hosts/machine.mjs';
import { checkSite } from './check.mjs';
import { load } from './load.mjs';
import { visits } from './reader.mjs';

const folder = '/2025/11/story/';
const scratch = fileURLToPath(new URL('../../node_modules/.cache/nginx/', import.meta.url));
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

needNode();
needModules();
needPackages({
	programs: ['nginx', 'wrk'],
	packages: 'nginx wrk libnginx-mod-http-brotli-static',
});
const chromium = needChromium();
const build = `${root}/build`;
if (!existsSync(`${build}/index.html`))
	throw new Error('There is no build to serve: npm run build');

const withBrotli = nginx('/').replace('# brotli_static on', 'brotli_static on');
/** The same build at the root with brotli, in a folder as the snippet is shipped, and with a log. */
const sites = [
	{ port: 4721, at: '/', snippet: withBrotli, encodings: ['br', 'gzip', ''] },
	{ port: 4722, at: folder, snippet: nginx(folder), encodings: ['gzip', ''] },
	{ port: 4723, at: '/', snippet: withBrotli, log: `${scratch}visits.log` },
];

rmSync(scratch, { recursive: true, force: true });
for (const { port, at, snippet } of sites) {
	mkdirSync(`${scratch}${port}${at}`, { recursive: true });
	cpSync(build, `${scratch}${port}${at}`, { recursive: true, preserveTimestamps: true });
	writeFileSync(`${scratch}${port}.conf`, snippet);
}
writeFileSync(
	`${scratch}nginx.conf`,
	`daemon off;
pid ${scratch}pid;
error_log stderr warn;
${process.getuid?.() === 0 ? 'user root;' : ''}
${existsSync(brotli) ? `load_module ${brotli};` : ''}
worker_processes auto;
events { worker_connections 1024; }
http {
	include /etc/nginx/mime.types;
	default_type application/octet-stream;
	sendfile on;
	access_log off;
	log_not_found off;
	log_format visit '$status $bytes_sent $uri $http_referer';
${sites
	.map(
		({ port, log }) => `	server {
		listen 127.0.0.1:${port};
		root ${scratch}${port};
		include ${scratch}${port}.conf;
		${log ? `access_log ${log} visit;` : ''}
	}`,
	)
	.join('\n')}
}
`,
);

try {
	if (!existsSync(brotli)) throw new Error(`Debian’s brotli module is missing: ${brotli}`);
	const server = start('nginx', ['-p', scratch, '-c', `${scratch}nginx.conf`]);
	const answers = () => fetch(`http://127.0.0.1:${sites[0]?.port}/`).then(({ ok }) => ok);
	await until(answers, { what: 'nginx', seconds: 20, said: server.said });

	for (const { port, at, encodings } of sites) {
		if (!encodings) continue;
		const checked = await checkSite({ build, root: `http://127.0.0.1:${port}`, at, encodings });
		console.log(`${at}: ${checked} answers are as they should be`);
	}

	console.log('\nWhat a reader costs, as the server has logged it (HTTP/1.1, headers included)');
	/** @type {{ embeds: { id: string }[] }} */
	const story = JSON.parse(readFileSync(`${build}/data/story.json`, 'utf8'));
	const graphic = story.embeds[0]?.id;
	writeFileSync(
		`${scratch}4722/host.html`,
		`<!doctype html><title>Another site</title><report-embed graphic="${graphic}"></report-embed><script async src="http://127.0.0.1:4723/embed/v1.js"></script>`,
	);
	console.table(
		await visits({
			address: `http://127.0.0.1:4723/`,
			host: 'http://127.0.0.1:4722/host.html',
			chromium,
			log: () => readFileSync(`${scratch}visits.log`, 'utf8'),
		}),
	);

	const seconds = Number(process.env.SECONDS ?? 120);
	const figures = load({ address: 'http://127.0.0.1:4721', build, scratch, seconds });
	console.log(`wrk, ${seconds} s, 100 connections, one after another all files that a reader gets`);
	console.table(figures);
	const errors = server.said();
	if (errors) throw new Error(`nginx reports:\n${errors}`);
} finally {
	stopAll();
}
process.exit();

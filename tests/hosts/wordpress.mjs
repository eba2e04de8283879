/**
 * WordPress as Debian packages it, run by PHP's own server. The package is unpacked, not installed: it
 * would bring a web server with it.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cache, isThere, run, scratch, start, until } from './machine.mjs';

/** What each version needs besides itself, and the release of Debian that has it. */
const releases = {
	bookworm: 'wordpress wordpress-theme-twentytwentythree libjs-cropper libjs-underscore php-getid3',
	sid: 'wordpress wordpress-theme-twentytwentyfive libjs-cropper libjs-underscore php-getid3 libjs-jquery-ui libjs-lodash libphp-phpmailer',
};
/** @typedef {keyof typeof releases} Release */

/** Apt's own settings for a release that is not this machine's, so that the machine's stay as they are.
 * @param {Release} release */
function aptFor(release) {
	const folder = `${cache}apt-${release}/`;
	mkdirSync(`${folder}lists/partial`, { recursive: true });
	mkdirSync(`${folder}archives/partial`, { recursive: true });
	writeFileSync(
		`${folder}sources.list`,
		`deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian ${release} main\n`,
	);
	const options = {
		'Dir::Etc::sourcelist': `${folder}sources.list`,
		'Dir::Etc::sourceparts': '-',
		'Dir::State::lists': `${folder}lists`,
		'Dir::Cache': folder,
		'APT::Sandbox::User': 'root',
	};
	return Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
}

/**
 * The folder of an unpacked WordPress, fetched once.
 * @param {Release} release
 */
export function fetchWordpress(release) {
	const site = `${cache}wordpress-${release}`;
	if (isThere(`${site}/wp-load.php`)) return site;
	const folder = `${cache}debs-${release}/`;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(`${folder}root`, { recursive: true });
	const apt = aptFor(release);
	run('apt-get', [...apt, 'update', '-qq']);
	run('apt-get', [...apt, 'download', '-qq', ...releases[release].split(' ')], { cwd: folder });
	for (const deb of readdirSync(folder).filter((name) => name.endsWith('.deb')))
		run('dpkg-deb', ['-x', `${folder}${deb}`, `${folder}root`]);
	rmSync(`${folder}root/usr/share/wordpress/.htaccess`, { force: true });
	run('cp', ['-rL', `${folder}root/usr/share/wordpress`, site]);
	return site;
}

/** @param {{ socket: string, name: string, port: number }} options */
const config = ({ socket, name, port }) => `<?php
define('DB_NAME', '${name}'); define('DB_USER', 'host'); define('DB_PASSWORD', 'host');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $key) define($key, 'for tests only '.$key);
define('WP_ENVIRONMENT_TYPE', 'local'); define('WP_HTTP_BLOCK_EXTERNAL', false); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HOME', 'http://127.0.0.1:${port}'); define('WP_SITEURL', WP_HOME);
define('WP_CONTENT_DIR', __DIR__.'/wp-content');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__.'/');
require_once ABSPATH.'wp-settings.php';
`;

/** Lets WordPress fetch from loopback, which it refuses otherwise, and asks nothing of the world.
 * @param {number} guest the port that the piece is served on */
const plugin = (guest) => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${guest}]);
add_filter('pre_http_request', fn ($response, $args, $url) => str_contains($url, '127.0.0.1') ? $response : new WP_Error('offline'), 10, 3);
add_filter('get_avatar_url', fn () => 'data:,');
remove_action('wp_head', 'print_emoji_detection_script', 7);
`;

const install = `<?php
define('WP_INSTALLING', true);
require __DIR__.'/wp-load.php';
require_once ABSPATH.'wp-admin/includes/upgrade.php';
wp_install('A host', 'administrator', 'a@example.org', false, '', 'administrator');
$names = ['administrator' => get_user_by('login', 'administrator')->ID];
$names['author'] = wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'user_email' => 'b@example.org', 'role' => 'author']);
$keys = [];
foreach ($names as $name => $id) $keys[$name] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests'])[0];
echo "\\nKEYS", json_encode(['keys' => $keys, 'version' => get_bloginfo('version')]);
`;

/**
 * @param {{ release: Release, port: number, guest: number, database: { socket: string, create: (name: string) => void } }} options
 *   `guest` is the port that the piece is served on
 */
export async function startWordpress({ release, port, guest, database }) {
	const site = `${scratch}wordpress-${release}`;
	rmSync(site, { recursive: true, force: true });
	cpSync(fetchWordpress(release), site, { recursive: true });
	const name = `wordpress_${release}`;
	database.create(name);
	writeFileSync(`${site}/wp-config.php`, config({ socket: database.socket, name, port }));
	mkdirSync(`${site}/wp-content/mu-plugins`, { recursive: true });
	writeFileSync(`${site}/wp-content/mu-plugins/loopback.php`, plugin(guest));
	writeFileSync(`${site}/install.php`, install);
	const said = run('php', ['-d', 'error_reporting=0', 'install.php'], { cwd: site });
	const { keys, version } = JSON.parse(said.split('KEYS')[1] ?? '{}');
	const url = `http://127.0.0.1:${port}`;
	const { said: log } = start('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
		env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
	});
	await until(async () => (await fetch(`${url}/`)).ok, {
		what: 'WordPress',
		seconds: 30,
		said: log,
	});

	/**
	 * Publishes a post as somebody.
	 * @param {{ role: 'author' | 'administrator', content: string }} post
	 * @returns {Promise<string>} its address
	 */
	async function publish({ role, content }) {
		const response = await fetch(`${url}/index.php?rest_route=/wp/v2/posts`, {
			method: 'POST',
			headers: {
				authorization: `Basic ${Buffer.from(`${role}:${keys[role]}`).toString('base64')}`,
				'content-type': 'application/json',
			},
			body: JSON.stringify({ title: 'A post', status: 'publish', content }),
		});
		const post = await response.json();
		if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(post)}`);
		return post.link;
	}
	return { name: `WordPress ${version}`, url, publish };
}

/** A MariaDB of its own, over a socket, for one run. */
import { mkdirSync, rmSync } from 'node:fs';
import { run, scratch, start, until } from './machine.mjs';

/**
 * @returns {Promise<{ socket: string, create: (name: string) => void }>} its socket, and a way to make a
 *   database that the user `host` with the password `host` owns
 */
export async function startMariadb() {
	const data = `${scratch}mariadb`;
	const socket = '/tmp/retold-hosts.sock';
	rmSync(data, { recursive: true, force: true });
	mkdirSync(data, { recursive: true });
	const user = process.getuid?.() === 0 ? ['--user=root'] : [];
	run('mariadb-install-db', [
		'--no-defaults',
		`--datadir=${data}`,
		'--auth-root-authentication-method=normal',
		'--skip-test-db',
		...user,
	]);
	const { said } = start('mariadbd', [
		'--no-defaults',
		`--datadir=${data}`,
		`--socket=${socket}`,
		'--skip-networking',
		'--innodb-flush-log-at-trx-commit=0',
		...user,
	]);
	/** @param {string} text */
	const sql = (text) =>
		run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', text]);
	await until(() => sql('select 1') !== '', { what: 'MariaDB', seconds: 30, said });
	sql("create or replace user host@localhost identified by 'host'");
	return {
		socket,
		create: (name) =>
			void sql(
				`create database ${name} character set utf8mb4; grant all on ${name}.* to host@localhost`,
			),
	};
}

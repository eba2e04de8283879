/** Loads a server with `wrk` for a while, and says how it bore it. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { precachedFiles } from '../../scripts/precache-manifest.mjs';
import { run } from '../hosts/machine.mjs';

/**
 * @param {{ address: string, build: string, scratch: string, seconds: number }} options
 * `address` is without a path; `scratch` a folder for what wrk reads
 * @returns {Record<string, number | string>} figures
 * @throws at any error
 */
export function load({ address, build, scratch, seconds }) {
	// the page, its scripts and faces, and all that is kept for reading without a network
	const paths = ['service-worker.js', 'embed/story/', ...precachedFiles(build)].map(
		(file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
	);
	writeFileSync(`${scratch}paths`, paths.join('\n'));
	const script = fileURLToPath(new URL('load.lua', import.meta.url));
	const said = run(
		'wrk',
		['-t2', '-c100', `-d${seconds}s`, '--timeout', '10s', '-s', script, address],
		{
			env: { ...process.env, PATHS: `${scratch}paths` },
		},
	);
	const [, requests = 0, bytes = 0, micros = 0, p50 = 0, p99 = 0, most = 0, ...errors] =
		/^figures(.*)$/m.exec(said)?.[0].split(' ').map(Number) ?? [];
	if (!requests || errors.some(Boolean)) throw new Error(`wrk met errors:\n${said}`);
	const time = micros / 1e6;
	return {
		requests,
		errors: 0,
		'requests per second': Math.round(requests / time),
		'MB per second': Math.round(bytes / time / 1e6),
		'median, ms': p50 / 1000,
		'99 of 100 within, ms': p99 / 1000,
		'slowest, ms': most / 1000,
	};
}

/** What a build holds, as its folder says. */
import { readdirSync } from 'node:fs';

/** Its files whose names match, by their paths from its top. */
export const builtFiles = (build: string | URL, name: RegExp): string[] =>
	readdirSync(build, { recursive: true, encoding: 'utf8' })
		.filter((file) => name.test(file))
		.map((file) => file.replaceAll('\\', '/'));

/** Its pages, by the paths at which they are asked for. */
export const builtPages = (build: string | URL): string[] =>
	builtFiles(build, /\.html$/).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

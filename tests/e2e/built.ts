/** What a build holds, as its folder says. */
import { readdirSync, statSync } from 'node:fs';

/** Its files whose names match, by their paths from its top. */
export const builtFiles = (build: string | URL, name: RegExp): string[] =>
	readdirSync(build, { recursive: true, encoding: 'utf8' })
		.filter((file) => name.test(file))
		.map((file) => file.replaceAll('\\', '/'));

/** Its pages, by the paths at which they are asked for. */
export const builtPages = (build: string | URL): string[] =>
	builtFiles(build, /\.html$/).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

const scripts = new URL('../../build/_app/immutable/', import.meta.url);

/** The address of the script that holds the graphics: by far the largest of those that the story loads. */
export function graphicsScript(): RegExp {
	const name = builtFiles(scripts, /chunks[\\/][^\\/]*\.js$/).find(
		(file) => statSync(new URL(file, scripts)).size > 80_000,
	);
	if (!name) throw new Error('No script of the build is large enough to hold the graphics');
	return new RegExp(name.replaceAll('.', '\\.'));
}

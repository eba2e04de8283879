/**
 * `import styles from 'virtual:chart-styles'`: the styles of every component that draws, as text and
 * scoped as the drawings' classes are, for pictures that are made on the server.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const name = 'virtual:chart-styles';

/** @returns {import('vite').Plugin} */
export function chartStyles() {
	let folder = '';
	return {
		name: 'chart-styles',
		configResolved: (config) => void (folder = join(config.root, 'src/lib/charts')),
		resolveId: (id) => (id === name ? `\0${name}` : undefined),
		async load(id) {
			if (id !== `\0${name}`) return;
			const components = readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((file) => file.endsWith('.svelte'))
				.sort();
			let styles = '';
			for (const file of components) {
				const id = join(folder, file);
				// a dev server compiles what is asked for, a build what is loaded
				if (this.environment.mode === 'dev') await this.environment.transformRequest(id);
				else await this.load({ id });
				styles += this.getModuleInfo(id)?.meta['svelte']?.css?.code ?? '';
			}
			return `export default ${JSON.stringify(styles)};`;
		},
	};
}

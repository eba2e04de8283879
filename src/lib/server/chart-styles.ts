/** The styles of every component that draws, scoped as on the pages, for drawings that leave the page. */
import { compile } from 'svelte/compiler';
import { compilerOptions } from '../../../scripts/compiler-options.mjs';

const sources = import.meta.glob<string>('../charts/**/*.svelte', {
	query: '?raw',
	import: 'default',
	eager: true,
});

export const chartStyles: string = Object.entries(sources)
	.map(([file, source]) => {
		const filename = file.replace('../', 'src/lib/');
		return compile(source, { ...compilerOptions, filename }).css?.code ?? '';
	})
	.join('');

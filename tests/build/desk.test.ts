/** The public site has nothing of the editor's desk. */
import { expect, it } from 'vitest';
import { files, read } from './built-site.ts';

it('has neither files of the desk nor its words', () => {
	expect(files.filter((file) => /\bdesk\b/.test(file))).toEqual([]);
	const own = /src\/desk|desk\/(?:assets|api)|x-desk-token|desk-typed/;
	const texts = files.filter((file) => /\.(?:html|js|css|json|webmanifest)$/.test(file));
	expect(texts.length).toBeGreaterThan(50);
	expect(texts.filter((file) => own.test(read(file)))).toEqual([]);
});

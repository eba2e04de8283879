/** The font as a data URL, for a page that cannot refer to other files. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const file =
	'@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2';

/** An `@font-face` rule with the characters of `text` only, in weights from 400 to 800. */
export async function inlineFontFace(text: string): Promise<string> {
	const whole = readFileSync(createRequire(import.meta.url).resolve(file));
	const font = await subset(whole, text, {
		targetFormat: 'woff2',
		noHinting: true,
		variationAxes: { wght: { min: 400, max: 800 } },
	});
	return `@font-face{font-family:'Schibsted Grotesk Variable';font-weight:400 800;src:url(data:font/woff2;base64,${font.toString('base64')})}`;
}

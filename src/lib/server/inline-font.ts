/** The face of our words within a page that can name no file beside it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const file =
	'@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2';

/** An `@font-face` rule that holds the characters of `text` and no others, in weights from 400 to 800. */
export async function faceFor(text: string): Promise<string> {
	const whole = readFileSync(createRequire(import.meta.url).resolve(file));
	const font = await subset(whole, text, {
		targetFormat: 'woff2',
		noHinting: true,
		variationAxes: { wght: { min: 400, max: 800 } },
	});
	return `@font-face{font-family:'Schibsted Grotesk Variable';font-weight:400 800;src:url(data:font/woff2;base64,${font.toString('base64')})}`;
}

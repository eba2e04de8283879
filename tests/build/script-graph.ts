/** The scripts of a page, as its own name them and they each other. */
import { elements, resolveAddress, read } from './built-site.ts';

/** Whether a script is that of the panel, which nothing loads before a reader taps a link. */
export const isPanel = (file: string) => read(file).includes('.showPopover(');
/** Whether it is that of the stepper, which nothing on the story loads before a reader chooses it. */
export const isStepper = (file: string) => read(file).includes('[data-by]');
const isOnTap = (file: string) => isPanel(file) || isStepper(file);

/** The scripts that a page's own may load, early or late, itself among them; `tap`: a tap among them. */
export function scripts(page: string, { tap }: { tap: boolean }): string[] {
	const waiting = elements(read(page))
		.filter(({ name, attributes }) => name === 'script' && attributes.src)
		.map(({ attributes }) => ({ address: attributes.src ?? '', from: page }));
	const found = new Set<string>();
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { file } = resolveAddress(next.address, next.from);
		if (!file) throw new Error(`${next.from} loads ${next.address}, which is not there`);
		if (found.has(file) || (!tap && isOnTap(file))) continue;
		found.add(file);
		const imports = read(file).matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g);
		for (const [, address = ''] of imports) waiting.push({ address, from: file });
	}
	return [...found];
}

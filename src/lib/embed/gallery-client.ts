/** The gallery's script: applies the chosen width and theme to previews and snippets, and copies snippets. */
import { parseFrameMessage, type HostMessage } from '$lib/embed/height-messages';
import { withTheme, type ChosenTheme } from '$lib/embed/snippet';

const selectAll = <E extends HTMLElement>(selector: string) => [
	...document.querySelectorAll<E>(selector),
];
const frames = selectAll<HTMLIFrameElement>('.preview iframe');
const snippets = selectAll('pre code').map((code) => ({ code, text: code.textContent }));

let theme: ChosenTheme = null;

/** An unchanged snippet is not written, so that the reader's selection stays. */
function updateSnippets(): void {
	for (const { code, text } of snippets) {
		const chosen = withTheme(text, theme);
		if (code.textContent !== chosen) code.textContent = chosen;
	}
}

function setTheme(frame: HTMLIFrameElement): void {
	const address = new URL(frame.src);
	if (theme) address.searchParams.set('theme', theme);
	else address.searchParams.delete('theme');
	frame.src = address.href;
}

addEventListener('message', ({ source, origin, data }) => {
	const frame = frames.find(({ contentWindow }) => contentWindow === source);
	const message = origin === location.origin ? parseFrameMessage(data) : null;
	if (!frame || message?.kind !== 'height') return;
	frame.style.height = `${message.px}px`;
});

/** A frame may have reported its height before this script ran, so it is asked for it. */
const askForHeight = (frame: HTMLIFrameElement) =>
	frame.contentWindow?.postMessage(
		{ report: 1, kind: 'ask' } satisfies HostMessage,
		location.origin,
	);

for (const frame of frames) {
	frame.addEventListener('load', () => askForHeight(frame));
	askForHeight(frame);
}

const initialWidth = frames[0] && getComputedStyle(frames[0]).width;
for (const input of selectAll<HTMLInputElement>('input[name="width"]')) {
	input.checked = `${input.value}px` === initialWidth;
	input.addEventListener('change', () => {
		for (const frame of frames) frame.style.width = `${input.value}px`;
	});
}

for (const input of selectAll<HTMLInputElement>('input[name="colours"]'))
	input.addEventListener('change', () => {
		theme = input.value === 'light' || input.value === 'dark' ? input.value : null;
		frames.forEach(setTheme);
		updateSnippets();
	});

for (const button of selectAll<HTMLButtonElement>('button[data-copy]')) {
	const code = document.getElementById(button.dataset['copy']!)!;
	const label = button.textContent;
	button.hidden = false;
	button.addEventListener('click', async () => {
		try {
			await navigator.clipboard.writeText(code.textContent);
			button.textContent = 'Copied';
		} catch {
			// without permission to write to the clipboard, the reader copies the selection
			getSelection()?.selectAllChildren(code);
			button.textContent = 'Selected: copy it now';
		}
		button.addEventListener('blur', () => (button.textContent = label), { once: true });
	});
}

/** The gallery's frames at the width and in the colours that an editor chooses, and its copy buttons. */
import { readGuest } from '$lib/embed/protocol';

const all = <E extends HTMLElement>(selector: string) => [
	...document.querySelectorAll<E>(selector),
];
const frames = () => all<HTMLIFrameElement>('.preview iframe');

addEventListener('message', ({ source, origin, data }) => {
	const frame = frames().find(({ contentWindow }) => contentWindow === source);
	const message = origin === location.origin ? readGuest(data) : null;
	if (frame && message?.kind === 'height') frame.style.height = `${message.px}px`;
});

/** The frame tells its height when asked; it may have said it before this script was there. */
const ask = (frame: HTMLIFrameElement) =>
	frame.contentWindow?.postMessage({ report: 1, kind: 'ask' }, location.origin);

for (const frame of frames()) {
	frame.addEventListener('load', () => ask(frame));
	ask(frame);
}

for (const input of all<HTMLInputElement>('input[name="width"]'))
	input.addEventListener('change', () => {
		for (const frame of frames()) frame.style.width = `${input.value}px`;
	});

for (const input of all<HTMLInputElement>('input[name="colours"]'))
	input.addEventListener('change', () => {
		for (const frame of frames()) {
			const address = new URL(frame.src);
			if (input.value === 'reader') address.searchParams.delete('theme');
			else address.searchParams.set('theme', input.value);
			frame.src = address.href;
		}
	});

for (const button of all<HTMLButtonElement>('button[data-copy]')) {
	const code = document.getElementById(button.dataset['copy'] ?? '');
	const before = button.textContent;
	button.hidden = false;
	button.addEventListener('click', () => {
		void navigator.clipboard.writeText(code?.textContent ?? '').then(
			() => (button.textContent = 'Copied'),
			() => {
				// no right to the clipboard: the text is selected, and the reader's own keys copy it
				if (code) getSelection()?.selectAllChildren(code);
				button.textContent = 'Selected: copy it now';
			},
		);
		button.addEventListener('blur', () => (button.textContent = before), { once: true });
	});
}

/** The gallery's frames and snippets at the width and in the colours that an editor chooses, and its copy buttons. */
import { readGuest } from '$lib/embed/height-messages';
import { choose } from '$lib/embed/snippet';

const all = <E extends HTMLElement>(selector: string) => [
	...document.querySelectorAll<E>(selector),
];
const frames = () => all<HTMLIFrameElement>('.preview iframe');

/** What a graphic's snippets are when nothing is chosen. */
const texts = new Map(
	all('pre code').map((code) => [
		code,
		{ section: code.closest('section'), text: code.textContent },
	]),
);
const heights = new WeakMap<Element, number>();
let theme: 'light' | 'dark' | null = null;

/** Writes what was chosen into the snippets. One that stays as it is keeps a reader's selection. */
function write(): void {
	for (const [code, { section, text }] of texts) {
		const chosen = choose(text, { theme, height: (section && heights.get(section)) ?? null });
		if (code.textContent !== chosen) code.textContent = chosen;
	}
}

addEventListener('message', ({ source, origin, data }) => {
	const frame = frames().find(({ contentWindow }) => contentWindow === source);
	const message = origin === location.origin ? readGuest(data) : null;
	if (!frame || message?.kind !== 'height') return;
	frame.style.height = `${message.px}px`;
	const section = frame.closest('section');
	if (section) heights.set(section, message.px);
	write();
});

/** The frame tells its height when asked; it may have said it before this script was there. */
const ask = (frame: HTMLIFrameElement) =>
	frame.contentWindow?.postMessage({ report: 1, kind: 'ask' }, location.origin);

for (const frame of frames()) {
	frame.addEventListener('load', () => ask(frame));
	ask(frame);
}

const [first] = frames();
const atFirst = first && getComputedStyle(first).width;
for (const input of all<HTMLInputElement>('input[name="width"]')) {
	input.checked = `${input.value}px` === atFirst;
	input.addEventListener('change', () => {
		for (const frame of frames()) frame.style.width = `${input.value}px`;
	});
}

for (const input of all<HTMLInputElement>('input[name="colours"]'))
	input.addEventListener('change', () => {
		theme = input.value === 'light' || input.value === 'dark' ? input.value : null;
		for (const frame of frames()) {
			const address = new URL(frame.src);
			if (theme) address.searchParams.set('theme', theme);
			else address.searchParams.delete('theme');
			frame.src = address.href;
		}
		write();
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

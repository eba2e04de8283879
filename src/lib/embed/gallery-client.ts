/** The gallery's script: applies the chosen width and theme to previews and snippets, and copies snippets. */
import { parseFrameMessage, type HostMessage } from '$lib/embed/height-messages';
import { cardRoom } from '$lib/embed/frame-room';
import {
	snippets as snippetsOf,
	withTheme,
	type ChosenTheme,
	type SnippetName,
} from '$lib/embed/snippet';
import { connectCopyButtons } from '$lib/ui/copy';

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

/** Shows the card of the claim that is chosen, and what an editor copies for it. */
function showClaim({ dataset, selectedOptions }: HTMLSelectElement): void {
	const { value: id, text: title, dataset: own } = selectedOptions[0]!;
	const section = document.getElementById('claim')!;
	const frame = section.querySelector('iframe')!;
	frame.src = frame.src.replace(/[^/]+\/(?=[^/]*$)/, `${id}/`);
	const { root = '' } = dataset;
	const card = {
		graphic: `claim/${id}`,
		title,
		root,
		room: cardRoom((own['heights'] ?? '').split(' ').map(Number)),
		alt: own['alt'] ?? '',
	};
	const texts = snippetsOf(card);
	for (const one of snippets.filter(({ code }) => section.contains(code)))
		one.text = texts[one.code.id.replace('claim-', '') as SnippetName];
	updateSnippets();
}

/** The claim from whose page somebody comes. */
const asked = new URLSearchParams(location.search).get('claim');
for (const select of selectAll<HTMLSelectElement>('select[name="claim"]')) {
	select.addEventListener('change', () => showClaim(select));
	if (![...select.options].some(({ value }) => value === asked)) continue;
	select.value = asked!;
	showClaim(select);
}

for (const input of selectAll<HTMLInputElement>('input[name="colours"]'))
	input.addEventListener('change', () => {
		theme = input.value === 'light' || input.value === 'dark' ? input.value : null;
		frames.forEach(setTheme);
		updateSnippets();
	});

connectCopyButtons();

/**
 * Lays what is wrong with the data over the page, while `npm run dev` serves it. A dialog of our own,
 * since Vite's speaks of plugins and settings, and has no link but one.
 */
import type { Place, Wrong } from './problem-groups.ts';

const style = `
	#data-problems { box-sizing: border-box; width: min(60rem, 94vw); max-height: 90vh; overflow: auto; padding: 1.25rem 1.5rem;
		border: 1px solid; border-top: 6px solid #b3261e; background: Canvas; color: CanvasText; font: 1rem/1.45 system-ui, sans-serif; }
	#data-problems::backdrop { background: rgb(0 0 0 / 0.55); }
	#data-problems :is(h2, h3, ul, p) { margin: 0; padding: 0; }
	#data-problems h2 { font-size: 1.25rem; }
	#data-problems h3 { margin-top: 1.25rem; font-size: 1rem; }
	#data-problems li { margin-top: 0.5rem; padding-left: 0.75rem; border-left: 2px solid GrayText; list-style: none; overflow-wrap: anywhere; }
	#data-problems a { font-family: ui-monospace, monospace; color: LinkText; }
`;

function element(name: string, ...children: (Node | string)[]): HTMLElement {
	const made = document.createElement(name);
	made.append(...children);
	return made;
}

function placeItem({ name, path, saw, hint, address }: Place): HTMLElement {
	const link = document.createElement('a');
	link.href = address;
	link.textContent = name;
	link.title = 'Open it in the editor';
	link.addEventListener('click', (event) => {
		event.preventDefault();
		void fetch(address);
	});
	const said = element('p', `saw ${saw}${hint && ` (${hint})`}`);
	return element('li', link, path && ` ${path}`, said);
}

const dialog = () => document.querySelector<HTMLDialogElement>('#data-problems');

function show({ summary, causes }: Wrong): void {
	// a page in a frame takes no focus from the page around it: the desk says itself what is wrong
	if (window.parent !== window) return;
	const open = dialog() ?? document.createElement('dialog');
	open.id = 'data-problems';
	open.replaceChildren(
		element('style', style),
		element('h2', summary),
		element('p', 'The page is the last good one. A place opens in your editor; Esc closes this.'),
		...causes.map(({ expected, places }) =>
			element(
				'section',
				element('h3', `Expected ${expected}`),
				element('ul', ...places.map(placeItem)),
			),
		),
	);
	if (!open.isConnected) document.body.append(open);
	if (!open.open) open.showModal();
	open.addEventListener('close', () => open.remove(), { once: true });
}

import.meta.hot?.on('data:wrong', show);
// what was wrong before this page was there
import.meta.hot?.send('data:ask');

/**
 * The script in the whole story's page when it is framed.
 *
 * In scroll mode the frame is one screen high and sticks in a block as long as the story. The loader reports
 * how far the block has passed, and the story is scrolled there. Where the story scrolls by itself (a link
 * within it, focus, a search), it asks the loader to scroll the host's page along. The plain article reports
 * its own height; the stepper fits any frame and reports a fixed one.
 */
import { parseHostMessage } from './height-messages.ts';
import { connectToHost, contentSize, postToLoader } from './host-connection.ts';
import { readOptions } from './options.ts';
import { detectHost } from './resize-adapters.ts';

/** The height of the stepper's frame, in CSS pixels. */
const stepperHeight = 640;

const { title = '' } = (document.currentScript as HTMLScriptElement).dataset;
const root = document.documentElement;
const { theme, form: mode = 'stepper' } = readOptions(location.search);
/** Where the host has last scrolled the story, and how far it could be scrolled; null before that. */
let byHost: { y: number; most: number } | null = null;

const mostScrollY = () => root.scrollHeight - innerHeight;

/** Scrolls to where the host is, unless the story has just scrolled by itself. */
function scrollWithHost({ source, data }: MessageEvent): void {
	const message = source === parent ? parseHostMessage(data) : null;
	if (message?.kind !== 'progress' || reportOwnScroll()) return;
	root.classList.add('is-scrolled-by-host');
	scrollTo({ top: message.px, behavior: 'instant' });
	byHost = { y: scrollY, most: mostScrollY() };
}

/**
 * Asks the loader to follow where the story has scrolled by itself; returns whether it had. When the window
 * turns, the story changes its length and scrolls to keep its step. A reader who is before or after the
 * story stays there.
 */
function reportOwnScroll(): boolean {
	if (!byHost || Math.abs(scrollY - byHost.y) <= 1) return false;
	const isOutside = byHost.y <= 0 || byHost.y >= byHost.most - 1;
	if (isOutside && Math.abs(mostScrollY() - byHost.most) > 1) return false;
	byHost = { y: scrollY, most: mostScrollY() };
	postToLoader({ report: 1, kind: 'place', px: scrollY });
	return true;
}

/** How the page reports its size in each mode. */
const sizes = {
	stepper: { measure: () => ({ width: root.clientWidth, height: stepperHeight }) },
	plain: { measure: contentSize },
	scroll: {
		measure: () => ({ width: root.clientWidth, height: root.scrollHeight }),
		sizeMessages: (_: unknown, { height }: { height: number }) => [
			{ report: 1, kind: 'length', px: height },
		],
	},
};

if (theme) root.dataset['theme'] = theme;
if (parent !== window) {
	const host = detectHost(location.href, 'story');
	const { reportChange } = connectToHost({ host, title, ...sizes[mode] });
	document.addEventListener('modechange', reportChange);
	document.addEventListener('step', (event) => {
		const { step, chapter } = (event as CustomEvent<{ step: string; chapter: string }>).detail;
		postToLoader({ report: 1, kind: 'step', step, chapter });
	});
	if (mode === 'scroll') {
		addEventListener('message', scrollWithHost);
		addEventListener('scroll', () => void reportOwnScroll());
	}
}

/**
 * The script in the whole story's page when somebody frames it.
 *
 * With our loader the frame is one screen high and sticks in a block as long as the story: the loader
 * says how far the block has passed, and the story is scrolled there, so that what is pinned in the
 * story stays pinned to the pixel. Where the story moves by itself (a link within it, focus, a search)
 * the host is asked to come along. The article with stills tells its own height; the stepper, which
 * fits any frame, tells one height and never the content's.
 */
import {
	announce,
	greeting,
	hear,
	resizerInit,
	sessionOf,
	type Spoken,
} from './resize-adapters.ts';
import { readOptions } from './options.ts';
import { readHost } from './height-messages.ts';

/** CSS pixels: the height of a frame that the story is read in step by step. */
const stepperHeight = 640;

const { title = '' } = (document.currentScript as HTMLScriptElement).dataset;
const root = document.documentElement;
const { theme, form: asked } = readOptions(location.search);
const form = asked ?? 'stepper';
let session = sessionOf(location.href, 'story');
/** Where the host has put the story; null before it has said so. */
let put: number | null = null;

if (theme) root.dataset['theme'] = theme;

const say = (spoken: readonly Spoken[]) => {
	for (const words of spoken) parent.postMessage(words, '*');
};

const sizeNow = () => ({
	width: root.clientWidth,
	height:
		form === 'plain' ? Math.ceil(document.body.getBoundingClientRect().height) : stepperHeight,
});

function tell(): void {
	if (form === 'scroll') say([{ report: 1, kind: 'length', px: root.scrollHeight }]);
	else say(announce(session, sizeNow()));
}

function move(px: number): void {
	// what the reader has just done here comes before where the host was
	if (movedByItself()) return;
	root.classList.add('carried');
	scrollTo({ top: px, behavior: 'instant' });
	put = scrollY;
}

function listen({ source, data }: MessageEvent): void {
	if (source !== parent) return;
	const message = readHost(data);
	if (form === 'scroll' && message?.kind === 'progress') return move(message.px);
	const heard = hear(session, data);
	if (!heard) return;
	session = heard.session;
	if (heard.wants === 'init' && session.resizer) say([resizerInit(session.resizer, sizeNow())]);
	tell();
}

/** Asks the host to come along where the story has moved by itself; tells whether it had. */
function movedByItself(): boolean {
	if (put === null || Math.abs(scrollY - put) <= 1) return false;
	put = scrollY;
	say([{ report: 1, kind: 'place', px: scrollY }]);
	return true;
}

if (parent !== window) {
	say([...greeting, { report: 1, kind: 'hello', graphic: 'story', title }]);
	addEventListener('message', listen);
	addEventListener('load', tell);
	document.addEventListener('step', (event) => {
		const { step, chapter } = (event as CustomEvent<{ step: string; chapter: string }>).detail;
		say([{ report: 1, kind: 'step', step, chapter }]);
	});
	if (form !== 'stepper') new ResizeObserver(tell).observe(document.body);
	document.addEventListener('unrolled', tell);
	if (form === 'scroll') addEventListener('scroll', () => void movedByItself());
	tell();
}

/**
 * The script in each graphic's page, inline and classic, so that it runs in the tightest frame: applies
 * the options of the address and tells the height to whoever frames the page.
 *
 * The height is the content's, never the window's, which would grow with every answer. There is no
 * animation frame and no storage here: off screen the first stops, in a sandbox the second throws.
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
import { ring } from './highlight-ring.ts';

const { graphic = '', title = '' } = (document.currentScript as HTMLScriptElement).dataset;
const root = document.documentElement;
const framed = parent !== window;

const { theme, focus, fit } = readOptions(location.search);
let session = sessionOf(location.href, graphic);
let told = '';

if (theme) root.dataset['theme'] = theme;
// WordPress, the host that gives a secret, cuts a frame off at 1000 px.
root.classList.toggle('fit', fit || session.secret !== null);

/** Lights the claim that the address asks for, wherever the graphic draws it, and says which it is. */
function light(claim: string): void {
	const marks = document.querySelectorAll<SVGGraphicsElement>(`svg [data-claim="${claim}"]`);
	for (const mark of marks) mark.classList.add('focused');
	root.classList.toggle('has-focus', marks.length > 0);
	document
		.querySelector(`[data-description="${claim}"]`)
		?.toggleAttribute('hidden', marks.length === 0);
	const rings = () => marks.forEach(ring);
	new ResizeObserver(rings).observe(document.body);
	void document.fonts.ready.then(rings);
}

const say = (spoken: readonly Spoken[]) => {
	for (const words of spoken) parent.postMessage(words, '*');
};

const sizeNow = () => {
	const { width, height } = document.body.getBoundingClientRect();
	return { width: Math.ceil(width), height: Math.ceil(height) };
};

/** Tells the height, when it has changed or someone asks. */
function tell(asked = false): void {
	const size = sizeNow();
	const now = `${size.width} ${size.height}`;
	if (size.height < 1 || (!asked && now === told)) return;
	told = now;
	say(announce(session, size));
}

function listen({ source, data }: MessageEvent): void {
	if (source !== parent) return;
	const heard = hear(session, data);
	if (!heard) return;
	session = heard.session;
	if (heard.wants === 'init' && session.resizer) say([resizerInit(session.resizer, sizeNow())]);
	tell(true);
}

/** A sandbox opens no window: there the host is asked to follow the link to the story. */
function follow(event: MouseEvent): void {
	const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[data-out]');
	if (!link || self.origin !== 'null') return;
	const { href } = link;
	if (session.secret) say([{ message: 'link', value: href, secret: session.secret }]);
	else say([{ report: 1, kind: 'link', href }]);
}

if (focus) light(focus);
if (framed) {
	say([...greeting, { report: 1, kind: 'hello', graphic, title }]);
	addEventListener('message', listen);
	addEventListener('click', follow);
	addEventListener('load', () => tell(true));
	new ResizeObserver(() => tell()).observe(document.body);
	tell(true);
}

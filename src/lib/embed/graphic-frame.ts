/**
 * The script in each graphic's page: applies the options of the address and reports the height to the host.
 * It is inline and classic, because a sandboxed frame can load no module. It uses no animation frames,
 * which stop off screen, and no storage, which throws in a sandbox.
 */
import { highlight } from './highlight-ring.ts';
import { connectToHost, contentSize, post, postToLoader } from './host-connection.ts';
import { readOptions } from './options.ts';
import { detectHost } from './resize-adapters.ts';

const { graphic = '', title = '' } = (document.currentScript as HTMLScriptElement).dataset;
const root = document.documentElement;
const { theme, focus, fit } = readOptions(location.search);
const host = detectHost(location.href, graphic);

/** A sandboxed frame can open no window, so it asks the host to follow a link. */
function handOverLink({ target }: MouseEvent): void {
	const link = (target as Element | null)?.closest<HTMLAnchorElement>('a[target="_blank"]');
	if (!link || self.origin !== 'null') return;
	const { href } = link;
	if (host.secret) post({ message: 'link', value: href, secret: host.secret });
	else postToLoader({ report: 1, kind: 'link', href });
}

if (theme) root.dataset['theme'] = theme;
// WordPress, the only host that sends a secret, cuts frames off at 1000 px
root.classList.toggle('fit', fit || host.secret !== null);
if (focus) highlight(focus);
if (parent !== window) {
	connectToHost({ host, title, measure: contentSize });
	addEventListener('click', handOverLink);
}

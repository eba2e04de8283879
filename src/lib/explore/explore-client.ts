/**
 * The client script of the explorer. It fetches the record and mounts the explorer in place of the server's
 * drawing, which stays, or comes back, where either fails.
 */
import { mount } from 'svelte';
import Explorer from '$lib/explore/Explorer.svelte';
import type { ViewRows } from '$lib/explore/views/rows';
import type { ExploreData } from '$lib/model/explorer-data';
import { surviveTranslation } from '$lib/ui/translation';
import ErrorBoundary from '$lib/ui/ErrorBoundary.svelte';

async function start(target: HTMLElement): Promise<void> {
	const home = new URL(target.dataset['home'] ?? './', document.baseURI).href;
	const response = await fetch(`${home}explore/record.json`);
	if (!response.ok) return;
	const { data, views } = (await response.json()) as { data: ExploreData; views: ViewRows };

	const serverDrawing = [...target.childNodes];
	function onerror(error: unknown): void {
		delete target.dataset['interactive'];
		target.replaceChildren(...serverDrawing);
		reportError(error);
	}
	performance.mark('explorer-begins');
	target.replaceChildren();
	target.dataset['interactive'] = '';
	mount(ErrorBoundary, {
		target,
		props: { component: Explorer, onerror, data, views, home, interactive: true },
	});
	surviveTranslation(target);
	requestAnimationFrame(() => setTimeout(() => performance.mark('explorer-drawn')));
}

const target = document.getElementById('explorer');
// a browser that is too old keeps what the server drew: see app.html
if (target && document.documentElement.dataset['able'] !== 'no') void start(target);

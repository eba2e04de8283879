/**
 * Brings the whole record to life: fetches it, and draws the explorer in the place of the server's
 * drawing. The address says what is chosen: typing replaces its entry of the history, a choice adds one.
 * If the record can't be had, or the explorer fails, there is the server's drawing.
 */
import { mount } from 'svelte';
import { whenIdle } from '$lib/scrolly/idle';
import ErrorBoundary from '$lib/ui/ErrorBoundary.svelte';
import Explorer from '$lib/explore/Explorer.svelte';
import { formatQuery, parseQuery, type ExploreState } from '$lib/explore/state';
import { living } from '$lib/explore/store.svelte';
import type { ViewRows } from '$lib/explore/views/rows';
import type { ExploreData } from '$lib/model/explorer-data';

async function wake(target: HTMLElement): Promise<void> {
	const home = new URL(target.dataset['home'] ?? './', document.baseURI).href;
	const response = await fetch(`${home}explore/record.json`);
	if (!response.ok) return;
	const { data, views } = (await response.json()) as { data: ExploreData; views: ViewRows };

	const held = living(parseQuery(location.search, data));
	/** Whether the current entry of the history is one that typing may replace. */
	let typed = false;
	function write(next: ExploreState, typing: boolean): void {
		const address = `${location.pathname}${formatQuery(next)}${location.hash}`;
		const same = formatQuery(next) === formatQuery(parseQuery(location.search, data));
		try {
			if (same && !typing) typed = false;
			else if (typing && typed) history.replaceState(null, '', address);
			else history.pushState(null, '', address);
		} catch {
			// A frame may refuse; the view goes on without an address of its own.
		}
		typed = typing;
	}
	/** What the address is still to say, in order: it is written when the reader has been answered. */
	let due: { next: ExploreState; typing: boolean }[] = [];
	function settle(): void {
		for (const { next, typing } of due) write(next, typing);
		due = [];
	}
	function onstate(next: ExploreState, typing: boolean): void {
		held.state = next;
		// what is typed on replaces what was typed before
		if (typing && due.at(-1)?.typing) due.pop();
		due.push({ next, typing });
		requestAnimationFrame(() => whenIdle(settle));
	}
	addEventListener('pagehide', settle);
	addEventListener('popstate', () => {
		due = [];
		typed = false;
		held.state = parseQuery(location.search, data);
	});
	const drawn = [...target.childNodes];
	performance.mark('explorer-begins');
	target.replaceChildren();
	target.dataset['living'] = '';
	mount(ErrorBoundary, {
		target,
		props: {
			component: Explorer,
			onerror: (error: unknown) => {
				delete target.dataset['living'];
				target.replaceChildren(...drawn);
				reportError(error);
			},
			data,
			views,
			home,
			onstate,
			get state() {
				return held.state;
			},
		},
	});
	requestAnimationFrame(() => setTimeout(() => performance.mark('explorer-drawn')));
}

const target = document.getElementById('explorer');
if (target) void wake(target);

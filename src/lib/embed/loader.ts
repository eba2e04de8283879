/**
 * `embed/v1.js`, the loader that other sites put into their pages: turns `<report-embed>` and
 * `<blockquote data-report-embed>` into frames, keeps their heights, and scrolls the whole story with the
 * page. It is a classic script, so that a host needs no more than `<script src>`.
 */
import { breaksSticky, distanceTo, storyScroll } from './frame-geometry.ts';
import {
	idPattern,
	parseFrameMessage,
	type FrameMessage,
	type HostMessage,
} from './height-messages.ts';

const { src = location.href } = (document.currentScript as HTMLScriptElement | null) ?? {};
/** The site's root: this file is its `embed/v1.js`. */
const site = new URL('../', src);
const tag = 'report-embed';

class ReportEmbed extends HTMLElement {
	#frame = document.createElement('iframe');
	#listeners = new AbortController();
	/** The story's length, and where the story was last scrolled to, in CSS pixels. */
	#storyLength = 0;
	#sentScroll = -1;

	connectedCallback(): void {
		this.disconnectedCallback();
		const graphic = this.getAttribute('graphic') ?? '';
		if (!idPattern.test(graphic)) {
			console.error(
				`<${tag}>: expected graphic="…", a name from ${site.href}embed/, saw “${graphic}”`,
			);
			return;
		}
		this.#listeners = new AbortController();
		addEventListener('message', this, this.#listeners);
		this.style.display = 'block';
		this.#frame = this.#createFrame(graphic);
		if (graphic === 'story') this.#setUpStory();
		this.replaceChildren(this.#frame);
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
		this.#frame.remove();
	}

	handleEvent(event: Event): void {
		if (!(event instanceof MessageEvent)) return this.#sendScroll();
		const { source, origin, data } = event;
		if (source !== this.#frame.contentWindow || origin !== site.origin) return;
		const message = parseFrameMessage(data);
		if (message) this.#receive(message);
	}

	#createFrame(graphic: string): HTMLIFrameElement {
		const address = new URL(`embed/${graphic}/`, site);
		for (const name of ['theme', 'focus', 'lang', 'fit']) {
			const value = this.getAttribute(name);
			if (value !== null) address.searchParams.set(name, value || '1');
		}
		const frame = document.createElement('iframe');
		frame.src = address.href;
		frame.title = this.getAttribute('title') || this.textContent.trim() || graphic;
		frame.loading = 'lazy';
		frame.style.cssText = 'display:block;width:100%;border:0;height:480px';
		return frame;
	}

	/**
	 * Makes the frame stick, one screen high, in a block as long as the story. Where an ancestor keeps it from
	 * sticking, the story is a stepper; where the reader prefers reduced motion, a plain article.
	 */
	#setUpStory(): void {
		const mode = this.#storyMode();
		const address = new URL(this.#frame.src);
		address.searchParams.set('form', mode);
		this.#frame.src = address.href;
		if (mode !== 'scroll') return;
		this.#frame.loading = 'eager';
		this.#frame.style.cssText += ';position:sticky;top:0;height:100vh;height:100svh';
		addEventListener('scroll', this, { passive: true, signal: this.#listeners.signal });
		addEventListener('resize', this, this.#listeners);
	}

	#storyMode(): 'plain' | 'stepper' | 'scroll' {
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return 'plain';
		let ancestor = this.parentElement;
		while (ancestor && ancestor !== document.body) {
			if (breaksSticky(getComputedStyle(ancestor))) return 'stepper';
			ancestor = ancestor.parentElement;
		}
		return 'scroll';
	}

	#post(message: HostMessage): void {
		this.#frame.contentWindow?.postMessage(message, site.origin);
	}

	#block() {
		const { top } = this.getBoundingClientRect();
		return { top, length: this.#storyLength, frameHeight: this.#frame.clientHeight };
	}

	#sendScroll(): void {
		const px = Math.round(storyScroll(this.#block()));
		if (!this.#storyLength || px === this.#sentScroll) return;
		this.#sentScroll = px;
		this.#post({ report: 1, kind: 'progress', px });
	}

	#receive(message: FrameMessage): void {
		const isSticky = this.#frame.style.position === 'sticky';
		switch (message.kind) {
			case 'hello':
				this.#frame.title = message.title;
				this.#post({ report: 1, kind: 'ask' });
				return this.#dispatch('ready', { graphic: message.graphic });
			case 'height':
				if (isSticky) return;
				this.#frame.style.height = `${message.px}px`;
				return this.#dispatch('resize', { height: message.px });
			case 'length':
				if (!isSticky) return;
				this.#storyLength = message.px;
				this.#sentScroll = -1;
				this.style.height = `${message.px}px`;
				this.#sendScroll();
				return this.#dispatch('resize', { height: message.px });
			case 'place':
				if (this.#storyLength)
					scrollBy({ top: distanceTo(message.px, this.#block()), behavior: 'instant' });
				return;
			case 'step':
				return this.#dispatch('step', { step: message.step, chapter: message.chapter });
			case 'link':
				this.#openLink(message.href);
		}
	}

	/** Opens an address of the site, and only after a click: any page in the frame could send a link. */
	#openLink(href: string): void {
		const isClicked = navigator.userActivation?.isActive ?? document.activeElement === this.#frame;
		if (isClicked && href.startsWith(site.href)) open(href, '_blank', 'noopener');
	}

	#dispatch(name: 'ready' | 'step' | 'resize', detail: Record<string, string | number>): void {
		this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
	}
}

/** Replaces a quotation, which any author may write, by the element; the link's text becomes its title. */
function upgrade(quotation: HTMLElement): void {
	const element = document.createElement(tag);
	const { reportEmbed = '', theme, focus } = quotation.dataset;
	element.setAttribute('graphic', reportEmbed);
	if (theme) element.setAttribute('theme', theme);
	if (focus) element.setAttribute('focus', focus);
	element.setAttribute('title', quotation.textContent.trim().slice(0, 200));
	quotation.replaceWith(element);
}

const upgradeAll = () =>
	document.querySelectorAll<HTMLElement>('blockquote[data-report-embed]').forEach(upgrade);

// a page may load this script once for each embed
if (!customElements.get(tag)) {
	customElements.define(tag, ReportEmbed);
	upgradeAll();
	addEventListener('DOMContentLoaded', upgradeAll);
}

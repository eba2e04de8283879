/**
 * `embed/v1.js`, the loader that other sites put into their pages: turns `<report-embed>` and
 * `<blockquote data-report-embed>` into frames, keeps their heights, and moves the whole story with
 * the page. A classic script that needs nothing and reports to nobody.
 */
import { breaksSticky, distanceTo, progressOf } from './frame-geometry.ts';
import { idPattern, readGuest, type FromGuest, type FromHost } from './height-messages.ts';

const here = (document.currentScript as HTMLScriptElement | null)?.src;
/** The site's root: this file is its `embed/v1.js`. */
const site = new URL('../', here ?? location.href);
const tag = 'report-embed';

type Events = {
	ready: { graphic: string };
	step: { step: string; chapter: string };
	resize: { height: number };
};

/** One frame and what surrounds it. */
class ReportEmbed extends HTMLElement {
	#frame: HTMLIFrameElement | null = null;
	#length = 0;
	#asked = -1;
	#moves = () => this.#progress();
	#hears = (event: MessageEvent) => this.#hear(event);

	connectedCallback(): void {
		if (this.#frame) this.disconnectedCallback();
		const graphic = this.getAttribute('graphic') ?? '';
		if (!idPattern.test(graphic)) {
			console.error(
				`<${tag}>: expected graphic="…", a name from ${site.href}embed/, saw “${graphic}”`,
			);
			return;
		}
		addEventListener('message', this.#hears);
		this.style.display = 'block';
		this.#frame = graphic === 'story' ? this.#story() : this.#open(graphic, {});
		this.replaceChildren(this.#frame);
	}

	disconnectedCallback(): void {
		removeEventListener('message', this.#hears);
		removeEventListener('scroll', this.#moves);
		removeEventListener('resize', this.#moves);
		this.#frame?.remove();
		this.#frame = null;
	}

	#open(graphic: string, more: Record<string, string>): HTMLIFrameElement {
		const address = new URL(`embed/${graphic}/`, site);
		for (const name of ['theme', 'focus', 'lang', 'fit']) {
			const value = this.getAttribute(name);
			if (value !== null) address.searchParams.set(name, value || '1');
		}
		for (const [name, value] of Object.entries(more)) address.searchParams.set(name, value);
		const frame = document.createElement('iframe');
		frame.src = address.href;
		frame.title = this.getAttribute('title') || this.textContent.trim() || graphic;
		frame.loading = 'lazy';
		frame.style.cssText = 'display:block;width:100%;border:0;height:480px';
		return frame;
	}

	/**
	 * The frame sticks, one screen high, in a block as long as the story. Where it could not stick the
	 * story is read step by step; where motion is not wanted it is an article with stills.
	 */
	#story(): HTMLIFrameElement {
		let around = this.parentElement;
		while (around && around !== document.body && !breaksSticky(getComputedStyle(around)))
			around = around.parentElement;
		if (matchMedia('(prefers-reduced-motion: reduce)').matches)
			return this.#open('story', { form: 'plain' });
		if (around && around !== document.body) return this.#open('story', { form: 'stepper' });
		const frame = this.#open('story', { form: 'scroll' });
		frame.loading = 'eager';
		frame.style.cssText += ';position:sticky;top:0;height:100vh;height:100svh';
		addEventListener('scroll', this.#moves, { passive: true });
		addEventListener('resize', this.#moves);
		return frame;
	}

	#say(message: FromHost): void {
		this.#frame?.contentWindow?.postMessage(message, site.origin);
	}

	#block() {
		const { top } = this.getBoundingClientRect();
		return { top, length: this.#length, view: this.#frame?.clientHeight ?? 0 };
	}

	#progress(): void {
		const px = Math.round(progressOf(this.#block()));
		if (!this.#length || px === this.#asked) return;
		this.#asked = px;
		this.#say({ report: 1, kind: 'progress', px });
	}

	#hear({ source, origin, data }: MessageEvent): void {
		if (!this.#frame || source !== this.#frame.contentWindow || origin !== site.origin) return;
		const message = readGuest(data);
		if (message) this.#answer(message, this.#frame);
	}

	#answer(message: FromGuest, frame: HTMLIFrameElement): void {
		switch (message.kind) {
			case 'hello':
				frame.title = message.title;
				this.#say({ report: 1, kind: 'ask' });
				return this.#tell('ready', { graphic: message.graphic });
			case 'height':
				if (frame.style.position === 'sticky') return;
				frame.style.height = `${message.px}px`;
				return this.#tell('resize', { height: message.px });
			case 'length':
				if (frame.style.position !== 'sticky') return;
				this.#length = message.px;
				this.#asked = -1;
				this.style.height = `${message.px}px`;
				this.#progress();
				return this.#tell('resize', { height: message.px });
			case 'place':
				if (this.#length)
					scrollBy({ top: distanceTo(message.px, this.#block()), behavior: 'instant' });
				return;
			case 'step':
				return this.#tell('step', { step: message.step, chapter: message.chapter });
			case 'link':
				this.#follow(message.href);
		}
	}

	/** Only to the story itself, and only after a click. */
	#follow(href: string): void {
		const clicked = navigator.userActivation?.isActive ?? document.activeElement === this.#frame;
		if (clicked && href.startsWith(site.href)) open(href, '_blank', 'noopener');
	}

	#tell<K extends keyof Events>(name: K, detail: Events[K]): void {
		this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
	}
}

/** A quotation that any author may write becomes a frame; its link is the frame's name till then. */
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

// A page may load the loader once for each embed.
if (!customElements.get(tag)) {
	customElements.define(tag, ReportEmbed);
	upgradeAll();
	addEventListener('DOMContentLoaded', upgradeAll);
}

/** `<report-embed>`: a frame of this site in another site's page, in the place of a link. */
import { distanceTo, storyScroll } from './frame-geometry.ts';
import { heightAt, type Room } from './frame-room.ts';
import {
	idPattern,
	parseFrameMessage,
	type FrameMessage,
	type HostMessage,
} from './height-messages.ts';
import { homeOf, type Home } from './site-root.ts';
import { sticks } from './measure-sticky.ts';

export const tag = 'report-embed';

/** What the build knows: the site's root, where it was told it, and the room that each graphic needs. */
declare const SITE: string | null;
declare const ROOMS: Readonly<Record<string, Room>>;

const { src: script } = (document.currentScript as HTMLScriptElement | null) ?? {};

/** Milliseconds after its load in which a guest must have said hello. */
const patience = 3000;

const screenHigh = 'height:100vh;height:100svh;';
const frameStyle = 'display:block;width:100%;border:0;';
/** Until the guest says hello its frame lies unseen behind the link. */
const hiddenStyle = 'position:absolute;top:0;left:0;visibility:hidden;';

/** Whether it may name a graphic, or a claim’s card: `claim/…`. */
const isName = (graphic: string) => idPattern.test(graphic.replace(/^claim\//, ''));

export class ReportEmbed extends HTMLElement {
	#frame = document.createElement('iframe');
	#listeners = new AbortController();
	#home: Home | null = null;
	/** The link and what stands around it, once the graphic stands in their place. */
	#content = document.createDocumentFragment();
	/** The frame's height as CSS, before its page has reported one. */
	#height = '';
	#isSticky = false;
	/** The story's length, and where the story was last scrolled to, in CSS pixels. */
	#storyLength = 0;
	#sentScroll = -1;

	connectedCallback(): void {
		this.disconnectedCallback();
		this.#listeners = new AbortController();
		const claim = this.getAttribute('claim');
		const graphic = claim === null ? (this.getAttribute('graphic') ?? '') : `claim/${claim}`;
		this.#home = this.#findHome(graphic);
		if (!this.#home) return this.#reportHomeless(graphic);
		addEventListener('message', this, this.#listeners);
		this.#frame = this.#createFrame(graphic, this.#home);
		this.style.display = 'block';
		if (graphic === 'story') this.#setUpStory();
		else this.#height = `height:${this.#reserve(graphic)}px;`;
		this.#frame.style.cssText = frameStyle + this.#height + hiddenStyle;
		this.style.position = 'relative';
		this.style.minHeight = this.#frame.style.height;
		this.append(this.#frame);
	}

	disconnectedCallback(): void {
		this.#listeners.abort();
		this.#frame.remove();
		this.append(this.#content);
		this.style.height = '';
		this.#isSticky = false;
		this.#storyLength = 0;
		this.#sentScroll = -1;
	}

	handleEvent(event: Event): void {
		if (!(event instanceof MessageEvent)) return this.#sendScroll();
		const { source, origin, data } = event;
		if (source !== this.#frame.contentWindow || origin !== this.#home?.root.origin) return;
		const message = parseFrameMessage(data);
		if (message) this.#receive(message);
	}

	#findHome(graphic: string): Home | null {
		if (!isName(graphic)) return null;
		const link = this.querySelector('a')?.href;
		return homeOf(graphic, { built: SITE, script, link, hostOrigin: location.origin });
	}

	#reportHomeless(graphic: string): void {
		// the parser connects the element before it comes to the link in it
		if (document.readyState === 'loading' && isName(graphic))
			document.addEventListener(
				'DOMContentLoaded',
				() => this.connectedCallback(),
				this.#listeners,
			);
		else
			console.error(
				`<${tag}>: expected graphic="…" or claim="…", a name from our page /embed/, and in it a link to that graphic; saw “${graphic}”`,
			);
	}

	#createFrame(graphic: string, { root, isOnlyLinked }: Home): HTMLIFrameElement {
		const address = new URL(`embed/${graphic}/`, root);
		for (const name of ['theme', 'focus', 'lang', 'fit']) {
			const value = this.getAttribute(name);
			if (value !== null) address.searchParams.set(name, value || '1');
		}
		const frame = document.createElement('iframe');
		frame.src = address.href;
		frame.title = this.getAttribute('title') || this.textContent.trim() || graphic;
		frame.loading = 'lazy';
		// any author of the host may have written the link, so its page may take the reader nowhere
		if (isOnlyLinked)
			frame.setAttribute(
				'sandbox',
				'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
			);
		// a page that is refused or not there loads as well, but says nothing
		frame.addEventListener('load', () => setTimeout(() => this.#giveUp(frame), patience));
		return frame;
	}

	/** The height that the graphic probably needs, in CSS pixels. That of a card stands in its snippet. */
	#reserve(graphic: string): number {
		const room = ROOMS[graphic];
		if (room) return heightAt(room, this.clientWidth);
		return parseFloat(getComputedStyle(this).minHeight) || 640;
	}

	/**
	 * Makes the frame stick, one screen high, in a block as long as the story. Where it would not stick, the
	 * story is a stepper; where the reader prefers reduced motion, a plain article.
	 */
	#setUpStory(): void {
		const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		this.#isSticky = !isCalm && sticks(this);
		const mode = isCalm ? 'plain' : this.#isSticky ? 'scroll' : 'stepper';
		const address = new URL(this.#frame.src);
		address.searchParams.set('form', mode);
		this.#frame.src = address.href;
		this.#height = mode === 'stepper' ? `height:${this.#reserve('story')}px;` : screenHigh;
		if (!this.#isSticky) return;
		this.#frame.loading = 'eager';
		const { signal } = this.#listeners;
		// a box that is as high as the window may scroll instead of it
		addEventListener('scroll', this, { passive: true, capture: true, signal });
		addEventListener('resize', this, { signal });
	}

	#post(message: HostMessage): void {
		if (this.#home) this.#frame.contentWindow?.postMessage(message, this.#home.root.origin);
	}

	/** Puts the frame into the place of the link. */
	#showFrame(): void {
		for (const node of [...this.childNodes]) if (node !== this.#frame) this.#content.append(node);
		this.#frame.style.cssText =
			frameStyle + this.#height + (this.#isSticky ? 'position:sticky;top:0' : '');
		this.style.position = '';
		this.style.minHeight = '';
	}

	/** Leaves the link alone, where the frame has none of our pages. */
	#giveUp(frame: HTMLIFrameElement): void {
		if (frame !== this.#frame || frame.style.visibility !== 'hidden') return;
		frame.style.height = '0';
		this.style.minHeight = '';
	}

	/**
	 * Sets a height. A reader below it stays where they are, also in Safari, which does not see to it; and a
	 * reader at the end of a story that has another length now, since a sticky frame anchors nothing.
	 */
	#setHeight({ style }: HTMLElement, { px, end = 0 }: { px: number; end?: number }): void {
		const bottom = () => this.getBoundingClientRect().bottom;
		const before = bottom();
		style.height = `${px}px`;
		if (before <= end) this.#scrollHost(() => bottom() - before);
		this.#dispatch('resize', { height: px });
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
		switch (message.kind) {
			case 'hello':
				this.#showFrame();
				this.#frame.title = message.title;
				this.#post({ report: 1, kind: 'ask' });
				return this.#dispatch('ready', { graphic: message.graphic });
			case 'height':
				if (!this.#isSticky) this.#setHeight(this.#frame, { px: message.px });
				return;
			case 'length':
				if (!this.#isSticky) return;
				this.#setHeight(this, { px: message.px, end: this.#storyLength && innerHeight });
				this.#storyLength = message.px;
				this.#sentScroll = -1;
				return this.#sendScroll();
			case 'place':
				return this.#goTo(message.px);
			case 'step':
				return this.#dispatch('step', { step: message.step, chapter: message.chapter });
			case 'link':
				this.#openLink(message.href);
		}
	}

	/** Takes the host's page along to a place in the story, where the reader sees the story. */
	#goTo(place: number): void {
		const { top, bottom } = this.#frame.getBoundingClientRect();
		if (!this.#storyLength || bottom <= 0 || top >= innerHeight) return;
		this.#scrollHost(() => distanceTo(place, this.#block()));
	}

	/** Scrolls whatever scrolls around the element, a box or the window, until the distance is none. */
	#scrollHost(distance: () => number): void {
		const by = () => ({ top: distance(), behavior: 'instant' }) as const;
		for (let box = this.parentElement; box; box = box.parentElement) box.scrollBy(by());
		scrollBy(by());
	}

	/** Opens an address of the site, and only after a click: any page in the frame could send a link. */
	#openLink(href: string): void {
		const isClicked = navigator.userActivation?.isActive ?? document.activeElement === this.#frame;
		if (isClicked && this.#home && href.startsWith(this.#home.root.href))
			open(href, '_blank', 'noopener');
	}

	#dispatch(name: 'ready' | 'step' | 'resize', detail: Record<string, string | number>): void {
		this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
	}
}

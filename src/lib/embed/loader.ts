/**
 * `embed/v1.js`, the loader that other sites put into their pages: turns `<report-embed>` and
 * `<blockquote data-report-embed>` into frames, keeps their heights, and scrolls the whole story with the
 * page. It is a classic script, so that a host needs no more than `<script src>`; it also works as a module
 * and in a bundle.
 */
import { ReportEmbed, tag } from './report-embed.ts';

/** Puts the element around a quotation, which any author may write; the quotation's text is its title. */
function upgrade(quotation: HTMLElement): void {
	const element = document.createElement(tag);
	const { reportEmbed = '', theme, focus } = quotation.dataset;
	element.setAttribute('graphic', reportEmbed);
	if (theme) element.setAttribute('theme', theme);
	if (focus) element.setAttribute('focus', focus);
	element.setAttribute('title', quotation.textContent.trim().slice(0, 200));
	const { parentNode, nextSibling } = quotation;
	// once connected, the element looks for the quotation's link
	element.append(quotation);
	parentNode?.insertBefore(element, nextSibling);
}

const upgradeAll = () =>
	document
		.querySelectorAll<HTMLElement>(`blockquote[data-report-embed]:not(${tag} *)`)
		.forEach(upgrade);

// a page may load this script once for each embed
if (!customElements.get(tag)) {
	customElements.define(tag, ReportEmbed);
	upgradeAll();
	// quotations come later, too: with the next page of an endless one, or after a consent
	new MutationObserver(upgradeAll).observe(document, { childList: true, subtree: true });
}

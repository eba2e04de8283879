/**
 * The reader's choice of colours, kept on this machine where a page may keep anything. The script in
 * `app.html` reads it before the first paint.
 */

/** What a reader may choose; `system` follows the machine and is the absence of a choice. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'theme';

/** The theme that a value of unknown origin names; the machine's own where it names none. */
export const themeOf = (value: string | undefined): Theme =>
	themes.find((theme) => theme === value) ?? 'system';

/** Gives the browser's own frame the paper's colour in a theme; `system` leaves it to the machine. */
function tint(root: HTMLElement, theme: Theme): void {
	for (const meta of root.querySelectorAll<HTMLMetaElement>('meta[data-of]')) {
		const { of } = meta.dataset;
		if (theme === 'system') meta.media = `(prefers-color-scheme: ${of})`;
		else meta.media = of === theme ? 'all' : 'not all';
	}
}

/** Sets the colours of a page and remembers them; a frame without storage forgets them when left. */
export function setTheme(root: HTMLElement, theme: Theme): void {
	if (theme === 'system') delete root.dataset['theme'];
	else root.dataset['theme'] = theme;
	tint(root, theme);
	try {
		if (theme === 'system') localStorage.removeItem(key);
		else localStorage.setItem(key, theme);
	} catch {
		// the choice holds for this page
	}
}

/** Lets every switch within `root` show the theme and set it. */
export function tendThemes(root: HTMLElement): void {
	tint(root, themeOf(root.dataset['theme']));
	const inputs = [...root.querySelectorAll<HTMLInputElement>('input[name="theme"]')];
	for (const input of inputs) {
		input.checked = input.value === themeOf(root.dataset['theme']);
		input.addEventListener('change', () => setTheme(root, themeOf(input.value)));
	}
}

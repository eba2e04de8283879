/** The reader's theme, kept in local storage. The script in `app.html` reads it before the first paint. */

/** The options; `system` follows the operating system. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Named after the project, because the other pages of a host share its storage. */
const key = 'one-report-retold-theme';

/** A value as a theme; `system` where it is none. */
export const themeOf = (value: string | undefined): Theme =>
	themes.find((theme) => theme === value) ?? 'system';

/** Sets the colour of the browser's own interface, which `meta` elements give for each theme. */
function setThemeColor(root: HTMLElement, theme: Theme): void {
	for (const meta of root.querySelectorAll<HTMLMetaElement>('meta[data-of]')) {
		const { of } = meta.dataset;
		if (theme === 'system') meta.media = `(prefers-color-scheme: ${of})`;
		else meta.media = of === theme ? 'all' : 'not all';
	}
}

/** Shows a theme on a page and in its switches. */
function showTheme(root: HTMLElement, theme: Theme): void {
	if (theme === 'system') delete root.dataset['theme'];
	else root.dataset['theme'] = theme;
	setThemeColor(root, theme);
	for (const input of root.querySelectorAll<HTMLInputElement>('input[name="theme"]'))
		input.checked = input.value === theme;
}

export function setTheme(root: HTMLElement, theme: Theme): void {
	showTheme(root, theme);
	try {
		localStorage.setItem(key, theme);
	} catch {
		// without storage the theme is set for this page only
	}
}

/** A page to which a reader comes back stands as it was left: it takes over a theme that was chosen on another. */
export function connectThemeSwitches(root: HTMLElement): void {
	showTheme(root, themeOf(root.dataset['theme']));
	for (const input of root.querySelectorAll<HTMLInputElement>('input[name="theme"]'))
		input.addEventListener('change', () => setTheme(root, themeOf(input.value)));
	addEventListener('pageshow', ({ persisted }) => {
		try {
			if (persisted) showTheme(root, themeOf(localStorage.getItem(key) ?? undefined));
		} catch {
			// without storage a theme is set for its page only
		}
	});
}

/** The two sets of colours that a picture outside the page's own styles is drawn in. */
export const match = (theme: string): theme is 'light' | 'dark' =>
	theme === 'light' || theme === 'dark';

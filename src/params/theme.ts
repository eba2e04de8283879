/** The two themes of images that cannot use the styles of a page. */
export const match = (theme: string): theme is 'light' | 'dark' =>
	theme === 'light' || theme === 'dark';

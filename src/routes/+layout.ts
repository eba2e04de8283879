/** Every page is drawn whole at build time; what moves is brought to life by a script of the page's own. */
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';

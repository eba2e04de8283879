/** Every page is rendered at build time, without SvelteKit's client: pages load scripts of their own. */
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';

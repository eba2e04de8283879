/** The only reader of `PUBLIC_URL`, the address at which the site will stand; it may be unset. */
import { parseSiteUrl } from '$lib/model/site-url';

export const siteUrl = parseSiteUrl(process.env['PUBLIC_URL']);

/** The only reader of `PUBLIC_URL`, the address at which the site will stand; it may be unset. */
import { readSiteUrl } from '$lib/model/site-url';

export const siteUrl = readSiteUrl(process.env['PUBLIC_URL']);

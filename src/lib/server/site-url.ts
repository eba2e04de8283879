/** The public address of the site; undefined where `PUBLIC_URL` is not set. */
import { parseSiteUrl } from '$lib/model/site-url';

export const siteUrl = parseSiteUrl(process.env['PUBLIC_URL']);

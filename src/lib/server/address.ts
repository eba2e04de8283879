/** The only reader of `PUBLIC_URL`, the address at which the site will stand; it may be unset. */
import { readAddress } from '$lib/model/address';

export const address = readAddress(process.env['PUBLIC_URL']);

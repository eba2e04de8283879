import { building } from '$app/environment';
import { address } from '$lib/server/address';

/** Says once a build what it leaves out for want of an address; a wrong one has stopped it before. */
export const init = () => {
	if (building && !address)
		console.log(
			'PUBLIC_URL is not set: descriptions for machines, the data package and the citation name no address of this site.',
		);
};

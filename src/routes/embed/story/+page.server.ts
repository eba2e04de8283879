import { address } from '$lib/server/address';
import { wholeStory } from '$lib/server/oembed';
import { load as ofStory } from '../../+page.server.ts';

export const load = () => ({ ...ofStory(), oembed: address?.of(`oembed/${wholeStory}.json`) });

import { siteUrl } from '$lib/server/site-url';
import { wholeStory } from '$lib/server/embed-rooms';
import { load as ofStory } from '../../+page.server.ts';

export const load = () => ({ ...ofStory(), oembed: siteUrl?.of(`oembed/${wholeStory}.json`) });

import { claimsPageData } from '$lib/model/page-data';
import { story } from '$lib/server/story';

export const load = () => claimsPageData(story);

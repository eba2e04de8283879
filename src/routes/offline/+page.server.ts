import { correctionsPageData } from '$lib/model/page-data';
import { story } from '$lib/server/story';

export const load = () => correctionsPageData(story);

import { claimsSlice } from '$lib/model/page-data';
import { story } from '$lib/server/story';

export const load = () => claimsSlice(story);

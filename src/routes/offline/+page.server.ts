import { correctionsSlice } from '$lib/model/slice';
import { story } from '$lib/server/story';

export const load = () => correctionsSlice(story);

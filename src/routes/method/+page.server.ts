import { graphics } from '$lib/charts/registry';
import { methodSlice } from '$lib/model/slice';
import { story } from '$lib/server/story';

export const load = () => ({ ...methodSlice(story), rows: graphics.agreement.rows(story, []) });

import { graphics } from '$lib/charts/registry';
import { citation } from '$lib/model/cite';
import { dataset } from '$lib/model/linked/dataset';
import { methodSlice } from '$lib/model/slice';
import { described } from '$lib/model/tables';
import { dictionary } from '$lib/model/tables/dictionary';
import { address } from '$lib/server/address';
import { measured } from '$lib/server/downloads';
import { story } from '$lib/server/story';

export const load = () => ({
	...methodSlice(story),
	rows: graphics.agreement.rows(story, []),
	tables: described.map(dictionary),
	citation: citation(story, address),
	linked: dataset(story, { measured, address }),
});

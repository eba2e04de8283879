import { graphics } from '$lib/charts/registry';
import { citation } from '$lib/model/citation';
import { datasetJsonLd } from '$lib/model/json-ld/dataset';
import { methodPageData } from '$lib/model/page-data';
import { tableDefinitions } from '$lib/model/tables';
import { dictionary } from '$lib/model/tables/dictionary';
import { siteUrl } from '$lib/server/site-url';
import { measured } from '$lib/server/downloads';
import { story } from '$lib/server/story';

export const load = () => ({
	...methodPageData(story),
	rows: graphics.agreement.rows(story, []),
	tables: tableDefinitions.map(dictionary),
	citation: citation(story, siteUrl),
	jsonLd: datasetJsonLd(story, { measured, siteUrl }),
});

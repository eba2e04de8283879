/** The formats of the files of a claim: citations, its table and its drawing. */
export const match = (format: string): format is 'txt' | 'bib' | 'ris' | 'csv' | 'svg' =>
	/^(txt|bib|ris|csv|svg)$/.test(format);

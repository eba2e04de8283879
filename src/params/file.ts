/** The formats in which a graphic may be taken along. */
export const match = (format: string): format is 'csv' | 'svg' | 'png' =>
	format === 'csv' || format === 'svg' || format === 'png';

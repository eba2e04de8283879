/** The two formats of the image of an embed. */
export const match = (format: string): format is 'svg' | 'png' =>
	format === 'svg' || format === 'png';

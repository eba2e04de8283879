/** Makes a file of a view and hands it to the reader. Loaded when first asked for. */
import { csvOf } from '../../../model/tables/csv.ts';
import { Refused, toPng, toSvg } from './picture.ts';
import type { Format, View } from './types.ts';

/** The table behind a view as CSV that no spreadsheet runs. */
export const csv = ({ table }: View): Blob => {
	const { head, body } = table();
	return new Blob([csvOf([head, ...body])], { type: 'text/csv;charset=utf-8' });
};

async function picture({ drawing, caption }: View, format: 'svg' | 'png'): Promise<Blob> {
	const drawn = await drawing();
	if (!drawn)
		throw new Refused(
			'There is nothing drawn, or too much for one picture. The CSV holds all of it.',
		);
	try {
		const made = await toSvg(drawn, caption);
		return format === 'png' ? await toPng(made) : new Blob([made.text], { type: 'image/svg+xml' });
	} finally {
		drawn.done?.();
	}
}

function save(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// The browser reads the file after the click; it needs the address a little longer.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Saves a view as a file of a format.
 * @returns what to tell the reader where it can't be done, or null
 */
export async function take(view: View, format: Format): Promise<string | null> {
	try {
		save(format === 'csv' ? csv(view) : await picture(view, format), `${view.file}.${format}`);
		return null;
	} catch (error) {
		if (error instanceof Refused) return error.message;
		throw error;
	}
}

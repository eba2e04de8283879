/** Makes a file of a view and downloads it. Loaded when first asked for. */
import { csvOf } from '../../../model/tables/csv.ts';
import { ExportError, toPng, toSvg } from './picture.ts';
import type { ExportView, Format } from './types.ts';

const csv = ({ table }: ExportView): Blob => {
	const { head, body } = table();
	return new Blob([csvOf([head, ...body])], { type: 'text/csv;charset=utf-8' });
};

async function picture({ drawing, caption }: ExportView, format: 'svg' | 'png'): Promise<Blob> {
	const drawn = await drawing();
	if (!drawn)
		throw new ExportError(
			'There is nothing drawn, or too much for one picture. The CSV holds all of it.',
		);
	try {
		const svg = await toSvg(drawn.svg, caption);
		return format === 'png' ? await toPng(svg) : new Blob([svg.text], { type: 'image/svg+xml' });
	} finally {
		drawn.dispose?.();
	}
}

function download(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// The browser reads the file after the click.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Downloads a view as a file. Returns what to tell the reader where that is not possible, or null. */
export async function exportView(view: ExportView, format: Format): Promise<string | null> {
	try {
		const blob = format === 'csv' ? csv(view) : await picture(view, format);
		download(blob, `${view.file}.${format}`);
		return null;
	} catch (error) {
		if (error instanceof ExportError) return error.message;
		throw error;
	}
}

/**
 * How steady a frame looks while its host scrolls: what Chromium paints is recorded, and in every
 * picture the frame's upper edge is looked for. What layout says can't be asked: it is always right.
 */
import type { Page } from '@playwright/test';

/** What is painted while the host scrolls, as PNG in base64; `speed` in pixels a second. */
export async function paintedWhileScrolling(
	page: Page,
	{ speed, distance }: { speed: number; distance: number },
): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	const pictures: string[] = [];
	session.on('Page.screencastFrame', ({ data, sessionId }) => {
		pictures.push(data);
		session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
	});
	await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
	await session.send('Input.synthesizeScrollGesture', {
		x: 5,
		y: 400,
		yDistance: -distance,
		speed,
		gestureSourceType: 'mouse',
	});
	await session.send('Page.stopScreencast');
	await session.detach();
	return pictures;
}

/**
 * Where the guest begins in each picture, in pixels from its top: the first row in the middle that is
 * not the host's white. It needs a page of its own, so ask when all is recorded.
 */
export async function edgesOf(page: Page, pictures: string[]): Promise<number[]> {
	const blank = await page.context().newPage();
	const edges = await blank.evaluate(
		(list) =>
			Promise.all(
				list.map(async (data) => {
					const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
					const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
					const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
					const context = canvas.getContext('2d')!;
					context.drawImage(bitmap, 0, 0);
					const x = Math.round(bitmap.width / 2);
					const column = context.getImageData(x, 0, 1, bitmap.height).data;
					for (let y = 0; y < bitmap.height; y++)
						if (column[y * 4]! < 252 || column[y * 4 + 2]! < 246) return y;
					return bitmap.height;
				}),
			),
		pictures,
	);
	await blank.close();
	return edges;
}

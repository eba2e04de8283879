/** Each embed in each content system, by every way in and role: what an editor would look at. */
import { readFileSync } from 'node:fs';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { steps } from '../e2e/story.ts';
import { cache, scratch } from './machine.mjs';
import { edgesOf, paintedWhileScrolling } from './steady.ts';

type Bookmark = { status: number; body: Record<string, unknown> };
type Post = { host: string; role: string; way: string; graphic: string; url: string };
const { address, posts, bookmark, bookmarks } = JSON.parse(
	readFileSync(`${scratch}posts.json`, 'utf8'),
) as {
	address: string;
	posts: Post[];
	bookmark: Bookmark;
	/** Of the page of each claim. */
	bookmarks: Bookmark[];
};

const where = ({ host, role, way, graphic }: Post) => `${host}, ${role}, ${way}: ${graphic}`;
const plainPost = (post: Post) =>
	posts.find(({ host, way }) => host === post.host && way === 'nothing')!;

/** Opens a post; whatever the page or the frame complains of is a fault. */
async function open(page: Page, { url }: Post) {
	const faults: string[] = [];
	page.on('console', (message) => {
		// what a host lacks itself, an icon of its own for instance, is not ours to judge
		const { url } = message.location();
		if (message.type() === 'error' && url.startsWith(address)) faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(String(error)));
	await page.goto(url);
	return faults;
}

async function guestOf(page: Page): Promise<Frame> {
	const element = page.locator('iframe[src*="/embed/"]').first();
	await element.scrollIntoViewIfNeeded().catch(() => undefined);
	await expect
		.poll(() => page.frames().some((frame) => frame.url().startsWith(address)))
		.toBe(true);
	const frame = page.frames().find((one) => one.url().startsWith(address))!;
	await frame.waitForLoadState('load');
	return frame;
}

const frameBox = (page: Page) =>
	page
		.locator('iframe[src*="/embed/"]')
		.first()
		.evaluate((element) => {
			const { visibility, borderTopWidth, borderBottomWidth } = getComputedStyle(element);
			const { height, width } = element.getBoundingClientRect();
			return {
				visibility,
				width,
				height: height - parseFloat(borderTopWidth) - parseFloat(borderBottomWidth),
			};
		});

/** WordPress shows a frame once its page has said how high it is. */
const isShown = (page: Page) =>
	expect.poll(async () => (await frameBox(page)).visibility).toBe('visible');

/** WordPress allows a frame between 200 and 1000 px. */
const clamped = (height: number, isClamped: boolean) =>
	isClamped ? Math.min(Math.max(height, 200), 1000) : height;

const fits = (page: Page, { frame, isClamped }: { frame: Frame; isClamped: boolean }) =>
	expect
		.poll(async () => {
			const content = await frame.evaluate(() => document.body.getBoundingClientRect().height);
			return Math.abs((await frameBox(page)).height - clamped(content, isClamped));
		})
		.toBeLessThanOrEqual(2);

/** Where a host's own furniture stands. */
const furniture = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('header, h1')].slice(0, 3).map((element) => {
			const { left, width, top, height } = element.getBoundingClientRect();
			const { fontFamily, color } = getComputedStyle(element);
			return [left, width, top + scrollY, height, fontFamily, color].join(' ');
		}),
	);

/** Where a live graphic is possible: by address in WordPress, by a script where scripts are kept. */
const isLive = ({ way, role }: Post) =>
	way === 'address' || (way === 'element' && role !== 'author');

for (const post of posts.filter((one) => isLive(one) && one.graphic !== 'story'))
	test(`${where(post)} is whole, as high as its content, and disturbs nothing`, async ({
		page,
	}) => {
		const isClamped = post.way === 'address';
		const faults = await open(page, post);
		const frame = await guestOf(page);
		await expect(frame.locator('svg.chart:visible')).toHaveCount(1);
		await isShown(page);
		await fits(page, { frame, isClamped });
		const before = await furniture(page);
		for (const width of [420, 800, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			await fits(page, { frame, isClamped });
			const { width: own } = await frameBox(page);
			expect(own).toBeLessThanOrEqual(width);
		}
		expect(faults).toEqual([]);
		await page.goto(plainPost(post).url);
		expect(await furniture(page)).toEqual(before);
	});

for (const post of posts
	.filter(({ way, role, host }) => way === 'address' && role === 'author' && host.includes('7.'))
	.slice(0, 1))
	test(`${where(post)}: the link leads to the story, after a click`, async ({ page }) => {
		await open(page, post);
		const frame = await guestOf(page);
		await frame.getByRole('link', { name: 'See it in the story' }).click();
		await expect.poll(() => page.url()).toContain(`${address}#`);
	});

for (const post of posts.filter(({ way, role }) => way === 'frame' && role !== 'author'))
	test(`${where(post)} is shown in the height that was given`, async ({ page }) => {
		const faults = await open(page, post);
		const frame = await guestOf(page);
		await expect(frame.locator('svg.chart:visible')).toHaveCount(1);
		expect(Math.abs((await frameBox(page)).height - 640)).toBeLessThanOrEqual(4);
		expect(faults).toEqual([]);
	});

for (const post of posts.filter(
	({ way, role, host }) => role === 'author' && ['element', 'frame'].includes(way) && host,
))
	test(`${where(post)}: the host keeps no frame, and the post no error`, async ({ page }) => {
		const faults = await open(page, post);
		await expect(page.locator('iframe[src*="/embed/"]')).toHaveCount(0);
		if (post.way === 'element')
			await expect(page.getByRole('link', { name: 'The graphic' })).toBeVisible();
		expect(faults).toEqual([]);
	});

for (const post of posts.filter(({ way }) => way === 'quotation')) {
	test(`${where(post)}: a quotation without the loader is a link`, async ({ page }) => {
		await open(page, post);
		await expect(page.getByRole('link', { name: 'The graphic' })).toBeVisible();
	});
	test(`${where(post)}: a quotation with the loader in the site is the graphic`, async ({
		page,
	}) => {
		await open(page, post);
		await page.addScriptTag({ url: `${address}embed/v1.js` });
		const frame = await guestOf(page);
		await fits(page, { frame, isClamped: false });
	});
}

/** The step that the pictures in docs/embedding.md are of. */
const pictured = steps.findLast(({ view }) => view.graphic === 'strikes')!;

/** Waits until nothing moves any more. */
const settled = (frame: Frame) =>
	frame.evaluate(() =>
		Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
	);

for (const post of posts.filter(({ graphic, way }) => graphic === 'story' && way === 'element'))
	for (const [device, viewport] of Object.entries({
		phone: { width: 390, height: 844 },
		desktop: { width: 1280, height: 900 },
	}))
		test(`${where(post)}, ${device}: its pinned graphics stay pinned while the host scrolls`, async ({
			page,
		}) => {
			await page.setViewportSize(viewport);
			const faults = await open(page, post);
			const frame = await guestOf(page);
			const top = () =>
				page.evaluate(() => document.querySelector('report-embed')!.getBoundingClientRect().top);
			await expect
				.poll(() => page.evaluate(() => document.querySelector('report-embed')!.clientHeight))
				.toBeGreaterThan(10_000);
			await page.evaluate(
				(y) => scrollTo({ top: scrollY + y, behavior: 'instant' }),
				(await top()) + 1500,
			);
			const speeds = [800, 2500];
			const painted: string[][] = [];
			for (const speed of speeds)
				painted.push(await paintedWhileScrolling(page, { speed, distance: speed * 2 }));
			await expect
				.poll(async () => Math.abs((await frame.evaluate(() => scrollY)) + (await top())))
				.toBeLessThanOrEqual(1);
			const { id } = pictured;
			const middle = await frame.evaluate((id) => {
				const { top, height } = document.getElementById(id)!.getBoundingClientRect();
				return scrollY + top + height / 2 - innerHeight * 0.7;
			}, id);
			await page.evaluate(
				(y) => scrollTo({ top: scrollY + y, behavior: 'instant' }),
				(await top()) + middle,
			);
			const figure = frame.locator(`.scene:has(#${id}) figure.is-active`);
			await expect(figure.locator('.description')).toHaveText(
				(await frame.locator(`#${id}`).getAttribute('data-description')) ?? '',
			);
			await settled(frame);
			await page.screenshot({
				path: `${cache}shots/${post.host.split(' ')[0]}-${post.host.split(' ')[1]}-${device}.png`,
			});
			for (const [i, pictures] of painted.entries()) {
				const edges = await edgesOf(page, pictures);
				const off = edges.filter((edge) => edge > 1).length;
				console.log(
					`${where(post)}, ${device}, ${speeds[i]} px/s: ${off} of ${edges.length} pictures off, at most ${Math.max(...edges)} px`,
				);
				expect(edges.length).toBeGreaterThan(5);
				expect(off).toBe(0);
			}
			expect(faults).toEqual([]);
		});

for (const post of posts.filter(({ graphic, way }) => graphic === 'story' && way === 'address'))
	test(`${where(post)} is read step by step`, async ({ page }) => {
		const faults = await open(page, post);
		const frame = await guestOf(page);
		await expect(frame.locator('html')).toHaveAttribute('data-mode', 'stepper');
		const first = await frame.locator('.is-current').last().textContent();
		await frame.getByRole('button', { name: /next/i }).click();
		await expect(frame.locator('.is-current').last()).not.toHaveText(first ?? '');
		await isShown(page);
		expect(faults).toEqual([]);
	});

test('Ghost makes a bookmark of an address, with its title, what it says, its picture and our icon', async () => {
	expect(bookmark.status).toBe(200);
	expect(bookmark.body['type']).toBe('bookmark');
	const bookmarked = bookmark.body['metadata'] as Record<string, string>;
	const { title, description, thumbnail, icon, url } = bookmarked;
	expect(title).toBeTruthy();
	expect(description).toBeTruthy();
	expect(icon).toContain('icon');
	// Ghost keeps a copy of what the page names as its picture
	const bytesOf = async (address = '') => Buffer.from(await (await fetch(address)).arrayBuffer());
	const graphic = url?.match(/embed\/([^/]+)\/$/)?.[1];
	const card = await bytesOf(`${address}cards/embed-${graphic}.png`);
	expect(card.subarray(1, 4).toString()).toBe('PNG');
	expect((await bytesOf(thumbnail)).equals(card)).toBe(true);
});

for (const post of posts.filter(({ way }) => way === 'card'))
	test(`${where(post)}: the address of a claim’s page is its card, as high as its content`, async ({
		page,
	}) => {
		const faults = await open(page, post);
		const frame = await guestOf(page);
		expect(frame.url()).toContain(`/embed/${post.graphic.replace(/^claims/, 'claim')}`);
		await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
		await isShown(page);
		for (const width of [800, 420]) {
			await page.setViewportSize({ width, height: 900 });
			await fits(page, { frame, isClamped: true });
		}
		expect(faults).toEqual([]);
	});

test('Ghost makes a bookmark of the address of every claim’s page, with a picture of its own', () => {
	expect(bookmarks.length).toBeGreaterThan(0);
	const all = bookmarks.map(({ status, body }) => {
		expect([status, body['type']]).toEqual([200, 'bookmark']);
		return body['metadata'] as Record<string, string>;
	});
	for (const key of ['title', 'description', 'thumbnail'])
		expect(new Set(all.map((bookmark) => bookmark[key])).size, key).toBe(all.length);
});

/** Who may ask the desk, and what is left when its server is lost. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { poison } from './poison.ts';
import { expect, saved, test } from './test.ts';

const change = (value: string) => ({
	changes: [{ file: 'data/site.json', was: 'Other', path: ['title'], value }],
});

/** The files of a project that have the token. */
async function tokensIn(copy: string, token: string): Promise<string[]> {
	const names = await readdir(join(copy, '.svelte-kit'), { recursive: true, withFileTypes: true });
	const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
	expect(files.length).toBeGreaterThan(3);
	return files.filter((file) => readFileSync(file, 'utf8').includes(token));
}

test('lets in nobody without its token, and writes for no other page', async ({ desk }) => {
	const { origin, searchParams } = new URL(desk.address);
	const token = searchParams.get('token')!;
	const client = await request.newContext({ baseURL: origin });
	const status = async (headers: Record<string, string>, path = '/desk/api/save') =>
		(await client.post(path, { headers, data: change('Mine') })).status();
	expect((await client.get('/desk/')).status()).toBe(403);
	expect((await client.get('/desk/?token=wrong')).status()).toBe(403);
	expect((await client.get('/desk/api/state')).status()).toBe(403);
	expect((await client.get(`/desk/?token=${token}`)).status()).toBe(200);
	expect((await client.get(`/desk/?token=${'é'.repeat(32)}`)).status()).toBe(403);
	// no other page reads, be it of this machine: neither the desk nor the files of the project
	for (const path of [`/desk/?token=${token}`, '/desk/api/state', '/data/site.json', '/'])
		for (const other of ['http://localhost:1', 'https://example.org', 'null']) {
			const headers = { 'x-desk-token': token, origin: other };
			expect((await client.get(path, { headers })).status(), path).toBe(403);
		}
	const host = { headers: { host: 'desk.example.org' } };
	expect((await client.get('/data/site.json', host)).status()).toBe(403);
	expect(await tokensIn(desk.copy, token)).toEqual([]);
	expect(await status({ origin })).toBe(403);
	expect(await status({ 'x-desk-token': token })).toBe(403);
	expect(await status({ 'x-desk-token': token, origin: 'http://localhost:1' })).toBe(403);
	expect(await status({ 'x-desk-token': token, origin, host: 'desk.example.org' })).toBe(403);
	// the right page, which saw another file
	const answer = await client.post('/desk/api/save', {
		headers: { 'x-desk-token': token, origin },
		data: change('Mine'),
	});
	expect(((await answer.json()) as { conflicts: unknown[] }).conflicts).toHaveLength(1);
	expect(desk.changes()).toEqual([]);
});

test('writes no file but those of the data', async ({ desk }) => {
	const { origin, searchParams } = new URL(desk.address);
	const headers = { 'x-desk-token': searchParams.get('token')!, origin };
	const client = await request.newContext({ baseURL: origin, extraHTTPHeaders: headers });
	for (const file of ['package.json', '../x.json', 'data/../package.json', 'data/story.json']) {
		const files = [{ file, base: '', text: '{}' }];
		expect((await client.post('/desk/api/restore', { data: { files } })).status(), file).toBe(400);
		const changes = [{ file, path: ['a'], value: 1 }];
		expect((await client.post('/desk/api/check', { data: { changes } })).status(), file).toBe(400);
	}
});

test('keeps what is typed when the server is killed and when the page is read again', async ({
	page,
	desk,
}) => {
	await desk.open(page, 'site');
	const title = page.getByLabel('title', { exact: true });
	await title.fill('Three strikes, told again');
	await expect(page.getByText('1 not saved')).toBeVisible();
	await desk.stop();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('The server does not answer.')).toBeVisible();
	await expect(title).toHaveValue('Three strikes, told again');
	expect(desk.changes()).toEqual([]);
	await desk.start();
	await desk.open(page, 'site');
	await expect(title).toHaveValue('Three strikes, told again');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: Title');
	expect(desk.changes()).toEqual([
		'site.json - "title": "Three strikes, retold",',
		'site.json + "title": "Three strikes, told again",',
	]);
});

test('shows hostile words as words', async ({ page, desk }) => {
	poison(desk.copy);
	for (const view of [
		...['pair/coast-wire/storm-toll', 'additions', 'claims', 'facts', 'documents', 'site'],
		...['script/toll', 'problems'],
	]) {
		await desk.open(page, view);
		await page.reload();
		await expect(page.locator('main :is([role=form], .sheet)').first()).toBeVisible();
	}
	await desk.open(page, 'claims');
	await expect(page.getByText('window.ran=true').first()).toBeVisible();
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

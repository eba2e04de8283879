import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, startServer, type Server } from './copy.ts';

const copy = copyProject();
const read = (file: string) => readFileSync(join(copy, file), 'utf8');

/** Saves a file with one edit made; hands back when, and how to undo it. */
function save(file: string, [from, to]: [string | RegExp, string]) {
	const before = read(file);
	const after = before.replace(from, to);
	if (after === before) throw new Error(`${file} has no ${from}`);
	const at = performance.now();
	writeFileSync(join(copy, file), after);
	return { at, undo: () => writeFileSync(join(copy, file), before) };
}

/** How long things took, in milliseconds: under a second on an idle machine, more on a busy one. */
const times: Record<string, number[]> = {};
const busy = 8000;

function took(what: string, at: number): void {
	const time = Math.round(performance.now() - at);
	(times[what] ??= []).push(time);
	expect(time, what).toBeLessThan(busy);
}

/** What `npm run data` says, which is what the page must say. */
function commandLine(): string {
	const { DOCUMENTS_DIR: _, ...env } = process.env;
	const command = ['node_modules/tsx/dist/cli.mjs', 'data/pipeline/cli.ts'];
	return spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8', env }).stderr.trim();
}

const coding = 'data/coding/anadolu.json';
const slip: [RegExp, string] = [/"status": "dropped"/, '"status": "droped"'];
const retitle = (title: string) => save('data/site.json', [/"title": ".*"/, `"title": "${title}"`]);

let server: Server;
let browser: Browser;
let page: Page;
const faults: string[] = [];

const overlay = () => page.locator('#data-problems');
/** What the overlay says, each problem as the command line has it. */
const said = () =>
	overlay().evaluate((dialog) => {
		const problems = [...dialog.querySelectorAll('section')].flatMap((section) => {
			const expected = section.querySelector('h3')!.textContent.replace('Expected', 'expected');
			return [...section.querySelectorAll('li')].map((item) => {
				const saw = item.querySelector('p')!.textContent;
				const place = item.textContent.slice(0, -saw.length);
				return `${place}: ${expected}, ${saw}`;
			});
		});
		return [...problems, '', dialog.querySelector('h2')!.textContent].join('\n');
	});
const mark = () => page.evaluate(() => void document.body.setAttribute('data-old', ''));
const isMarked = () => page.locator('body[data-old]').count();

beforeAll(async () => {
	save(coding, slip);
	server = await startServer(copy);
	const executablePath = process.env.CHROMIUM_PATH;
	browser = await chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	page = await browser.newPage();
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('requestfailed', (request) => {
		const why = request.failure()?.errorText ?? '';
		// what a refresh of the page breaks off
		if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${why}`);
	});
	page.on('response', (answer) => answer.status() > 399 && faults.push(answer.url()));
}, 60_000);

afterAll(async () => {
	console.log('milliseconds from a save to the page:', times);
	await browser?.close();
	await server?.stop();
});

describe('the development server', () => {
	it('starts with what is wrong over the last good page', async () => {
		await page.goto(server.address, { timeout: 20_000 });
		await overlay().waitFor();
		expect(await said()).toContain('(did you mean "dropped"?)');
		expect(await page.locator('.step').count()).toBeGreaterThan(10);
		expect(server.log()).toContain('1 problem. Nothing was written.');
	});

	it('takes the overlay away and refreshes the page once the slip is mended', async () => {
		await mark();
		const { at } = save(coding, [slip[1], '"status": "dropped"']);
		await page.locator('body:not([data-old])').waitFor();
		await page.locator('h1').waitFor();
		took('mended', at);
		expect(await overlay().count()).toBe(0);
		await page.locator('.is-active svg:visible').first().waitFor();
	});

	it('refreshes the page at every save', async () => {
		for (const name of ['One title', 'Other title', 'Another title']) {
			await page.waitForLoadState('networkidle');
			const { at } = retitle(name);
			await page.locator('h1', { hasText: name }).waitFor();
			took('saved', at);
		}
	});

	it('says over the page just what the command line says, of all files, and keeps the page', async () => {
		await mark();
		const story = read('data/story.json');
		const first = save(coding, slip);
		const second = save('data/script.json', ['(claim:', '(clam:']);
		await overlay().filter({ hasText: '2 problems.' }).waitFor();
		took('broken', second.at);
		expect(await said()).toBe(commandLine());
		expect(await isMarked()).toBe(1);
		expect(read('data/story.json')).toBe(story);

		await page.reload();
		await overlay().filter({ hasText: '2 problems.' }).waitFor();
		await page.keyboard.press('Escape');
		expect(await overlay().count()).toBe(0);
		await page.locator('h1', { hasText: 'Another title' }).waitFor();

		first.undo();
		await overlay().filter({ hasText: '1 problem.' }).waitFor();
		second.undo();
		await overlay().waitFor({ state: 'detached' });
	});

	it('says what a file that cannot be parsed lacks', async () => {
		const { undo } = save('data/site.json', [/}\s*$/, '']);
		await overlay().filter({ hasText: 'data/site.json' }).waitFor();
		expect(await said()).toBe(commandLine());
		undo();
		await overlay().waitFor({ state: 'detached' });
	});

	it('opens each place in the editor', async () => {
		const { undo } = save(coding, slip);
		await overlay().waitFor();
		const asked = page.waitForRequest(/__open-in-editor/);
		await page.route(/__open-in-editor/, (route) => route.fulfill({ body: '' }));
		await overlay().getByRole('link').first().click();
		expect(decodeURIComponent((await asked).url())).toContain(`${join(copy, coding)}:`);
		await page.unroute(/__open-in-editor/);
		undo();
		await overlay().waitFor({ state: 'detached' });
	});

	it('says nothing of a save in two halves', async () => {
		const said = server.log().length;
		const whole = read('data/site.json');
		writeFileSync(join(copy, 'data/site.json'), '');
		writeFileSync(
			join(copy, 'data/site.json'),
			whole.replace('Another title', 'A title that came late'),
		);
		await page.locator('h1', { hasText: 'A title that came late' }).waitFor();
		expect(server.log().slice(said)).not.toContain('problem');
		expect(await overlay().count()).toBe(0);
	});

	it('loads the page again when a component of it changes', async () => {
		await page.locator('h1').waitFor();
		await mark();
		const { at } = save('src/routes/+page.svelte', ['Skip to the story', 'On to the story']);
		await page.getByText('On to the story').waitFor({ state: 'attached' });
		took('component', at);
		expect(await isMarked()).toBe(0);
	});

	it('logs no fault in the browser meanwhile', () => expect(faults).toEqual([]));
});

/** What editors do, as they would do it: no JSON is seen, and each task leaves the lines that it should. */
import { pasted } from './harbour.ts';
import { expect, saved, selectWords, test } from './test.ts';

test('settles the eight cells that were coded differently', async ({ page, desk }) => {
	await desk.open(page, 'pair');
	await page.getByLabel('Go through').selectOption('coded differently');
	await page.getByText('How it was coded first and second: differently').click();
	await expect(page.locator('.early')).toContainText('trimmed');
	const decisions = [
		['t', 'The gulls are not told.'],
		['a', 'What the keeper saw is told otherwise.'],
		['t', 'Most of the owners is gone.'],
		['t', 'That only some would is gone.'],
		['t', 'Two of the boats are gone.'],
		['d', 'Nothing is said of the pier.'],
		['k', ''],
		['d', ''],
	] as const;
	for (const [n, [key, note]] of decisions.entries()) {
		await expect(page.getByText(`${n + 1} of 8`, { exact: true })).toBeVisible();
		await page.locator('h2').first().click();
		await page.keyboard.press(key);
		await page.getByLabel(/^Note/).fill(note);
		await page.keyboard.press('Control+Enter');
	}
	await saved(page, 'Saved: next-meeting in Bay Blog');
	expect(desk.changes()).toEqual([
		'coding/bay-blog.json - "status": "altered",',
		'coding/bay-blog.json + "status": "trimmed",',
		'coding/bay-blog.json - "note": "Six boats for four.",',
		'coding/bay-blog.json + "note": "Two of the boats are gone.",',
		'coding/bay-blog.json - "status": "dropped"',
		'coding/bay-blog.json + "status": "dropped",',
		'coding/bay-blog.json + "note": "Nothing is said of the pier."',
		'coding/bay-blog.json - "status": "altered",',
		'coding/bay-blog.json + "status": "kept",',
		'coding/bay-blog.json - "attribution": "vaguer",',
		'coding/bay-blog.json - "note": "Most of the owners have become all of them."',
		'coding/bay-blog.json + "attribution": "vaguer"',
		'coding/bay-blog.json - "status": "altered",',
		'coding/bay-blog.json - "quote": "there will be no more meetings",',
		'coding/bay-blog.json - "attribution": "wrong",',
		'coding/bay-blog.json - "note": "A meeting that is planned has become none."',
		'coding/bay-blog.json + "status": "dropped"',
		'coding/coast-wire.json - "status": "kept",',
		'coding/coast-wire.json + "status": "trimmed",',
		'coding/coast-wire.json + "note": "The gulls are not told.",',
		'coding/coast-wire.json - "status": "kept",',
		'coding/coast-wire.json + "status": "altered",',
		'coding/coast-wire.json + "note": "What the keeper saw is told otherwise.",',
		'coding/coast-wire.json - "status": "altered",',
		'coding/coast-wire.json + "status": "trimmed",',
		'coding/coast-wire.json - "note": "Most of the owners have become all of them."',
		'coding/coast-wire.json + "note": "Most of the owners is gone."',
		'coding/coast-wire.json - "status": "kept",',
		'coding/coast-wire.json + "status": "trimmed",',
		'coding/coast-wire.json + "note": "That only some would is gone.",',
	]);
});

test('changes a status with its quote', async ({ page, desk }) => {
	await desk.open(page, 'pair/bay-blog/boats-up-river');
	await page.locator('h2').first().click();
	await page.keyboard.press('a');
	await selectWords(page, 'Bay Blog', ['sail', 'tomorrow']);
	const quote = page.getByLabel('Quote: select it in the text');
	await expect(quote).toHaveValue('sail mine away tomorrow');
	await expect(page.getByText('4 of 12 words')).toBeVisible();
	await page.getByLabel('none').check();
	await page.getByLabel('Note: what changed').fill('The writer speaks of his own boat.');
	const quoted = page.getByRole('textbox', { name: 'Text of Bay Blog' }).locator('.quote');
	await expect(quoted).toHaveText(['sail', 'mine', 'away', 'tomorrow']);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: boats-up-river in Bay Blog');
	expect(desk.changes()).toEqual([
		'coding/bay-blog.json - "status": "dropped"',
		'coding/bay-blog.json + "status": "altered",',
		'coding/bay-blog.json + "quote": "sail mine away tomorrow",',
		'coding/bay-blog.json + "note": "The writer speaks of his own boat.",',
		'coding/bay-blog.json + "attribution": "none"',
	]);
});

test('keeps a value that is refused in its field, and writes nothing', async ({ page, desk }) => {
	await desk.open(page, 'pair/bay-blog/boats-up-river');
	await page.locator('h2').first().click();
	await page.keyboard.press('k');
	const quote = page.getByLabel('Quote: select it in the text');
	await quote.fill('sail mine away tomorow');
	await expect(page.locator('.message').first()).toContainText('an exact run of 2-bay-blog.txt');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('Not saved');
	await expect(quote).toHaveValue('sail mine away tomorow');
	expect(desk.changes()).toEqual([]);
	await page.getByRole('button', { name: 'Forget' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('corrects a typo in a step, which the page beside it has within a second', async ({
	page,
	desk,
}) => {
	await desk.open(page, 'script/when');
	const frame = page.frameLocator('iframe');
	// the first page of a server that has just begun takes its time
	await expect(frame.locator('#when .words')).toContainText('The order of events.', {
		timeout: 60_000,
	});
	await expect(frame.locator('#when .words')).toBeInViewport();
	// the frame's scrolling does not move the form
	await expect(page.getByRole('button', { name: 'Move up' })).toBeInViewport();
	const text = page.getByRole('textbox', { name: 'Text', exact: true });
	await text.click();
	await page.keyboard.press('Control+Home');
	await page.keyboard.type('Then came ');
	await page.keyboard.press('Delete');
	await page.keyboard.type('t');
	await expect(frame.locator('#when .words')).toContainText('Then came the order of events.');
	expect(desk.changes()).toEqual([]);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: when');
	expect(desk.changes()).toEqual([
		'script.json - "text": ["The order of events."],',
		'script.json + "text": ["Then came the order of events."],',
	]);
});

test('adds a step, whose links are completed', async ({ page, desk }) => {
	await desk.open(page, 'script/when');
	await page.getByRole('button', { name: 'New step after it' }).click();
	await page.getByLabel('id', { exact: true }).fill('what-next');
	await page.getByLabel('alt', { exact: true }).fill('The same order.');
	await page.getByRole('textbox', { name: 'Text', exact: true }).click();
	await page.keyboard.type('The outlets altered [altered/bay');
	await page
		.getByRole('option', { name: /altered\/bay-blog/ })
		.first()
		.click();
	await page.keyboard.type(' claims in Bay Blog.');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: what-next');
	await expect(page.frameLocator('iframe').locator('#what-next .words')).toContainText(
		'in Bay Blog',
	);
	const changes = desk.changes();
	expect(changes.filter((line) => / - /.test(line))).toEqual([]);
	expect(changes[1]).toBe('script.json + "id": "what-next",');
	expect(changes.join('\n')).toContain('(count:altered/bay-blog) claims in Bay Blog.');
});

test('moves a chapter', async ({ page, desk }) => {
	await desk.open(page, 'script/again');
	const ids = () =>
		(JSON.parse(desk.read('data/script.json')) as { chapters: { id: string }[] }).chapters.map(
			({ id }) => id,
		);
	expect(ids()).toEqual(['report', 'retold', 'again']);
	await page.getByRole('button', { name: 'Move up' }).click();
	await saved(page, 'Saved: again moved');
	expect(ids()).toEqual(['report', 'again', 'retold']);
	const [minus, plus] = ['-', '+'].map((sign) =>
		desk
			.changes()
			.filter((line) => line.includes(` ${sign} `))
			.map((line) => line.replace(/^.* [+-] /, '').replace(/,$/, ''))
			.sort(),
	);
	expect(plus).toEqual(minus);
});

test('takes a step away, and its embed along to the step before', async ({ page, desk }) => {
	await desk.open(page, 'script/fewest');
	await expect(page.getByText('Taken along')).toContainText('the embed carried, the embed sets');
	await page.getByRole('button', { name: 'Take away' }).click();
	await saved(page, 'Saved: fewest taken away');
	const { embeds } = JSON.parse(desk.read('data/script.json')) as {
		embeds: { id: string; step: string; view?: { graphic: string } }[];
	};
	expect(embeds.map(({ step, view }) => [step, view?.graphic])).toEqual([
		['total-retold', 'status-matrix'],
		['total-retold', undefined],
	]);
});

test('enters a correction and a reply', async ({ page, desk }) => {
	await desk.open(page, 'corrections');
	const before = desk.read('data/corrections.json');
	await page.getByRole('button', { name: 'Add to Corrections' }).click();
	await page.getByLabel('date').fill('2031-07-05');
	await page.getByLabel('what', { exact: true }).fill('The chapter gave another day.');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: The chapter gave another day.');
	expect(desk.read('data/corrections.json')).not.toBe(before);
	await desk.open(page, 'documents');
	await page.getByRole('link', { name: 'Bay Blog', exact: true }).click();
	await page.getByRole('button', { name: 'Add reply' }).click();
	const reply = page.getByRole('group', { name: 'reply' });
	await reply.getByLabel('date').fill('2031-07-04');
	await reply.getByLabel('text').fill('The blog wrote that it had counted again.');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: Bay Blog');
	const changes = desk.changes();
	expect(changes.filter((line) => line.startsWith('coding'))).toEqual([
		'coding/bay-blog.json - "document": "2-bay-blog.txt"',
		'coding/bay-blog.json + "document": "2-bay-blog.txt",',
		'coding/bay-blog.json + "reply": {',
		'coding/bay-blog.json + "date": "2031-07-04",',
		'coding/bay-blog.json + "text": "The blog wrote that it had counted again."',
		'coding/bay-blog.json + }',
	]);
	expect(changes.filter((line) => line.startsWith('corrections'))).toEqual([
		'corrections.json + },',
		'corrections.json + {',
		'corrections.json + "date": "2031-07-05",',
		'corrections.json + "what": "The chapter gave another day."',
	]);
});

test('adds a document from a pasted text and settles five proposals', async ({ page, desk }) => {
	await desk.open(page, 'add');
	await page.getByLabel(/^Id/).fill('gull-gazette');
	await page.getByLabel(/^Text/).fill('Too short.');
	await page.getByRole('button', { name: 'Add it' }).click();
	await saved(page, 'has 2 words: a document has 50 at least');
	expect(desk.changes()).toEqual([]);
	await page.getByLabel(/^Text/).fill(pasted);
	await page.getByRole('button', { name: 'Add it' }).click();
	await expect(page.getByText('1 of 7', { exact: true })).toBeVisible();
	for (let left = 7; left > 2; left -= 1) {
		await expect(page.getByText('Only proposed')).toBeVisible();
		await page.locator('h2').first().click();
		const isQuoted = await page.getByLabel('Quote: select it in the text').count();
		await page.keyboard.press(isQuoted ? 'k' : 'd');
		if (isQuoted) await page.getByLabel('same').check();
		await page.keyboard.press('Control+Enter');
		await expect(page.getByText(`1 of ${left - 1}`, { exact: true })).toBeVisible();
	}
	const coding = desk.read('data/coding/gull-gazette.json');
	expect(coding.match(/"proposal"/g)).toHaveLength(2);
	expect(desk.read('documents/gull-gazette.txt')).toBe(pasted);
	// who leaves in the middle comes back to what is left
	await desk.open(page, 'add');
	await page.getByRole('link', { name: 'gull-gazette' }).click();
	await expect(page.getByText('1 of 2', { exact: true })).toBeVisible();
	expect([...new Set(desk.changes().map((line) => line.split(' ')[0]))]).toEqual([
		'coding/gull-gazette.json',
	]);
});

test('recovers from a file that changed on disk', async ({ page, desk }) => {
	await desk.open(page, 'pair/coast-wire/never-seen-june');
	const note = page.getByLabel('Note (may be left out)');
	await note.fill('A note from the desk.');
	const file = 'data/coding/coast-wire.json';
	const quote = '"quote": "has not known such a June",';
	desk.write(file, desk.read(file).replace(quote, `${quote}\n\t\t\t"note": "From an editor.",`));
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	const conflict = page.getByRole('region', { name: /has changed on disk/ });
	await expect(conflict.getByRole('row', { name: /note/ })).toContainText('From an editor.');
	await expect(conflict.getByRole('row', { name: /note/ })).toContainText('A note from the desk.');
	expect(desk.read(file)).not.toContain('A note from the desk.');
	await conflict.getByRole('button', { name: 'Write mine' }).click();
	await saved(page, 'Saved');
	expect(desk.changes()).toEqual(['coding/coast-wire.json + "note": "A note from the desk.",']);
});

test('undoes as deep as the session, and does it again', async ({ page, desk }) => {
	await desk.open(page, 'facts');
	const label = page.getByLabel('label', { exact: true });
	for (const name of ['One label', 'Another label']) {
		await label.fill(name);
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await saved(page, `Saved: ${name}`);
	}
	await desk.open(page, 'script/again');
	await page.getByRole('button', { name: 'Move up' }).click();
	await saved(page, 'again moved');
	expect(desk.changes().length).toBeGreaterThan(2);
	for (const said of ['again moved', 'Another label', 'One label']) {
		await page.getByRole('button', { name: 'Undo' }).click();
		await saved(page, `Undone: ${said}`);
	}
	expect(desk.changes()).toEqual([]);
	await page.getByRole('button', { name: 'Redo' }).click();
	await saved(page, 'Done again: One label');
	expect(desk.read('data/beyond.json')).toContain('"label": "One label"');
});

test('reviews ten cells', async ({ page, desk }) => {
	await desk.open(page, 'pair');
	await page.getByLabel('Go through').selectOption('not reviewed');
	await page.getByLabel('Your name').fill('A. Reader');
	await page.locator('h2').first().click();
	for (let n = 1; n <= 10; n += 1) {
		await page.keyboard.press('r');
		await expect(page.getByText(`${n} of 14 reviewed, ${n} of them now`)).toBeVisible();
	}
	const changes = desk.changes();
	expect(changes.filter((line) => line.includes('"outcome": "agreed"'))).toHaveLength(10);
	expect(changes.filter((line) => line.startsWith('site.json'))).toEqual([
		'site.json - "reviewers": [],',
		'site.json + "reviewers": [',
		'site.json + "A. Reader"',
		'site.json + ],',
	]);
});

test('records one review for a key that is held down, on the day of the editor’s place', async ({
	page,
	desk,
}) => {
	await page.clock.setFixedTime(new Date('2031-07-06T00:30:00'));
	await desk.open(page, 'pair');
	await page.getByLabel('Your name').fill('A. Reader');
	await page.locator('h2').first().click();
	// a second press without a release is a repeat
	for (let n = 0; n < 5; n += 1) await page.keyboard.down('r');
	await saved(page, 'Saved: the review of storm-toll in Coast Wire');
	await page.keyboard.up('r');
	await expect(page.getByText('1 of 14 reviewed')).toBeVisible();
	const changes = desk.changes();
	expect(changes.filter((line) => line.includes('"on": "2031-07-06"'))).toHaveLength(1);
	expect(changes).toContain('site.json + "updated": "2031-07-06",');
});

test('keeps an entry that is begun where one more is added', async ({ page, desk }) => {
	await desk.open(page, 'facts');
	const add = page.getByRole('button', { name: 'Add to Facts' });
	await add.click();
	await page.getByLabel('label', { exact: true }).fill('A fact that is begun');
	await add.click();
	await expect(page.getByLabel('label', { exact: true })).toHaveValue('A fact that is begun');
	await page
		.getByRole('link', { name: /^(?!Not saved)/ })
		.last()
		.click();
	await page.getByRole('link', { name: 'Not saved yet' }).click();
	await expect(page.getByLabel('label', { exact: true })).toHaveValue('A fact that is begun');
	await page.getByRole('button', { name: 'Forget' }).click();
	expect(desk.changes()).toEqual([]);
});

test('writes over no other entry where the list has changed on disk', async ({ page, desk }) => {
	await desk.open(page, 'claims');
	const label = page.getByLabel('label', { exact: true });
	await label.fill('Another label');
	const file = 'data/codebook.json';
	const book = JSON.parse(desk.read(file)) as { claims: unknown[] };
	const other = `${JSON.stringify({ ...book, claims: book.claims.toReversed() }, null, '\t')}\n`;
	desk.write(file, other);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	const conflict = page.getByRole('region', { name: /has changed on disk/ });
	await expect(conflict).toContainText('Another entry stands in its place now');
	await expect(conflict.getByRole('button', { name: 'Write mine' })).toHaveCount(0);
	await conflict.getByRole('button', { name: 'Take what is on disk' }).click();
	await saved(page, 'What is on disk stands.');
	await page.getByRole('button', { name: 'Move down' }).click();
	await saved(page, 'moved');
	expect(desk.read(file)).not.toBe(other);
	const elsewhere = desk.read(file).replace('"label": "', '"label": "Elsewhere: ');
	desk.write(file, elsewhere);
	await page.getByRole('button', { name: 'Move up' }).click();
	await saved(page, 'Not done: the list has changed on disk.');
	expect(desk.read(file)).toBe(elsewhere);
});

test('tells readers of what changed since the publication', async ({ page, desk }) => {
	desk.publish();
	await desk.open(page, 'script/when');
	await page.getByLabel('alt', { exact: true }).fill('Another order of the three strikes.');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: when');
	await page.getByRole('link', { name: 'tell readers of the change' }).first().click();
	await page.getByRole('button', { name: 'Begin the correction' }).click();
	await page.getByLabel('date').fill('2031-07-05');
	const what = page.getByLabel('what', { exact: true });
	await expect(what).toHaveValue(/is now “Another order of the three strikes.”/);
	await what.fill('The picture’s description was another.');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: The picture’s description was another.');
	await desk.open(page, 'problems');
	await expect(page.getByText('What changed since the publication')).toBeVisible();
	await expect(page.getByText('Another order of the three strikes.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Begin the correction' })).toHaveCount(0);
	const { corrections } = JSON.parse(desk.read('data/corrections.json')) as {
		corrections: { changes?: string[] }[];
	};
	expect(corrections.at(-1)!.changes).toEqual(['step:when']);
});

test('says of a text that it was read again and still holds', async ({ page, desk }) => {
	await desk.open(page, 'pair/bay-blog/storm-toll');
	await page.reload();
	await page.locator('h2').first().click();
	await page.keyboard.press('t');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await saved(page, 'Saved: storm-toll in Bay Blog');
	await desk.open(page, 'script/toll');
	await expect(page.locator('.message.later')).toContainText('was altered and is trimmed');
	await page.getByRole('button', { name: 'It still holds' }).click();
	await saved(page, 'Saved: read again');
	await expect(page.locator('.message.later')).toHaveCount(0);
	expect(desk.read('data/read.json')).toContain('"step:toll": {');
});

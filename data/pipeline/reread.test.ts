import { describe, expect, it } from 'vitest';
import { edit, small } from '../../tests/fixtures/small-story.ts';
import { rereadCommand } from './commands.ts';
import { build } from './pipeline.ts';
import { recordFile, type Files } from './read.ts';

const record = build(small()).built!.recordText;

/** The small story, all of whose texts were read. */
function read(): Files {
	const files = small();
	files.texts.set(recordFile, record);
	return files;
}

const script = 'data/script.json';
const blog = 'data/coding/bay-blog.json';
const staleKeys = (files: Files) => build(files).stale.map(({ text }) => text.key);

/** An addition that one step and its alt text rest on, with other words. */
const otherAddition = { file: blog, from: 'slipway was shut.', to: 'slipway was closed.' };

describe('what texts were read against', () => {
	it('is refused nothing while all is as it was read, and the record stays the same', () => {
		const { problems, built } = build(read());
		expect(problems).toEqual([]);
		expect(built!.recordText).toBe(record);
	});

	it('names the texts that rest on what is another, and no others', () => {
		const files = read();
		edit(files, otherAddition);
		expect(staleKeys(files)).toEqual(['step:added', 'alt:added']);
		expect(build(files).built).toBeUndefined();
	});

	it('says what was and what is, a count and a status alike', () => {
		const files = read();
		edit(files, {
			file: blog,
			from: '"status": "altered",\n\t\t\t"quote": "Six',
			to: '"status": "kept",\n\t\t\t"quote": "Six',
		});
		const { problems } = build(files);
		const alt = problems.find(({ path }) => path === 'chapters[1].steps[0].alt');
		expect(alt?.expected).toContain('storm-toll in bay-blog was altered and is kept');
	});

	it('takes a changed text as read', () => {
		const files = read();
		edit(files, otherAddition);
		edit(files, { file: script, from: 'addition names nobody.', to: 'addition gives no source.' });
		expect(staleKeys(files)).toEqual(['alt:added']);
	});

	it('does not say twice that a text is to be changed: a wrong figure is enough', () => {
		const files = read();
		edit(files, { file: blog, from: '"unsourced"', to: '"context"' });
		const own = build(files).problems.filter(({ path }) =>
			path.startsWith('chapters[1].steps[2].text'),
		);
		expect(own.map(({ expected }) => expected)).toEqual(['0, as count:added/unsourced has it']);
	});

	it('names the texts beside a picture that no longer shows an addition', () => {
		const files = read();
		const coding = JSON.parse(files.texts.get(blog)!) as { added: unknown[] };
		files.texts.set(blog, JSON.stringify({ ...coding, added: coding.added.slice(1) }, null, '\t'));
		expect(staleKeys(files)).toContain('alt:added');
	});

	it('leaves a link that leads nowhere to the check of links', () => {
		// this alt text holds a figure, so that it rests on the links of its step
		const files = small();
		edit(files, {
			file: script,
			from: 'names nobody."],\n\t\t\t\t\t"alt": "A picture of it."',
			to: 'names nobody."],\n\t\t\t\t\t"alt": "A picture of 1 addition."',
		});
		files.texts.set(recordFile, build(files).built!.recordText);
		edit(files, { file: script, from: 'count:added/unsourced', to: 'count:added/unsourcd' });
		const { problems } = build(files);
		expect(problems.map(({ expected }) => expected)).toEqual([
			'a count path of docs/count-paths.md',
		]);
	});

	it('holds an alt text against the picture that it describes', () => {
		const files = read();
		edit(files, { file: script, from: '"light": ["unsourced"]', to: '"light": ["context"]' });
		expect(staleKeys(files)).toEqual(['step:added', 'alt:added']);
	});

	it('names one more document to each text that shows or speaks of them, once', () => {
		const files = read();
		const more = files.texts.get(blog)!;
		files.texts.set(
			'data/coding/pier-talk.json',
			more
				.replace('"bay-blog"', '"pier-talk"')
				.replace('2-bay-blog.txt', '3-pier-talk.txt')
				.replace('unsourced', 'context')
				.replace('add-cafe-shut', 'add-cafe-shut-too'),
		);
		files.documents!.set('3-pier-talk.txt', files.documents!.get('2-bay-blog.txt')!);
		const { stale, problems } = build(files);
		const keys = stale.map(({ text }) => text.key);
		expect(keys).toEqual(expect.arrayContaining(['site:title', 'step:fewest', 'alt:words']));
		expect(keys).not.toContain('step:authority');
		expect(keys).not.toContain('alt:days');
		const title = problems.find(({ file, path }) => file === 'data/site.json' && path === 'title');
		expect(title?.expected).toBe(
			'the words to be read again, since there were 3 documents and are 4: pier-talk came',
		);
	});
});

describe('npm run data -- reread', () => {
	it('takes a step off the list, and leaves the others on it', () => {
		const files = read();
		edit(files, {
			file: blog,
			from: '"status": "altered",\n\t\t\t"quote": "count',
			to: '"status": "trimmed",\n\t\t\t"quote": "count',
		});
		edit(files, {
			file: script,
			from: '[none](count:carried/bay-blog)',
			to: '[one](count:carried/bay-blog)',
		});
		const before = staleKeys(files);
		const { outputs, failed } = rereadCommand(files, ['fewest', 'words']);
		expect(failed).toBe(false);
		files.texts.set(recordFile, outputs[0]!.text);
		const again = ['step:fewest', 'alt:fewest', 'step:words', 'alt:words'];
		expect(before).toEqual(expect.arrayContaining(again));
		expect(staleKeys(files)).toEqual(before.filter((key) => !again.includes(key)));
	});

	it('lets the build through once all is read, and the record has one state again', () => {
		const files = read();
		edit(files, otherAddition);
		files.texts.set(recordFile, rereadCommand(files, ['added']).outputs[0]!.text);
		const { built } = build(files);
		expect(built?.recordText).not.toContain('reread');
		expect(built?.recordText).not.toBe(record);
	});

	it('names a text again when what it rests on changes once more', () => {
		const files = read();
		edit(files, otherAddition);
		files.texts.set(recordFile, rereadCommand(files, ['added']).outputs[0]!.text);
		edit(files, { ...otherAddition, from: 'was closed.', to: 'was locked.' });
		expect(staleKeys(files)).toEqual(['step:added', 'alt:added']);
	});

	it('writes nothing for an id that no text has, and names the nearest', () => {
		const { description, outputs, failed } = rereadCommand(read(), ['fewst']);
		expect([failed, outputs]).toEqual([true, []]);
		expect(description).toContain('did you mean "fewest"');
	});
});

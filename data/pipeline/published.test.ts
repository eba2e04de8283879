import { describe, expect, it } from 'vitest';
import { correction } from '#data/schema';
import { edit, publish, small, type Edit } from '../../tests/fixtures/small-story.ts';
import { publishCommand } from './commands.ts';
import { build } from './pipeline.ts';
import type { Problem } from './problems.ts';
import type { Files } from './read.ts';

const script = 'data/script.json';
const site = 'data/site.json';
const list = 'data/corrections.json';
const blog = 'data/coding/bay-blog.json';

type Change = Edit & { what: string; name: string; was: string; is: string };

/** Changes of different kinds: each is sound by itself, and all are together. */
const changes: Change[] = [
	{
		...{ what: 'the title', name: 'site:title', was: 'Three strikes, retold', is: 'Bolts, retold' },
		...{ file: site, from: 'Three strikes, retold', to: 'Bolts, retold' },
	},
	{
		...{ what: 'the standfirst', name: 'site:standfirst', was: 'report', is: 'story' },
		...{ file: site, from: 'a report on lightning', to: 'a story on lightning' },
	},
	{
		...{ what: 'a chapter’s title', name: 'chapter:retold', was: 'Retold', is: 'Told again' },
		...{ file: script, from: '"Retold"', to: '"Told again"' },
	},
	{
		...{ what: 'a sentence of a step', name: 'step:when', was: 'The order', is: 'Events in' },
		...{ file: script, from: 'The order of events.', to: 'Events in their order.' },
	},
	{
		...{ what: 'the words for a picture', name: 'step:toll', was: 'A picture', is: 'A sheet' },
		...{ file: script, from: 'A picture of it.', to: 'A sheet of lines.' },
	},
	{
		...{
			what: 'the status of a cell',
			name: 'cell:bay-blog/storm-toll',
			was: 'altered',
			is: 'dropped',
		},
		...{
			file: blog,
			from: '"altered",\n\t\t\t"quote": "Six boats",\n\t\t\t"note": "Six boats for four.",\n\t\t\t"attribution": "vaguer"',
			to: '"dropped"',
		},
	},
	{
		...{
			what: 'a quote',
			name: 'cell:coast-wire/storm-toll',
			was: 'four boats',
			is: 'struck four',
		},
		...{ file: 'data/coding/coast-wire.json', from: '"four boats"', to: '"struck four boats"' },
	},
	{
		...{ what: 'a claim', name: 'claim:no-decision', was: 'has not been', is: 'is not' },
		...{ file: 'data/codebook.json', from: 'has not been decided', to: 'is not decided' },
	},
	{
		...{ what: 'a figure', name: 'strike:2031-06-10', was: '0', is: '1' },
		...{ file: 'data/strikes.csv', from: '1,1,2,0', to: '1,1,2,1' },
	},
	{
		...{ what: 'a fact', name: 'fact:pier-reopened', was: 'opened again', is: 'was open' },
		...{ file: 'data/beyond.json', from: 'opened again', to: 'was open again' },
	},
	{
		...{
			what: 'an addition',
			name: 'addition:bay-blog/add-cafe-shut',
			was: 'was shut',
			is: 'closed',
		},
		...{ file: blog, from: 'slipway was shut.', to: 'slipway closed.' },
	},
	{
		...{ what: 'a document’s headline', name: 'source:coast-wire', was: 'Storms', is: 'Storm' },
		...{ file: 'data/coding/coast-wire.json', from: '"Storms trouble', to: '"Storm troubles' },
	},
	{
		...{ what: 'a graphic’s title', name: 'embed:sets', was: 'Carried together', is: 'Together' },
		...{ file: script, from: 'Carried together', to: 'Together' },
	},
	{
		...{
			what: 'a published correction',
			name: 'correction:1',
			was: 'first name',
			is: 'given name',
		},
		...{ file: list, from: 'first name', to: 'given name' },
	},
];

const draftIn = (hint = '') => correction.parse(completed(hint));
/** A drafted entry as an editor completes it. */
const completed = (hint: string) => {
	const draft = JSON.parse(/\{.*\}/.exec(hint)![0]) as Record<string, unknown>;
	const what = String(draft['what']).replace('…', 'This was wrong.');
	return { ...draft, what, date: '2031-07-05' };
};

function correct(files: Files, entries: unknown[]): void {
	const before = JSON.parse(files.texts.get(list)!) as { corrections: unknown[] };
	const after = { corrections: [...before.corrections, ...entries] };
	files.texts.set(list, JSON.stringify(after, null, '\t'));
}

describe('before the first publication', () => {
	it('nothing is asked, and the story is no version', () => {
		const files = small();
		for (const change of changes) edit(files, change);
		const { problems, built } = build(files);
		expect(problems).toEqual([]);
		expect(built!.story).toMatchObject({ versions: [], version: null });
	});
});

describe('what was published', () => {
	it.each(changes)('is refused where $what is another, with a drafted correction', (change) => {
		const files = publish(small());
		edit(files, change);
		const { problems, built } = build(files);
		expect(built).toBeUndefined();
		expect(problems).toHaveLength(1);
		const [{ file, line, expected, saw, hint }] = problems as [Problem];
		expect(file).toBe(change.file);
		const lines = files.texts.get(file)!.split('\n');
		expect(lines[line - 1]).toContain(change.to!.split('\n')[0]!.split(',').at(-1));
		expect(expected).toContain(change.was);
		expect(expected).toContain(`as published on 2031-07-05, or a correction or reply since`);
		expect(saw).toContain(change.is);
		expect(draftIn(hint)).toMatchObject({ changes: [change.name] });
	});

	it('is refused as often as it is another, and not once more when the drafts are completed', () => {
		const files = publish(small());
		for (const change of changes) edit(files, change);
		const { problems } = build(files);
		expect(problems).toHaveLength(changes.length);
		correct(
			files,
			problems.map(({ hint = '' }) => completed(hint)),
		);
		const { problems: left, built } = build(files);
		expect(left).toEqual([]);
		expect(built!.story.version).toBeNull();
	});

	it('is not corrected by a draft that nobody completed', () => {
		const files = publish(small());
		edit(files, changes[3]!);
		const [{ hint = '' }] = build(files).problems as [Problem];
		correct(files, [{ ...completed(hint), what: '… text: “a” is now “b”.' }]);
		expect(build(files).problems.map(({ expected }) => expected)).toContain(
			'a whole sentence in place of “…”',
		);
	});

	it('is not accounted for by a correction that the version had already', () => {
		const files = small();
		correct(files, [{ date: '2031-07-05', what: 'It was so.', changes: ['step:when'] }]);
		publish(files);
		edit(files, changes[3]!);
		expect(build(files).problems.map(({ path }) => path)).toEqual(['chapters[1].steps[3].text']);
	});

	it('is accounted for by a reply since that names it', () => {
		const files = publish(small());
		edit(files, changes[6]!);
		const reply = {
			date: '2031-07-05',
			text: 'So it\'s "kept".',
			changes: ['cell:coast-wire/storm-toll'],
		};
		edit(files, {
			file: blog,
			from: '"document"',
			to: `"reply": ${JSON.stringify(reply)},\n"document"`,
		});
		expect(build(files).problems).toEqual([]);
		publish(files);
		edit(files, { file: 'data/coding/coast-wire.json', from: 'struck four', to: 'four' });
		expect(build(files).problems).toHaveLength(1);
	});

	it('may be added to: a sentence, a note, a step', () => {
		const files = publish(small());
		edit(files, {
			file: script,
			from: 'The order of events.',
			to: 'The order of events. It is one.',
		});
		edit(files, {
			file: blog,
			from: '"status": "dropped"',
			to: '"status": "dropped", "note": "Why."',
		});
		edit(files, {
			file: script,
			from: '{\n\t\t\t\t\t"id": "when"',
			to: '{"id": "more", "text": ["More."], "alt": "It.", "view": {"graphic": "timeline", "light": []}},\n{\n\t\t\t\t\t"id": "when"',
		});
		const { problems, built } = build(files);
		expect(problems).toEqual([]);
		expect(built!.story.version).toBeNull();
	});

	it('is not taken away unsaid: a sentence, an addition', () => {
		const files = publish(small());
		edit(files, { file: script, from: 'The order of events.', to: 'An order.' });
		const coding = JSON.parse(files.texts.get(blog)!) as { added: unknown[] };
		files.texts.set(blog, JSON.stringify({ ...coding, added: [] }));
		edit(files, {
			file: script,
			from: '[One](count:added/unsourced)',
			to: '[No](count:added/unsourced)',
		});
		const names = build(files).problems.map(({ hint }) => draftIn(hint).changes);
		expect(names).toEqual(
			expect.arrayContaining([['addition:bay-blog/add-cafe-shut'], ['step:when']]),
		);
	});

	it('stays asked about where other things are wrong, but only when these are mended', () => {
		const files = publish(small());
		edit(files, changes[0]!);
		edit(files, { file: script, from: '"claim:no-decision"', to: '"claim:no-decison"' });
		expect(build(files).problems.filter(({ file }) => file === site)).toEqual([]);
	});
});

describe('names in corrections and replies', () => {
	it('are of something that is or was published', () => {
		const files = small();
		correct(files, [{ date: '2031-07-05', what: 'It was so.', changes: ['step:wen'] }]);
		expect(build(files).problems).toMatchObject([
			{ file: list, path: 'corrections[1].changes[0]', hint: 'did you mean "step:when"?' },
		]);
	});
});

describe('npm run data -- publish', () => {
	it('keeps a version of the day on which the piece was last changed, which the story then is', () => {
		const { built } = build(publish(small()));
		expect(built!.story).toMatchObject({
			versions: [{ id: '2031-07-05', day: '2031-07-05', corrections: 1 }],
			version: '2031-07-05',
		});
	});

	it('keeps nothing where nothing is another, and numbers the versions of one day', () => {
		const files = publish(small());
		expect(publishCommand(files).outputs).toEqual([]);
		edit(files, {
			file: script,
			from: 'The order of events.',
			to: 'The order of events. It is one.',
		});
		publish(files);
		expect([...build(files).data.versions.keys()]).toEqual(['2031-07-05', '2031-07-05-2']);
		expect(build(files).built!.story.version).toBe('2031-07-05-2');
	});

	it('refuses what the build refuses', () => {
		const files = publish(small());
		edit(files, changes[0]!);
		expect(publishCommand(files)).toMatchObject({ failed: true, outputs: [] });
	});
});

describe('a published address', () => {
	const renamed = { file: script, from: '"id": "when"', to: '"id": "order"' };
	const alias = (aliases: object): Edit => ({
		...{ file: site, from: '"licences"' },
		to: `"aliases": ${JSON.stringify(aliases)}, "licences"`,
	});

	it('is not lost until an alias says where it leads now; then nothing else is asked', () => {
		const files = publish(small());
		edit(files, renamed);
		expect(build(files).problems).toMatchObject([
			{
				...{ file: script, path: 'chapters[1].steps[3].id' },
				expected: 'step:when, an address since 2031-07-05, or where it leads now',
				hint: 'to complete and add to "aliases" in data/site.json: "step:when": "step:order"',
			},
		]);
		edit(files, alias({ 'step:when': 'step:order' }));
		expect(build(files).problems).toEqual([]);
	});

	it('is kept by every later version: its alias stays', () => {
		const files = publish(small());
		edit(files, renamed);
		edit(files, alias({ 'step:when': 'step:order' }));
		publish(files);
		edit(files, { file: site, from: '"step:when":"step:order"', to: '' });
		expect(build(files).problems.map(({ expected }) => expected)).toEqual([
			'step:when, an address since 2031-07-05, or where it leads now',
		]);
	});

	it('goes on with its words: those of a renamed claim, its cells included, or a correction says so', () => {
		const files = publish(small());
		for (const [file, text] of files.texts)
			if (!file.includes('versions/'))
				files.texts.set(file, text.replaceAll('no-decision', 'undecided'));
		edit(files, alias({ 'claim:no-decision': 'claim:undecided' }));
		expect(build(files).problems).toEqual([]);
		edit(files, {
			file: 'data/coding/coast-wire.json',
			from: 'That two councillors',
			to: 'That councillors',
		});
		expect(build(files).problems.map(({ hint }) => draftIn(hint).changes)).toEqual([
			['cell:coast-wire/no-decision'],
		]);
	});

	it.each([
		[{ 'step:old': 'step:gone' }, 'step:… or chapter:… that is there'],
		[{ 'step:when': 'step:added' }, 'a name that is no longer used'],
		[{ 'step:report': 'step:added' }, 'a name that is no longer used'],
		[{ 'embed:old': 'step:added' }, 'embed:… that is there'],
	])('leads only from a free name to what is there: not %j', (aliases, expected) => {
		const files = small();
		edit(files, alias(aliases));
		expect(build(files).problems.map((problem) => problem.expected)).toEqual([expected]);
	});

	it('may lead to a page where a claim was withdrawn', () => {
		const files = small();
		edit(files, alias({ 'claim:withdrawn': 'page:corrections' }));
		expect(build(files).problems).toEqual([]);
	});
});

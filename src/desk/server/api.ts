/** What the desk's page may ask for. Handlers run one after another, so that no two of them write at once. */
import { sha256 } from '../../../data/pipeline/documents.ts';
import { build as compute, type Outcome } from '../../../data/pipeline/pipeline.ts';
import { recordFile, type Files } from '../../../data/pipeline/read.ts';
import { rereadRecord } from '../../../data/pipeline/reread.ts';
import { serialise } from '../../../data/pipeline/serialise.ts';
import type { Change, Checked, Done, Link, Restore, SaveAnswer, State } from '../protocol.ts';
import { addDocument, type NewDocument } from './add-document.ts';
import { linksOf } from './links.ts';
import { publishedOf } from './published.ts';
import { brought, checkedOf, stateOf } from './state.ts';
import { conflictsOf, Refused, withChanges, type Store } from './store.ts';

const outcomes = new Map<string, Outcome>();

/** What the pipeline says of files, remembered for the latest few: a save asks of those that were checked. */
function build(files: Files): Outcome {
	const key = sha256(JSON.stringify([...files.texts, ...(files.documents ?? []), files.problems]));
	const outcome = outcomes.get(key) ?? compute(files);
	outcomes.delete(key);
	outcomes.set(key, outcome);
	if (outcomes.size > 6) outcomes.delete([...outcomes.keys()][0]!);
	return outcome;
}

/** What is built of files, though texts are still to be read again, or readers to be told of a change. */
function builtOf(files: Files): Outcome['built'] {
	const { built, stale, unpublished } = build(files);
	if (built || !(stale.length || unpublished.length)) return built;
	const isKept = ([file]: [string, string]) =>
		file !== recordFile && !file.startsWith('data/versions/');
	return build({ ...files, texts: new Map([...files.texts].filter(isKept)) }).built;
}

/** `show` shows a story that is not saved yet on the page beside the desk. */
export function api(store: Store, show: (story: string) => void) {
	/** Shows the story of files; gives what it was built of. */
	const shown = (files: Files) => {
		const built = builtOf(files);
		if (built) show(built.storyText);
		return built;
	};
	const state = (): State => {
		const files = store.read();
		const outcome = build(files);
		return { ...stateOf(files, outcome), published: publishedOf(outcome, shown(files)) };
	};
	const done = (written: Done['written']): Done => ({ written, state: state() });

	return {
		state,
		links: (): Link[] => linksOf(build(store.read())),
		check({ changes }: { changes: Change[] }): Checked {
			const files = store.read();
			const changed = { ...files, texts: withChanges(files, changes) };
			shown(changed);
			return checkedOf(build(changed), changed);
		},
		save({ changes }: { changes: Change[] }): SaveAnswer {
			const files = store.read();
			const conflicts = conflictsOf(files, changes);
			if (conflicts.length) return { conflicts };
			const changed = { ...files, texts: withChanges(files, changes) };
			const [before, after] = [files, changed].map((one) => checkedOf(build(one), one).problems);
			const refused = brought({ before: before!, after: after! }, changes);
			if (refused.length) return { refused };
			const outputs = [...changed.texts].map(([file, text]) => ({ file, text }));
			const others = outputs.filter(({ file, text }) => files.texts.get(file) !== text);
			return done(store.write(others, (file) => files.texts.get(file)));
		},
		restore: ({ files }: { files: Restore[] }): Done => done(store.restore(files)),
		reread({ keys }: { keys: string[] }): Done {
			const { texts, ...files } = store.read();
			const { resting, stale, data } = build({ texts, ...files });
			if (!resting || !data.read)
				throw new Refused('Mend what is wrong first: it may change what the texts rest on.');
			const reread = rereadRecord(keys, { resting, record: data.read, stale });
			if ('saw' in reread) throw new Refused(`${reread.saw} is not a text of the story.`);
			const output = { file: recordFile, text: serialise(reread.record) };
			return done(store.write([output], (file) => texts.get(file)));
		},
		document(given: NewDocument): Done {
			const { written, said } = addDocument(store, given);
			return { ...done(written), said };
		},
	};
}

export type Api = ReturnType<typeof api>;

/** What the desk's page may ask for. Handlers run one after another, so that no two of them write at once. */
import { rereadRecord } from '../../../data/pipeline/reread.ts';
import { sha256 } from '../../../data/pipeline/documents.ts';
import { build as compute, type Outcome } from '../../../data/pipeline/pipeline.ts';
import { recordFile, type Files } from '../../../data/pipeline/read.ts';
import { serialise } from '../../../data/pipeline/serialise.ts';
import type { Change, Checked, Link, Restore, SaveAnswer, State } from '../protocol.ts';
import { addDocument, type NewDocument } from './add-document.ts';
import { linksOf } from './links.ts';
import { brought, checkedOf, stateOf } from './state.ts';
import { withChanges, type Store } from './store.ts';

/** Shows a story that is not saved yet on the page beside the desk. */
export type ShowStory = (story: string) => void;

/** A request that cannot be answered, with what to tell its editor. */
export class Refused extends Error {}

const outcomes = new Map<string, Outcome>();

/** What the pipeline says of files, remembered for the latest few: a save asks of those that were checked. */
function build(files: Files): Outcome {
	const all = [...files.texts, ...(files.documents ?? []), files.problems.length];
	const key = sha256(JSON.stringify(all));
	const outcome = outcomes.get(key) ?? compute(files);
	outcomes.delete(key);
	outcomes.set(key, outcome);
	if (outcomes.size > 6) outcomes.delete([...outcomes.keys()][0]!);
	return outcome;
}

/** The story of files, though texts are still to be read again, or a change is to be told that was published. */
function storyOf(files: Files, outcome: Outcome): string | undefined {
	if (outcome.built) return outcome.built.storyText;
	if (!outcome.stale.length && !outcome.unpublished.length) return undefined;
	const texts = new Map(files.texts);
	for (const file of texts.keys())
		if (file === recordFile || file.startsWith('data/versions/')) texts.delete(file);
	return build({ ...files, texts }).built?.storyText;
}

export function api(store: Store, show: ShowStory) {
	const state = (): State => {
		const files = store.read();
		const outcome = build(files);
		const story = storyOf(files, outcome);
		if (story !== undefined) show(story);
		return stateOf(files, outcome);
	};
	const applied = (changes: readonly Change[]) => {
		const files = store.read();
		return { files, changed: { ...files, texts: withChanges(files.texts, changes) } };
	};
	const outputsOf = (files: Files, changed: Files) =>
		[...changed.texts]
			.filter(([file, text]) => files.texts.get(file) !== text)
			.map(([file, text]) => ({ file, text }));

	return {
		state,
		links: (): Link[] => linksOf(build(store.read())),
		check({ changes }: { changes: Change[] }): Checked {
			const { changed } = applied(changes);
			const outcome = build(changed);
			const story = storyOf(changed, outcome);
			if (story !== undefined) show(story);
			return checkedOf(outcome, changed);
		},
		save({ changes }: { changes: Change[] }): SaveAnswer {
			const conflicts = store.conflicts(changes);
			if (conflicts.length) return { conflicts };
			const { files, changed } = applied(changes);
			const refused = brought(
				{
					before: checkedOf(build(files), files),
					after: checkedOf(build(changed), changed),
				},
				changes,
			);
			if (refused.length) return { refused };
			const written = store.write(outputsOf(files, changed));
			return { written, state: state() };
		},
		restore({ files }: { files: Restore[] }): SaveAnswer {
			const result = store.restore(files);
			return 'conflicts' in result ? result : { ...result, state: state() };
		},
		reread({ keys }: { keys: string[] }): SaveAnswer {
			const { resting, stale, data } = build(store.read());
			if (!resting || !data.read)
				throw new Refused('Mend what is wrong first: it may change what the texts rest on.');
			const done = rereadRecord(keys, { resting, record: data.read, stale });
			if ('saw' in done) throw new Refused(`${done.saw} is not a text of the story.`);
			const written = store.write([{ file: recordFile, text: serialise(done.record) }]);
			return { written, state: state() };
		},
		document(given: NewDocument): SaveAnswer & { said?: string } {
			const added = addDocument(store, given);
			if ('fault' in added) throw new Refused(added.fault);
			return { ...added, state: state() };
		},
	};
}

export type Api = ReturnType<typeof api>;

/** The files that a build writes, in their order: the story last. */
import type { Outcome } from './pipeline.ts';
import { emitSchemas } from './jsonschema.ts';
import type { Output } from './write.ts';

/** What is to be written; nothing where anything is wrong. */
export function outputsOf({ built, data }: Outcome): Output[] {
	if (!built) return [];
	return [
		...emitSchemas(data),
		{ file: 'data/documents.lock.json', text: built.lockText },
		{ file: 'data/story.json', text: built.storyText },
	];
}

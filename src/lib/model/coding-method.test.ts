import { expect, it } from 'vitest';
import { story } from '$lib/server/story';
import { codingStatement } from './coding-method.ts';

const [original, ...rest] = story.sources;
const two = { times: 2 as const, codedBy: 'language models', settledBy: 'a language model' };
const withMade = (made: NonNullable<(typeof story.sources)[number]['made']>[]) => ({
	...story,
	sources: [original!, ...made.map((own, i) => ({ ...rest[i]!, made: own }))],
});

it('says once what is so of every retelling', () => {
	expect(codingStatement(withMade([two, two]))).toBe(
		'Every retelling was coded twice, independently, by language models. Differences were settled by a language model, against the documents’ words. No person has reviewed them.',
	);
});

it('tells apart retellings that were made in other ways', () => {
	const said = codingStatement(withMade([two, { times: 1, codedBy: 'A. Editor' }]));
	expect(said).toContain(`${rest[0]!.outlet} was coded twice, independently, by language models.`);
	expect(said).toContain(`${rest[1]!.outlet} was coded once by A. Editor.`);
});

it('says where it is not recorded by whom', () => {
	expect(codingStatement(withMade([{ times: 1 }]))).toBe(
		'Every retelling was coded once; by whom is not recorded. No person has reviewed them.',
	);
	expect(codingStatement(withMade([{ times: 2 }]))).toContain(
		'coded twice, independently; by whom is not recorded. Differences were settled against',
	);
});

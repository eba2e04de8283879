import { describe, expect, it } from 'vitest';
import { build, check } from './pipeline.ts';
import { addSourceCommand } from './commands.ts';
import { evaluate, samePassage } from './evaluate.ts';
import { small } from '../../tests/fixtures/small-story.ts';
import { formatProblem } from './problems.ts';

const text = [
	'The Harbour Post says that lightning hit four boats and that five gulls are dead.',
	'“We will count the masts in the morning,” the harbourmaster said. Nobody was hurt.',
].join('\n');
const withSixth = () => {
	const files = small();
	files.documents?.set('gull-watch.txt', text);
	return files;
};
const wanted = { id: 'gull-watch', document: 'gull-watch.txt' };

describe('the coding of one more document', () => {
	const { outputs, failed, description } = addSourceCommand(withSixth(), wanted);
	const coding = JSON.parse(outputs[0]?.text ?? '{}') as {
		claims: Record<string, { status: string; quote?: string; proposal: string }>;
	};

	it('has a proposal for every claim', () => {
		expect(failed).toBe(false);
		expect(Object.keys(coding.claims)).toEqual(['storm-toll', 'no-decision', 'masts-quote']);
		expect(coding.claims['storm-toll']?.quote).toContain('four boats');
		expect(coding.claims['masts-quote']?.quote).toContain('count the masts');
		expect(coding.claims['no-decision']?.status).toBe('dropped');
	});

	it('is refused until somebody has settled it', () => {
		const files = withSixth();
		files.texts.set('data/coding/gull-watch.json', outputs[0]?.text ?? '');
		const messages = build(files).problems.map((problem) => formatProblem(problem));
		expect(messages).toContain(
			'data/coding/gull-watch.json:15:4 claims.storm-toll.proposal: expected a settled coding, saw a proposal (read the passage, settle the entry, then delete this line)',
		);
		expect(messages.filter((message) => message.includes('saw a proposal'))).toHaveLength(3);
	});

	it('says how good such proposals were for the settled retellings', () => {
		expect(description).toContain('leaving each settled retelling out in turn');
		const { data } = check(small());
		const scores = evaluate(data, { documents: small().documents ?? new Map() });
		expect(scores.at(-1)).toMatchObject({ source: 'all', quotes: 5, dropped: 1 });
	});

	it.each([
		[small(), { id: 'coast-wire', document: '1-coast-wire.txt' }, 'is there already'],
		[small(), wanted, 'There is no gull-watch.txt'],
		[small({ documents: false }), wanted, 'Proposals need the documents'],
		[small(), { id: 'Gull Watch', document: 'a.txt' }, 'lower-case words joined by hyphens'],
	])('is not begun where it cannot be', (files, options, message) => {
		const result = addSourceCommand(files, options);
		expect(result.description).toContain(message);
		expect([result.failed, result.outputs]).toEqual([true, []]);
	});
});

it('two passages are the same spot when they share half of the shorter', () => {
	expect(samePassage({ start: 0, end: 4 }, { start: 2, end: 12 })).toBe(true);
	expect(samePassage({ start: 0, end: 4 }, { start: 3, end: 12 })).toBe(false);
});

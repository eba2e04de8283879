import { describe, expect, it } from 'vitest';
import { backingKinds, type Backing } from '#data/schema';
import { backedBy } from './backing.ts';

const anonymous = (current: number, former: number, other = 0): Backing => ({
	kind: 'anonymous',
	currentOfficials: current,
	formerSeniorOfficials: former,
	otherFormerOfficials: other,
});

describe('who stands behind a claim', () => {
	it('counts unnamed officials in words, each group in its own number', () => {
		expect(backedBy(anonymous(2, 2), 'The Post')).toBe(
			'two current officials and two former senior officials, unnamed',
		);
		expect(backedBy(anonymous(1, 0, 1), 'The Post')).toBe(
			'one current official and one other former official, unnamed',
		);
	});

	it('leaves out the groups in which nobody spoke', () => {
		expect(backedBy(anonymous(0, 3), 'The Post')).toBe('three former senior officials, unnamed');
	});

	it('falls back on digits where words run out', () => {
		expect(backedBy(anonymous(9, 12), 'The Post')).toBe(
			'nine current officials and 12 former senior officials, unnamed',
		);
	});

	it('has words of its own for every kind of backing', () => {
		const words = backingKinds.map((kind) => backedBy({ ...anonymous(1, 0), kind }, 'The Post'));
		expect(words.every(Boolean)).toBe(true);
		expect(new Set(words).size).toBe(backingKinds.length);
	});

	it('names the outlet where it speaks for itself', () => {
		expect(backedBy({ ...anonymous(0, 0), kind: 'own-voice' }, 'The Post')).toContain('The Post');
	});
});

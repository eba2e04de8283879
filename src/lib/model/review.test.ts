import { expect, it } from 'vitest';
import { reviewed } from './review.ts';

it('names those who reviewed the codings, and says so where nobody did', () => {
	expect(reviewed({ reviewedBy: [] })).toBe('No person has reviewed them.');
	expect(reviewed({ reviewedBy: ['A. Reader', 'B. Reader'] })).toBe(
		'They were reviewed by A. Reader and B. Reader.',
	);
});

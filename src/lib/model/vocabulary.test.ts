import { expect, it } from 'vitest';
import * as schema from '#data/schema';
import { additionKinds, statuses } from './vocabulary.ts';

it('has the words of the schemas, in their order', () => {
	expect(statuses).toEqual(schema.statuses);
	expect(additionKinds).toEqual(schema.additionKinds);
});

/** Ties of the diagram join parts that stand side by side; the drawing has no room for other ties. */
import { formatValue } from '../problems.ts';
import { entriesOf, type CrossCheck } from './cross-check.ts';

const neighbours = new Set(['authority force', 'force authority', 'force place', 'place force']);

/** Checks that the two parts of each tie are neighbours; unknown parts are another check's. */
export const tiesReach: CrossCheck = ({ script }) => {
	const parts = script?.value.parts ?? [];
	const before = parts.filter(({ role }) => role === 'before').map(({ id }) => id);
	return entriesOf(script, 'ties').flatMap((tie) => {
		const [from, to] = [tie.from, tie.to].map((id) => parts.find((part) => part.id === id));
		if (!from || !to || neighbours.has(`${from.role} ${to.role}`)) return [];
		const distance = Math.abs(before.indexOf(from.id) - before.indexOf(to.id));
		if (from.role === 'before' && to.role === 'before' && distance === 1) return [];
		return tie.problem([], {
			expected: 'an authority and a force, a force and a place, or two parts before in a row',
			saw: `${formatValue(from.id)}, ${from.role}, and ${formatValue(to.id)}, ${to.role}`,
			hint: 'the diagram has no room for other ties',
		});
	});
};

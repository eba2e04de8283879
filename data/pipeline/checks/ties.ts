/**
 * Ties of the diagram join parts that stand side by side; the drawing has no room for any other.
 */
import { formatValue } from '../problems.ts';
import type { CrossCheck } from './context.ts';

const sideBySide = new Set(['authority force', 'force authority', 'force place', 'place force']);

/** Checks the places of each tie's two parts; a part that there is not is said elsewhere. */
export const tiesReach: CrossCheck = ({ script }) => {
	if (!script) return [];
	const { parts, ties } = script.value;
	const before = parts.filter(({ role }) => role === 'before').map(({ id }) => id);
	const part = (id: string) => parts.find((one) => one.id === id);
	return ties.flatMap((tie, i) => {
		const [from, to] = [part(tie.from), part(tie.to)];
		if (!from || !to || sideBySide.has(`${from.role} ${to.role}`)) return [];
		const apart = Math.abs(before.indexOf(from.id) - before.indexOf(to.id));
		if (from.role === 'before' && to.role === 'before' && apart === 1) return [];
		return [
			script.problem(['ties', i], {
				expected: 'an authority and a force, a force and a place, or two parts before in a row',
				saw: `${formatValue(from.id)}, ${from.role}, and ${formatValue(to.id)}, ${to.role}`,
				hint: 'the diagram has no room for other ties',
			}),
		];
	});
};

/** The heading of the panel. */
import type { Evidence } from '$lib/model/evidence';
import { additionKindLabels } from '#data/addition-kinds';
import { capital } from '$lib/model/format';

export function headingOf(evidence: Evidence): [kicker: string, title: string] {
	switch (evidence.kind) {
		case 'claim':
			return [`A claim of ${evidence.original.outlet}’s report`, evidence.claim.label];
		case 'count':
			return ['A figure of ours', 'How it is counted'];
		case 'beyond':
			return ['Beyond the documents', evidence.fact.label];
		case 'source': {
			const { role, outlet } = evidence.source;
			return [role === 'original' ? 'The original' : 'A retelling', outlet];
		}
		case 'addition':
			return [
				`Added by ${evidence.source.outlet}`,
				capital(additionKindLabels[evidence.addition.kind]),
			];
	}
}

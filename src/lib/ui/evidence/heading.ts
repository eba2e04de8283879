/** The heading of the panel. */
import type { Evidence } from '$lib/model/evidence';
import { additionKindLabels } from '#data/addition-kinds';
import { capital } from '$lib/model/format';

/** `kicker` is the kind of evidence, `title` its name. */
export function headingOf(evidence: Evidence): { kicker: string; title: string } {
	switch (evidence.kind) {
		case 'claim':
			return {
				kicker: `A claim of ${evidence.original.outlet}’s report`,
				title: evidence.claim.label,
			};
		case 'count':
			return { kicker: 'A figure of ours', title: 'How it is counted' };
		case 'beyond':
			return { kicker: 'Beyond the documents', title: evidence.fact.label };
		case 'source':
			return {
				kicker: evidence.source.role === 'original' ? 'The original' : 'A retelling',
				title: evidence.source.outlet,
			};
		case 'addition':
			return {
				kicker: `Added by ${evidence.source.outlet}`,
				title: capital(additionKindLabels[evidence.addition.kind]),
			};
	}
}

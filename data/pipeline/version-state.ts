/** What a story gives its readers to read, by name: what a version keeps, and what corrections name. */
import type { Backing, Inline, State, Story } from '#data/schema';

const plain = (nodes: readonly Inline[]): string =>
	nodes.map((node) => (node.type === 'text' ? node.value : plain(node.children))).join('');

type Value = string | number | null | undefined;

/** Who stands behind a claim: how many of each sort, and the kind. */
const backedBy = ({ kind, ...counts }: Backing): string =>
	[
		...Object.entries(counts).flatMap(([sort, n]) => (n ? `${n} ${words(sort)}` : [])),
		words(kind),
	].join('; ');
const words = (name: string) =>
	name.replace(/[A-Z-]/g, (mark) => ` ${mark.toLowerCase()}`).replaceAll(' -', ' ');

/** The words and figures of a story; what is empty is left out. */
export function stateOf(story: Story): State {
	const state: State = {};
	const put = (name: string, fields: Record<string, Value>) => {
		const given = Object.entries(fields).filter(([, value]) => value != null && value !== '');
		state[name] = Object.fromEntries(given.map(([field, value]) => [field, String(value)]));
	};
	put('site:title', { title: story.site.title });
	put('site:standfirst', { standfirst: story.site.standfirst });
	for (const { id, title, steps } of story.chapters) {
		put(`chapter:${id}`, { title });
		for (const { id, text, alt } of steps)
			put(`step:${id}`, { text: text.map(plain).join('\n'), alt });
	}
	for (const { id, label, claim, elements, values, caution, quote, backing, note } of story.claims)
		put(`claim:${id}`, {
			...{ label, claim, elements: elements.join('; '), caution, quote, note },
			values: values?.map(({ n, unit }) => `${n} ${unit}`).join('; '),
			backing: backedBy(backing),
		});
	for (const { id, outlet, title, byline, published, url, words, reply } of story.sources)
		put(`source:${id}`, { outlet, title, byline, published, url, words, reply: reply?.text });
	for (const [source, cells] of Object.entries(story.cells))
		for (const [claim, cell] of Object.entries(cells)) {
			const { status, note } = cell;
			if (cell.status === 'dropped') put(`cell:${source}/${claim}`, { status, note });
			else {
				const { quote, first, firstNote, attribution, attributedTo } = cell;
				const words = { quote, note, attribution, attributedTo, first, firstNote };
				put(`cell:${source}/${claim}`, { status, ...words });
			}
		}
	for (const { source, id, kind, claim, quote, note } of story.added)
		put(`addition:${source}/${id}`, { kind, claim, quote, note });
	for (const { date, ...row } of story.strikes) put(`strike:${date}`, row);
	for (const { id, label, fact, source, source_url, note } of story.beyond)
		put(`fact:${id}`, { label, fact, source, source_url, note });
	for (const { id, label, detail } of story.parts) put(`part:${id}`, { label, detail });
	for (const { from, to, label } of story.ties) put(`tie:${from}/${to}`, { label });
	for (const { id, label, when } of story.events) put(`event:${id}`, { label, when });
	for (const { id, title, finding } of story.embeds)
		put(`embed:${id}`, { title, finding: plain(finding) });
	for (const [i, { date, what, where }] of story.corrections.entries())
		put(`correction:${i + 1}`, { date, what, where });
	return state;
}

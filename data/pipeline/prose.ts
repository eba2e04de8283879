/**
 * Parses the script's Markdown into a tree that components render. Only emphasis and links are allowed.
 * Other Markdown and HTML are problems, so that none of it reaches a reader as text.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
	address,
	linkKinds,
	type Inline,
	type LinkKind,
	type Paragraph,
	type Span,
} from '#data/schema';
import { didYouMean } from './nearest.ts';
import { formatValue, oneOf, type Message } from './problems.ts';

/** A link: its span of the plain text, in characters, and its `offset` in the Markdown. */
export type LinkSpan = Span & { kind: LinkKind; target: string; offset: number };

export type Prose = {
	tree: Paragraph;
	text: string;
	links: LinkSpan[];
	/** Spans of links whose address is wrong: figures in them are not reported as unlinked, too. */
	broken: Span[];
	/** The offset in the Markdown of a character of the plain text. */
	sourceOf(index: number): number;
};

/** `offset` is in the Markdown. */
export type ProseProblem = Message & { offset: number };

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

const forms = 'plain words, *emphasis*, **strong** and [links](claim:…)';
const names: Record<string, string> = {
	break: 'a line break',
	heading: 'a heading',
	list: 'a list',
	blockquote: 'a block quotation',
	code: 'a block of code',
	inlineCode: 'code',
	html: 'HTML',
	image: 'an image',
	imageReference: 'an image',
	linkReference: 'a link by reference',
	definition: 'a link definition',
	thematicBreak: 'a rule',
	paragraph: 'a second paragraph',
};

/** Parses one paragraph; the tree is complete only where there are no problems. */
export function parseProse(source: string): { prose: Prose; problems: ProseProblem[] } {
	const problems: ProseProblem[] = [];
	const links: LinkSpan[] = [];
	const broken: Span[] = [];
	const runs: { start: number; offset: number }[] = [];
	let text = '';
	const offsetOf = (node: Nodes) => node.position?.start.offset ?? 0;
	const refuse = (node: Nodes, hint?: string) => {
		const saw = names[node.type] ?? node.type;
		// the end of a tag is no second slip
		if (node.type === 'html' && problems.some((one) => one.saw === saw)) return [];
		problems.push({ offset: offsetOf(node), expected: forms, saw, hint });
		return [];
	};
	const inline = (node: PhrasingContent): Inline[] => {
		switch (node.type) {
			case 'text':
				problems.push(...leftovers(source, node));
				runs.push({ start: text.length, offset: offsetOf(node) });
				text += node.value.replace(/\n/g, ' ');
				return [{ type: 'text', value: node.value.replace(/\n/g, ' ') }];
			case 'emphasis':
			case 'strong':
				return [{ type: node.type, children: node.children.flatMap(inline) }];
			case 'link': {
				const bound = bind(node.url);
				const offset = offsetOf(node);
				if (node.title) refuse(node, 'a link has no title here');
				const start = text.length;
				const children = node.children.flatMap(inline);
				const span = { start, end: text.length };
				if ('saw' in bound) {
					problems.push({ offset, ...bound });
					broken.push(span);
					return children;
				}
				links.push({ ...bound, ...span, offset });
				if (text.length === start) refuse(node, 'a link needs words');
				return [{ type: 'link', ...bound, children }];
			}
			default:
				return refuse(node);
		}
	};
	const blocks = fromMarkdown(source).children;
	const tree = blocks.flatMap((block, i) => {
		if (block.type !== 'paragraph') return refuse(block);
		if (i > 0) return refuse(block, 'one paragraph an entry: begin a new entry of the list');
		return block.children.flatMap(inline);
	});
	const sourceOf = (index: number) => {
		const run = runs.findLast(({ start }) => start <= index);
		return run ? run.offset + index - run.start : 0;
	};
	return { prose: { tree, text, links, broken, sourceOf }, problems };
}

/** Marks that a parser leaves in the text where they are not closed, so that a reader would see them. */
const unclosed: { mark: RegExp; expected: string; saw: string; hint: string }[] = [
	{
		mark: /[[\]]/,
		expected: 'a link as [words](claim:…)',
		saw: 'square brackets that make no link',
		hint: 'no space may stand between ] and ( nor within the address, and both brackets are closed; a bracket that readers shall see is written \\\\[',
	},
	{
		mark: /\*/,
		expected: 'emphasis as *words*',
		saw: 'an asterisk that makes none',
		hint: 'one stands before the first word and one after the last; an asterisk that readers shall see is written \\\\*',
	},
];

/** The first mark of each kind that is left in a text and not escaped. */
function leftovers(source: string, { position }: Nodes): ProseProblem[] {
	const start = position?.start.offset ?? 0;
	const raw = source
		.slice(start, position?.end.offset)
		.replace(/\\[!-/:-@[-`{-~]/g, (escaped) => ' '.repeat(escaped.length));
	return unclosed.flatMap(({ mark, ...what }) => {
		const at = raw.search(mark);
		return at < 0 ? [] : [{ offset: start + at, ...what }];
	});
}

/** The kind and target of an address, or what is wrong with it. */
function bind(url: string): { kind: LinkKind; target: string } | Message {
	if (address.safeParse(url).success) return { kind: 'https', target: url };
	const [, name = url, target = ''] = /^([^:]*):(.*)$/s.exec(url) ?? [];
	// a rank is a figure of the same table, with an address of its own
	if (name === 'rank' && target) return { kind: 'count', target: `rank/${target}` };
	const kind = linkKinds.find((known) => known === name);
	if (kind && kind !== 'https' && target) return { kind, target };
	return {
		expected: `a link to ${oneOf([...linkKinds, 'rank'].map((known) => `${known}:…`))}`,
		saw: formatValue(url),
		hint:
			name === 'http'
				? 'only https is allowed'
				: url && !url.includes(':')
					? 'what it leads to stands first, as in claim:…'
					: didYouMean(name, linkKinds),
	};
}

/** The keys of MDN's data that a style sheet or a piece of markup uses. */

const types: Record<string, string> = {
	svh: 'css.types.length.viewport_percentage_units_small',
	cqh: 'css.types.length.container_query_length_units',
	lh: 'css.types.length.lh',
};

/** Candidates: most of them are no key of the data, or are known everywhere. */
export function keysOfStyles(css: string): string[] {
	const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
	const keys: string[] = [];
	for (const [, name, rest = ''] of bare.matchAll(/@([\w-]+)([^;{]*)/g)) {
		keys.push(`css.at-rules.${name}`);
		if (/selector\(/.test(rest)) keys.push(`css.at-rules.${name}.selector`);
		for (const [, feature] of rest.matchAll(/\(([\w-]+):/g))
			keys.push(`css.at-rules.${name}.${feature}`);
	}
	for (const [, name] of bare.matchAll(/::?([\w-]+)(?=[^;{}]*\{)/g))
		keys.push(`css.selectors.${name}`);
	if (/&/.test(bare)) keys.push('css.selectors.nesting');
	for (const [, property, value = ''] of bare.matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)) {
		keys.push(`css.properties.${property}`);
		for (const [word] of value.matchAll(/(?<![\w-])[a-z][\w-]*/g))
			keys.push(`css.properties.${property}.${word}`);
		for (const [, name] of value.matchAll(/([a-z][\w-]*)\(/g))
			keys.push(`css.types.${name}`, `css.types.color.${name}`);
		for (const [, unit = ''] of value.matchAll(/\d([a-z]+)/g)) keys.push(types[unit] ?? '');
	}
	return keys;
}

export function keysOfMarkup(html: string): string[] {
	const keys: string[] = [];
	let bare = html;
	// what a template computes
	for (let last = ''; last !== bare; bare = bare.replace(/\{[^{}]*\}/g, '""')) last = bare;
	for (const [, element, attributes = ''] of bare.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g)) {
		keys.push(`html.elements.${element}`);
		for (const [, name, value = ''] of attributes.matchAll(/\s([a-z][a-z-]*)(?:=["{']*([\w-]+))?/g))
			keys.push(
				`html.elements.${element}.${name}`,
				`html.global_attributes.${name}`,
				`html.global_attributes.${name}.${value}`,
			);
	}
	return keys;
}

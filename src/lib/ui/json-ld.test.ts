import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import JsonLd from './JsonLd.svelte';

const pattern =
	/^(?:<!--.*?-->)*<script type="application\/ld\+json">([^<>&]*)<\/script>(?:<!--.*?-->)*$/u;

it.each([
	'</script><script>alert(1)</script>',
	'<!--<script>',
	']]>',
	'&amp; &lt;',
	'\u2028\u202e\u2066',
	'\ud800',
	'"\'`{x}',
])('stands in one element that parses to the same value: %j', (text) => {
	const { head, body } = render(JsonLd, { props: { thing: { '@type': 'Thing', name: text } } });
	const [, json] = pattern.exec(head) ?? [];
	expect(json, head).toBeDefined();
	expect(JSON.parse(json!)).toEqual({ '@type': 'Thing', name: text });
	expect(body).not.toContain('script');
});

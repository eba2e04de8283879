/** @type {import('svelte/compiler').CompileOptions} */
export const compilerOptions = {
	// The explorer has hundreds of small templates. A browser clones their elements at a third of what it
	// costs to parse them as text.
	fragments: 'tree',
	// The story's page has six thousand class names of this kind.
	cssHash: ({ hash, css }) => `s-${hash(css)}`,
};

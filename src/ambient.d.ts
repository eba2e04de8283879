/** A module bundled into one classic script, as text: see scripts/classic.mjs. */
declare module '*?classic' {
	const script: string;
	export default script;
}

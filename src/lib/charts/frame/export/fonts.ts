/** The page's own faces, to be carried inside a picture; where they can't be had, a viewer's own serve. */

type Face = { family: string; rule: CSSFontFaceRule; address: string };

const unquoted = (name: string) => name.trim().replace(/^["']|["']$/g, '');

/** Every face that the page loads from a file. */
function faces(): Face[] {
	return [...document.styleSheets].flatMap((sheet) => {
		try {
			return [...sheet.cssRules].flatMap((rule) => {
				if (!(rule instanceof CSSFontFaceRule)) return [];
				const file = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
				const address = file && new URL(file, sheet.href ?? document.baseURI).href;
				const family = unquoted(rule.style.getPropertyValue('font-family'));
				return address ? [{ family, rule, address }] : [];
			});
		} catch {
			// A sheet of another origin does not show its rules.
			return [];
		}
	});
}

const asDataAddress = (blob: Blob) =>
	new Promise<string>((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(new Error('the font could not be read'));
		reader.readAsDataURL(blob);
	});

/** Style rules that hold the faces of some families, as far as they can be had. */
export async function embedded(families: Set<string>): Promise<string> {
	const rules = await Promise.all(
		faces()
			.filter(({ family }) => families.has(family))
			.map(async ({ family, rule, address }) => {
				try {
					const answer = await fetch(address);
					if (!answer.ok) return '';
					const data = await asDataAddress(await answer.blob());
					const weight = rule.style.getPropertyValue('font-weight') || '400';
					return `@font-face{font-family:"${family}";font-weight:${weight};src:url("${data}")}`;
				} catch {
					return '';
				}
			}),
	);
	return rules.join('');
}

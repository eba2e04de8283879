/** The fonts of the page as style rules that carry their files, for a picture that stands alone. */

type Face = { family: string; weight: string; file: string };

function loadedFaces(): Face[] {
	const rules = [...document.styleSheets].flatMap((sheet) => {
		try {
			return [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI }));
		} catch {
			// A sheet of another origin does not show its rules.
			return [];
		}
	});
	return rules.flatMap(({ rule, base }) => {
		if (!(rule instanceof CSSFontFaceRule)) return [];
		const valueOf = (property: string) => rule.style.getPropertyValue(property);
		const path = /url\(["']?([^"')]+)["']?\)/.exec(valueOf('src'))?.[1];
		if (!path) return [];
		return {
			family: valueOf('font-family')
				.trim()
				.replace(/^["']|["']$/g, ''),
			weight: valueOf('font-weight') || '400',
			file: new URL(path, base).href,
		};
	});
}

const toDataUrl = (blob: Blob) =>
	new Promise<string>((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(new Error('the font could not be read'));
		reader.readAsDataURL(blob);
	});

/** `@font-face` rules for some families; a font that can't be fetched is left to the viewer. */
export async function fontFaceRules(families: Set<string>): Promise<string> {
	const faces = loadedFaces().filter(({ family }) => families.has(family));
	const rules = faces.map(async ({ family, weight, file }) => {
		try {
			const response = await fetch(file);
			if (!response.ok) return '';
			const url = await toDataUrl(await response.blob());
			return `@font-face{font-family:"${family}";font-weight:${weight};src:url("${url}")}`;
		} catch {
			return '';
		}
	});
	return (await Promise.all(rules)).join('');
}

/**
 * The drawings of a wide window. The page itself holds those of a phone, one in each step; a wide window
 * loads its own from a file.
 */
import { query } from './dom';

/** Milliseconds after which the page's own drawings stand in. */
const timeout = 10_000;

/** XMLHttpRequest parses the file: `fetch` would give text, and only a trusted type may turn text into elements. */
function loadDocument(url: string): Promise<Document> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('GET', url);
		request.responseType = 'document';
		request.timeout = timeout;
		request.onloadend = () => {
			if (request.status === 200 && request.responseXML) resolve(request.responseXML);
			else reject(new Error(`${request.status} ${url}`));
		};
		request.send();
	});
}

let loading: Promise<Document | null> | undefined;
let loaded: Document | null | undefined;

/** Loads the drawings once; null, and a reported error, where they are not to be had. */
export const loadWideDrawings = (): Promise<Document | null> =>
	(loading ??= loadDocument(
		new URL(`${query('.story').dataset['home']}drawings.svg`, document.baseURI).href,
	)
		.catch((error: unknown) => {
			reportError(error);
			return null;
		})
		.then((drawings) => (loaded = drawings)));

/** The drawing of a step; null where the file has none, undefined while it is loading. */
export const wideDrawingOf = ({ id }: HTMLElement): SVGSVGElement | null | undefined =>
	loaded && (loaded.querySelector<SVGSVGElement>(`[data-step="${id}"] svg`) ?? null);

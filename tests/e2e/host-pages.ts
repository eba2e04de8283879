/**
 * Pages of other sites for the tests: each frames a graphic in the way that one library or product
 * does. They stand on 127.0.0.1 while the piece stands on localhost, so that the two are strangers.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';

const libraries: Record<string, string> = {
	'pym.js': 'pym.js/dist/pym.v1.min.js',
	'frames.js': '@newswire/frames/dist/frames.umd.js',
	'sidechain.js': '@nprapps/sidechain/dist/sidechain.js',
	'iframe-resizer.js': 'iframe-resizer/js/iframeResizer.min.js',
};

const fileOf = (library: string) =>
	readFileSync(new URL(`../../node_modules/${libraries[library]}`, import.meta.url), 'utf8');

/** A server of host pages by name; `pages` maps a name to the body of its page, or to a script. */
export async function serveHostPages(pages: Record<string, string>) {
	const server = createServer(({ url = '/' }, response) => {
		const name = url.slice(1).split('?')[0] ?? '';
		const isScript = name.endsWith('.js');
		const body = name in libraries ? fileOf(name) : pages[name];
		response.writeHead(body === undefined ? 404 : 200, {
			'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
		});
		response.end(isScript ? body : page(body ?? ''));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		root: `http://127.0.0.1:${port}/`,
		close: () => new Promise((done) => server.close(done)),
	};
}

const page = (body: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>A host</title><style>body{margin:0 auto;max-width:40rem;padding:0 1rem;font:16px serif}</style><body><h1>A host</h1>${body}<p id="after">What comes after.</p>`;

/** What each host does to frame a graphic's page; `at` is the page's address. */
export const embedMethods: Record<string, (at: string, graphic: string) => string> = {
	'pym.js': (at) =>
		`<div id="frame"></div><script src="/pym.js"></script><script>new pym.Parent('frame', '${at}', {})</script>`,
	'@newswire/frames': (at) =>
		`<div data-frame-src="${at}"></div><script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
	'@nprapps/sidechain': (at) =>
		`<script type="module" src="/sidechain.js"></script><side-chain src="${at}"></side-chain>`,
	'iframe-resizer 4': (at) =>
		`<script src="/iframe-resizer.js"></script><iframe title="x" src="${at}" style="width:1px;min-width:100%;border:0" onload="iFrameResize({}, this)"></iframe>`,
	'iframe-resizer 5, emulated': (at) => `${plain(at)}<script>
		const frame = document.querySelector('iframe');
		const fields = ['frame', 8, false, false, 32, true, true, '', 'auto', '', '', 0, false, 'child', 'auto', false, '', false, '', '', '5.5.9'];
		const first = () => frame.contentWindow.postMessage('[iFrameSizer]' + fields.join(':'), '*');
		frame.addEventListener('load', first);
		addEventListener('message', ({ source, data }) => {
			if (source !== frame.contentWindow || typeof data !== 'string') return;
			if (data === '[iFrameResizerChild]Ready') return first();
			const [, id, height, , type, version] = /^\\[iFrameSizer\\](\\w+):(\\d+):(\\d+):(\\w+)(?::(.*))?$/.exec(data) ?? [];
			if (id !== 'frame' || (type === 'init' && version !== '5.5.9')) return;
			frame.style.height = height + 'px';
		});
	</script>`,
	'AMP, emulated': (at) => `${plain(`${at}#amp=1`)}<script>
		const frame = document.querySelector('iframe');
		addEventListener('message', ({ source, data }) => {
			if (source === frame.contentWindow && data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100)
				frame.style.height = data.height + 'px';
		});
	</script>`,
	'Datawrapper’s script, emulated': (at, graphic) => `${plain(at)}<script>
		const frame = document.querySelector('iframe');
		addEventListener('message', ({ source, data }) => {
			const height = data['datawrapper-height']?.['${graphic}'];
			if (source === frame.contentWindow && height) frame.style.height = height + 'px';
		});
	</script>`,
	'Medium, emulated': (at) => `${plain(at)}<script>
		const frame = document.querySelector('iframe');
		addEventListener('message', ({ source, data }) => {
			if (source !== frame.contentWindow || typeof data !== 'string' || data[0] !== '{') return;
			const { src, context, height } = JSON.parse(data);
			if (src === frame.src && context === 'iframe.resize') frame.style.height = height + 'px';
		});
	</script>`,
	'our loader': (at, graphic) =>
		`<report-embed graphic="${graphic}"><a href="${at}">A graphic</a></report-embed>${loader(at)}`,
	'our loader, by a quotation': (at, graphic) =>
		`<blockquote data-report-embed="${graphic}"><a href="${at}">A graphic</a></blockquote>${loader(at)}`,
};

const plain = (at: string) => `<iframe title="x" src="${at}" style="width:100%;border:0"></iframe>`;
export const loader = (at: string) =>
	`<script async src="${at.replace(/embed\/.*/, 'embed/v1.js')}"></script>`;

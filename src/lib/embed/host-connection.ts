/** The connection between a page in a frame and its host: says hello, and reports the page's size. */
import type { FrameMessage } from './height-messages.ts';
import {
	heightMessages,
	parseRequest,
	readyMessage,
	resizerInitMessage,
	type Host,
	type Message,
	type Size,
} from './resize-adapters.ts';

export type FramedPage = {
	host: Host;
	title: string;
	measure: () => Size;
	/** The messages that report a size; by default its height in every host's protocol. */
	sizeMessages?: (host: Host, size: Size) => Message[];
};

/** The size of the page's content, which does not depend on the height of the window. */
export function contentSize(): Size {
	const { width, height } = document.body.getBoundingClientRect();
	return { width: Math.ceil(width), height: Math.ceil(height) };
}

export const post = (message: Message) => parent.postMessage(message, '*');

/** Posts a message of our own protocol. */
export const postToLoader = (message: FrameMessage) => post(message);

/** Reports the size when it changes, when the page has loaded, and whenever the host requests it. */
export function connectToHost({
	title,
	measure,
	sizeMessages = heightMessages,
	...page
}: FramedPage) {
	let { host } = page;
	let reported = '';

	function report(): void {
		const size = measure();
		if (size.height < 1) return;
		reported = JSON.stringify(size);
		sizeMessages(host, size).forEach(post);
	}

	function reportChange(): void {
		if (JSON.stringify(measure()) !== reported) report();
	}

	addEventListener('message', ({ source, data }) => {
		const known = source === parent ? parseRequest(host, data) : null;
		if (!known) return;
		if (known.resizer && known !== host) post(resizerInitMessage(known.resizer, measure()));
		host = known;
		report();
	});
	addEventListener('load', report);
	post(readyMessage);
	postToLoader({ report: 1, kind: 'hello', graphic: host.graphic, title });
	report();
	new ResizeObserver(reportChange).observe(document.body);
	return { reportChange };
}

/** What the journeys ask of a browser, whichever engine it has. */
export type Size = { width: number; height: number };

export type Key = 'PageDown' | 'PageUp' | 'ArrowRight' | 'ArrowLeft' | 'Escape';

/** `scripts: false` is a reader who has turned scripts off. */
export type LaunchOptions = { scripts?: boolean };

/** A function that is sent to the page: it may use its arguments and the page, and nothing else. */
type Read<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;

export type Browser = {
	/** Sets the size of the page's window, without the browser's own bars. */
	resize: (size: Size) => Promise<void>;
	/** Opens an address, and waits until the page has loaded. */
	open: (address: string) => Promise<void>;
	back: () => Promise<void>;
	press: (key: Key) => Promise<void>;
	/** Clicks with the mouse in the middle of the first element that matches; one that is out of view is brought in. */
	click: (selector: string) => Promise<void>;
	clickAt: (x: number, y: number) => Promise<void>;
	read: <Args extends unknown[], Result>(
		read: Read<Args, Result>,
		...args: Args
	) => Promise<Result>;
	/** Does something in the first frame of the page. */
	inFrame: <Result>(task: (frame: Pick<Browser, 'read'>) => Promise<Result>) => Promise<Result>;
	/** Prints the page, and resolves to the PDF; WebKit's driver cannot. */
	print?: () => Promise<Uint8Array>;
	/** Errors that scripts of the pages threw. */
	errors: string[];
	close: () => Promise<void>;
};

export type Engine = {
	name: string;
	/** How often a journey that fails is tried again. */
	retry?: number;
	launch: (options?: LaunchOptions) => Promise<Browser>;
};

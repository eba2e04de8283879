/** WebKit: the MiniBrowser of WebKitGTK, by WebDriver, on a screen of its own (Xvfb). */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	Builder,
	Button,
	Capabilities,
	Key as Keys,
	Origin,
	type WebDriver,
} from 'selenium-webdriver';
import type { Browser, Engine, Key, LaunchOptions } from './browser.ts';

const executable = process.env['WEBKIT_DRIVER_PATH'] ?? '/usr/bin/WebKitWebDriver';

const keys: Record<Key, string> = {
	PageDown: Keys.PAGE_DOWN,
	PageUp: Keys.PAGE_UP,
	ArrowRight: Keys.ARROW_RIGHT,
	ArrowLeft: Keys.ARROW_LEFT,
	Escape: Keys.ESCAPE,
};

/** The bar of MiniBrowser keeps its window from being as narrow as a phone. */
const narrowBar = `entry, button, toolbar, toolitem, image, box, separator {
	min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0;
}
button image { -gtk-icon-transform: scale(0.1); }`;

/** Starts a screen that is as large as the windows of the tests; its number is that of the first free one. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
	const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2600x1600x24'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const display = await new Promise<string>((resolve, reject) => {
		screen.on('error', reject);
		screen.stdio[3]!.once('data', (number) => resolve(`:${String(number).trim()}`));
	});
	return { screen, display };
}

/** A port that nothing listens to. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

async function connect(port: number, args: string[]): Promise<WebDriver> {
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { args: ['--automation', ...args] },
	});
	const tries = 40;
	for (let i = 1; ; i++)
		try {
			return await new Builder()
				.usingServer(`http://127.0.0.1:${port}`)
				.withCapabilities(capabilities)
				.build();
		} catch (error) {
			// the driver listens a moment after it was started
			if (i === tries || !String(error).includes('ECONNREFUSED')) throw error;
			await new Promise((done) => setTimeout(done, 100));
		}
}

async function launch({ scripts = true }: LaunchOptions): Promise<Browser> {
	const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
	mkdirSync(join(folder, 'gtk-3.0'));
	writeFileSync(join(folder, 'gtk-3.0/gtk.css'), narrowBar);
	const { screen, display } = await startScreen();
	const port = await freePort();
	const process_ = spawn(executable, [`--port=${port}`], {
		env: {
			...process.env,
			DISPLAY: display,
			XDG_CONFIG_HOME: folder,
			XDG_DATA_HOME: folder,
			XDG_CACHE_HOME: folder,
		},
	});
	const errors: string[] = [];
	process_.stdout.setEncoding('utf8').on('data', (text: string) => {
		errors.push(...text.split('\n').filter((line) => /CONSOLE JS ERROR/.test(line)));
	});
	process_.stderr.resume();
	const stop = () => {
		process_.kill();
		screen.kill();
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	};
	try {
		const driver = await connect(port, [
			'--enable-write-console-messages-to-stdout=true',
			// the tests' own scripts go on
			...(scripts ? [] : ['--enable-javascript-markup=false']),
		]);
		return { ...actions(driver), errors, close: () => driver.quit().finally(stop) };
	} catch (error) {
		stop();
		throw error;
	}
}

function actions(driver: WebDriver): Omit<Browser, 'errors' | 'close'> {
	const read: Browser['read'] = (read, ...args) =>
		driver
			.executeAsyncScript(
				`const done = arguments[arguments.length - 1];
			Promise.resolve((${String(read)})(...[...arguments].slice(0, -1)))
				.then((value) => done({ value }), (error) => done({ error: String(error) + error.stack }));`,
				...args,
			)
			.then((answer) => {
				const { value, error } = answer as { value: never; error?: string };
				if (error) throw new Error(error);
				return value;
			});
	const clickAt = (x: number, y: number) =>
		driver
			.actions({ async: true })
			.move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
			.press(Button.LEFT)
			.release(Button.LEFT)
			.perform();
	return {
		read,
		clickAt,
		async resize({ width, height }) {
			const look = () => read(() => [innerWidth, innerHeight, outerHeight - innerHeight]);
			const isSettled = async () => {
				const seen = [String(await look()), String(await look())];
				return seen.every((one) => one.startsWith(`${width},${height},`));
			};
			for (let i = 0; i < 5; i++) {
				// the bar is as high in every window
				const [, , bar = 0] = await look();
				const rect = { x: 0, y: 0, width, height: height + bar };
				await driver.manage().window().setRect(rect);
				for (let j = 0; j < 20; j++) if (await isSettled()) return;
			}
			throw new Error(`The window is not ${width}×${height}, but ${String(await look())}`);
		},
		open: (address) => driver.get(address),
		back: () => driver.navigate().back(),
		press: (key) => driver.actions({ async: true }).sendKeys(keys[key]).perform(),
		async click(selector) {
			const [x = 0, y = 0] = await read((selector) => {
				const element = document.querySelector(selector)!;
				const isInWindow = ({ top, bottom }: DOMRect) => top >= 0 && bottom <= innerHeight;
				if (!isInWindow(element.getBoundingClientRect()))
					element.scrollIntoView({ block: 'center', behavior: 'instant' });
				const { left, top, width, height } = element.getClientRects()[0]!;
				return [left + width / 2, top + height / 2];
			}, selector);
			await clickAt(x, y);
		},
		async inFrame(task) {
			await driver.switchTo().frame(0);
			try {
				return await task({ read });
			} finally {
				await driver.switchTo().defaultContent();
			}
		},
	};
}

export const webkit: Engine = {
	name: 'WebKit',
	// on a busy machine MiniBrowser, which is driven from outside, may miss a key
	retry: 1,
	launch: (options = {}) => launch(options),
};

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setTheme, connectThemeSwitches, themeOf, themes } from './theme.ts';

/** As much of a page as the theme touches. */
const page = (theme?: string) => {
	const inputs = themes.map((value) => ({
		value,
		checked: false,
		change: () => {},
		addEventListener(_: string, heard: () => void) {
			this.change = heard;
		},
	}));
	const metas = ['light', 'dark'].map((of) => ({ dataset: { of }, media: '' }));
	const root = {
		dataset: theme ? { theme } : {},
		querySelectorAll: (selector: string) => (selector.startsWith('meta') ? metas : inputs),
	};
	return { inputs, metas, root: root as unknown as HTMLElement };
};

const kept = new Map<string, string>();
const storage = {
	getItem: (key: string) => kept.get(key) ?? null,
	setItem: (key: string, value: string) => kept.set(key, value),
};

/** Comes back to a page as it was left. */
let comeBack: (event: { persisted: boolean }) => void;

beforeEach(() => {
	vi.stubGlobal('localStorage', storage);
	vi.stubGlobal('addEventListener', (name: string, listener: typeof comeBack) => {
		if (name === 'pageshow') comeBack = listener;
	});
});
afterEach(() => {
	kept.clear();
	vi.unstubAllGlobals();
});

describe('the theme that a value names', () => {
	it.each(themes)('is %s where it is that', (theme) => expect(themeOf(theme)).toBe(theme));
	it.each(['', 'DARK', 'constructor', undefined])('is the system’s for %j', (value) =>
		expect(themeOf(value)).toBe('system'),
	);
});

describe('a choice of colours', () => {
	it('is set on the page and remembered, and so is the system’s', () => {
		const { root } = page();
		setTheme(root, 'dark');
		expect([root.dataset['theme'], [...kept.values()]]).toEqual(['dark', ['dark']]);
		setTheme(root, 'system');
		expect([root.dataset['theme'], [...kept.values()]]).toEqual([undefined, ['system']]);
	});

	it('holds for the page where nothing may be kept', () => {
		const refuse = () => {
			throw new Error('SecurityError');
		};
		vi.stubGlobal('localStorage', { setItem: refuse });
		const { root } = page();
		setTheme(root, 'light');
		expect(root.dataset['theme']).toBe('light');
	});

	it('shows in the switch, and follows it', () => {
		const { root, inputs } = page('light');
		connectThemeSwitches(root);
		expect(inputs.map(({ checked }) => checked)).toEqual([false, true, false]);
		inputs[2]!.change();
		expect(root.dataset['theme']).toBe('dark');
	});

	it('that was made on another page holds on one that a reader comes back to', () => {
		const { root, inputs } = page('light');
		connectThemeSwitches(root);
		kept.set('one-report-retold-theme', 'light');
		comeBack({ persisted: true });
		expect(root.dataset['theme']).toBe('light');
		kept.set('one-report-retold-theme', 'dark');
		comeBack({ persisted: true });
		expect(root.dataset['theme']).toBe('dark');
		expect(inputs.map(({ checked }) => checked)).toEqual([false, false, true]);
		kept.clear();
		comeBack({ persisted: true });
		expect(root.dataset['theme']).toBeUndefined();
	});

	it('gives the browser’s frame the colour of the paper, and leaves it to the system again', () => {
		const { root, metas, inputs } = page('dark');
		const media = () => metas.map(({ media }) => media);
		connectThemeSwitches(root);
		expect(media()).toEqual(['not all', 'all']);
		inputs[1]!.change();
		expect(media()).toEqual(['all', 'not all']);
		inputs[0]!.change();
		expect(media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
	});
});

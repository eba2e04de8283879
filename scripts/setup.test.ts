import { describe, expect, it } from 'vitest';
import { isInstalled } from './setup.mjs';

const lock = {
	packages: {
		'': { version: '1.0.0' },
		'node_modules/a': { version: '1.2.3' },
		'node_modules/b-win32': { version: '2.0.0', optional: true },
	},
};

describe('what is installed', () => {
	it('is enough where every package has the locked version, but for those of other systems', () => {
		expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.2.3' } } })).toBe(true);
	});

	it('is not enough where a package has another version or is missing', () => {
		expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.2.4' } } })).toBe(false);
		expect(isInstalled(lock, { packages: {} })).toBe(false);
		expect(isInstalled(lock, {})).toBe(false);
	});
});

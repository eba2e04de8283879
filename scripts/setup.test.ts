import { describe, expect, it } from 'vitest';
import { isInstalled, runAndKeep } from './setup.mjs';

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

describe('a command whose output is kept', () => {
	const node = (script: string) => runAndKeep(process.execPath, ['-e', script]);

	it('hands on the last lines of what it printed, without empty ones, and that it failed', async () => {
		const { passed, end } = await node(
			'for (let i = 1; i <= 30; i++) console.log(`line ${i}\\n`); process.exitCode = 3;',
		);
		expect(passed).toBe(false);
		expect(end).toHaveLength(20);
		expect(end.at(-1)).toBe('line 30');
	});

	it('keeps what it said of an error, too', async () => {
		expect(await node('console.error("✗ it broke")')).toEqual({
			passed: true,
			output: '✗ it broke\n',
			end: ['✗ it broke'],
		});
	});

	it('has failed where there is no such command', async () => {
		const { passed, end } = await runAndKeep('no-such-command', []);
		expect(passed).toBe(false);
		expect(end.join()).toContain('no-such-command');
	});
});

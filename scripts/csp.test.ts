import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
	vi.unstubAllEnvs();
	vi.resetModules();
});

const policy = async (address: string) => {
	vi.stubEnv('PUBLIC_URL', address);
	const { siteWide } = (await import('./csp.mjs')) as typeof import('./csp.mjs');
	return siteWide('src/app.html');
};

it('names the site’s origin, since nothing is ‘self’ in Safari’s sandboxed frames', async () => {
	const sources = await policy('https://example.org/2025/story');
	for (const kind of ['style', 'font', 'img', 'connect', 'worker'])
		expect(sources).toContain(`${kind}-src 'self' https://example.org`);
});

it('names no site where the build was told none', async () => {
	for (const address of ['', 'no address']) {
		expect(await policy(address)).not.toContain('http');
		vi.resetModules();
	}
});

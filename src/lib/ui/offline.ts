/** Reading offline: the note that an attribute of the root shows, and the service worker that caches the story. */

/** The Network Information API, which not all browsers have. */
type Connection = { saveData?: boolean; effectiveType?: string };

export const isCostly = ({ saveData, effectiveType = '4g' }: Connection = {}): boolean =>
	saveData === true || /2g|3g/.test(effectiveType);

/**
 * Shows the note when the network is lost, and hides it when it is back; another offers the newer version of
 * a page that was shown from the cache, since the network was slow.
 */
export function watchNetwork(root: HTMLElement): void {
	addEventListener('offline', () => root.toggleAttribute('data-offline', true));
	addEventListener('online', () => root.toggleAttribute('data-offline', false));
	root.querySelector('.reload')?.addEventListener('click', () => location.reload());
	// a frame in a sandbox may have no workers
	try {
		navigator.serviceWorker.addEventListener('message', ({ data }) =>
			root.toggleAttribute('data-newer', data === 'newer'),
		);
	} catch {
		// nothing is cached there
	}
}

type Policies = { createPolicy: <P>(name: string, policy: P) => P };

/**
 * Registers the service worker on a page that names it. Not in a frame, where the page around it belongs
 * to another site and registering may throw.
 */
export async function cacheStory(): Promise<void> {
	const address = document.querySelector<HTMLElement>('[data-worker]')?.dataset.worker;
	if (address === undefined || parent !== window) return;
	try {
		const { connection, serviceWorker } = navigator as Navigator & { connection?: Connection };
		if (isCostly(connection)) return;
		const { trustedTypes } = window as Window & { trustedTypes?: Policies };
		const passThrough = { createScriptURL: (url: string) => url };
		const policy = trustedTypes?.createPolicy('worker', passThrough) ?? passThrough;
		await serviceWorker.register(policy.createScriptURL(address));
	} catch {
		// the story is readable, but not offline
	}
}

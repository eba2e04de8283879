/**
 * Reading without a network: the note that says so, shown by an attribute of the root, and the worker
 * that keeps the story on the reader's machine.
 */

/** What browsers tell of the reader's connection; not all do. */
type Connection = { saveData?: boolean; effectiveType?: string };

/** Whether a copy would cost the reader what they may not want to spend. */
export const isDear = ({ saveData, effectiveType = '4g' }: Connection = {}): boolean =>
	saveData === true || /2g|3g/.test(effectiveType);

/** Shows the note when the network goes, and hides it when it is back. */
export function tellOfNetwork(root: HTMLElement): void {
	for (const [event, gone] of [
		['offline', true],
		['online', false],
	] as const)
		addEventListener(event, () => root.toggleAttribute('data-offline', gone));
}

type Policies = { createPolicy: <P>(name: string, policy: P) => P };

/**
 * Has the story kept, on a page that names the worker. Never in a frame: the page around it is another
 * site's, and in the tightest frame even to ask throws.
 */
export async function keepStory(): Promise<void> {
	const address = document.querySelector<HTMLElement>('[data-worker]')?.dataset.worker;
	if (address === undefined || parent !== window) return;
	try {
		const { connection, serviceWorker } = navigator as Navigator & { connection?: Connection };
		if (isDear(connection)) return;
		const { trustedTypes } = window as Window & { trustedTypes?: Policies };
		const plain = { createScriptURL: (url: string) => url };
		const policy = trustedTypes?.createPolicy('worker', plain) ?? plain;
		await serviceWorker.register(policy.createScriptURL(address));
	} catch {
		// It is read as ever, and not without a network.
	}
}

/** Whether a reader has come near an element, or prints it; once near, it stays so. */

/** Call it while a component is made; without an element nothing is near. */
export function near(element: () => HTMLElement | undefined): { readonly now: boolean } {
	let now = $state(false);
	$effect(() => {
		const watched = element();
		if (!watched || now) return;
		const come = () => {
			now = true;
		};
		const seen = new IntersectionObserver(
			(entries) => entries.some((entry) => entry.isIntersecting) && come(),
			{ rootMargin: '50% 0px' },
		);
		seen.observe(watched);
		addEventListener('beforeprint', come);
		return () => {
			seen.disconnect();
			removeEventListener('beforeprint', come);
		};
	});
	return {
		get now() {
			return now;
		},
	};
}

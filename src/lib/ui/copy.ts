/** Copies the text that stands beside a button. */
export function connectCopyButtons(): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
		const code = document.getElementById(button.dataset['copy']!)!;
		const label = button.textContent;
		button.hidden = false;
		button.addEventListener('click', async () => {
			try {
				await navigator.clipboard.writeText(code.textContent);
				button.textContent = 'Copied';
			} catch {
				// without permission to write to the clipboard, the reader copies the selection
				getSelection()?.selectAllChildren(code);
				button.textContent = 'Selected: copy it now';
			}
			button.addEventListener('blur', () => (button.textContent = label), { once: true });
		});
	}
}

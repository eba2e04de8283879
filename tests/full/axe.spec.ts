/** Axe over every step: the stage as it then stands, and the words beside it. */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { expectShown, scrollToStep } from '../e2e/story-page.ts';
import { steps } from '../e2e/story.ts';
import { test } from '../e2e/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`by ${colorScheme === 'light' ? 'day' : 'night'}`, () => {
		test.use({ colorScheme });

		test('axe finds no fault with any step', async ({ page }) => {
			await page.goto('./');
			// without transitions, so that axe finds the final colours
			await page.addStyleTag({ content: ':root { --move: 0ms !important }' });
			const faults: string[] = [];
			for (const step of steps) {
				await scrollToStep(page, step);
				await expectShown(page, step);
				const { violations, passes } = await new AxeBuilder({ page })
					.include(`.scene:has(#${step.id}) .stage`)
					.include(`#${step.id}`)
					.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
					.analyze();
				expect(passes.length, step.id).toBeGreaterThan(2);
				for (const { id, nodes } of violations)
					faults.push(
						`${step.id}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
					);
			}
			expect(faults).toEqual([]);
		});
	});
}

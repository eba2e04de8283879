// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { chapterOf, sceneOf, stageFigureOf, staticDrawingOf, stepsOf, viewOf } from './dom.ts';

beforeEach(() => {
	document.body.innerHTML = `<div class="scene" id="scene">
		<div class="stage">
			<figure data-graphic="report"></figure><figure data-graphic="agreement"></figure>
		</div>
		<section class="chapter" id="one">
			<article class="step" id="a" data-view='{"graphic":"report"}'>
				<figure class="static-figure"><svg id="drawing"></svg></figure>
			</article>
			<article class="step" id="b" data-view='{"graphic":"report"}'></article>
		</section>
		<section class="chapter" id="two"><article class="step" id="c"></article></section>
	</div>`;
});

const at = (id: string) => document.getElementById(id)!;

it('finds the scene, the chapter and the steps around an element', () => {
	expect(sceneOf(at('b')).id).toBe('scene');
	expect(chapterOf(at('b'))?.id).toBe('one');
	expect(stepsOf(at('scene')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('reads the view of a step, and finds the figure of its graphic', () => {
	expect(viewOf(at('a'))).toBe('{"graphic":"report"}');
	expect(stageFigureOf(at('a')).dataset['graphic']).toBe('report');
});

it('has a step without a drawing of its own show the one before', () => {
	expect(staticDrawingOf(at('a'))?.id).toBe('drawing');
	expect(staticDrawingOf(at('b'))?.id).toBe('drawing');
});

it('finds no drawing where no step before has one', () => {
	at('drawing').remove();
	expect(staticDrawingOf(at('b'))).toBeUndefined();
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe } from './observe.ts';

type Setup = { step: HTMLElement[]; offset: number };

/** scrollama as far as the wrapper uses it, with what it was told. */
const made = vi.hoisted(() => ({ scrollers: [] as ReturnType<typeof fake>[], fake }));

function fake() {
	let enter: ((entry: { element: HTMLElement }) => void) | undefined;
	const scroller = {
		setup: vi.fn((_: Setup) => scroller),
		onStepEnter: vi.fn((callback: typeof enter) => {
			enter = callback;
			return scroller;
		}),
		resize: vi.fn(() => scroller),
		destroy: vi.fn(() => scroller),
		/** As if the reader had scrolled to it. */
		pass: (element: HTMLElement) => enter?.({ element }),
	};
	return scroller;
}

vi.mock('scrollama', () => ({
	default: () => {
		const scroller = made.fake();
		made.scrollers.push(scroller);
		return scroller;
	},
}));

const steps = ['a', 'b'].map((id) => ({ id }) as HTMLElement);
let page: EventTarget;

beforeEach(() => {
	made.scrollers.length = 0;
	page = new EventTarget();
	vi.stubGlobal('window', page);
});
afterEach(() => vi.unstubAllGlobals());

const resize = () => page.dispatchEvent(new Event('resize'));

describe('observe', () => {
	it('throws where there are no steps, and sets nothing up', () => {
		expect(() => observe({ steps: [], offset: 0.5, onstep: vi.fn() })).toThrow(/no steps/);
		expect(made.scrollers).toEqual([]);
	});

	it('sets scrollama up once, with the steps and the offset', () => {
		observe({ steps, offset: 0.6, onstep: vi.fn() });
		expect(made.scrollers).toHaveLength(1);
		expect(made.scrollers[0]!.setup.mock.calls).toEqual([[{ step: steps, offset: 0.6 }]]);
	});

	it('hands on the step that is entered, and only that', () => {
		const onstep = vi.fn();
		observe({ steps, offset: 0.6, onstep });
		expect(onstep).not.toHaveBeenCalled();
		made.scrollers[0]!.pass(steps[1]!);
		expect(onstep.mock.calls).toEqual([[steps[1]]]);
	});

	it('measures anew when the window’s size changes', () => {
		observe({ steps, offset: 0.6, onstep: vi.fn() });
		expect(made.scrollers[0]!.resize).not.toHaveBeenCalled();
		resize();
		expect(made.scrollers[0]!.resize).toHaveBeenCalledOnce();
	});

	it('takes itself down: scrollama is destroyed and the listener is gone', () => {
		const stop = observe({ steps, offset: 0.6, onstep: vi.fn() });
		const [scroller] = made.scrollers;
		expect(scroller!.destroy).not.toHaveBeenCalled();
		stop();
		resize();
		expect(scroller!.destroy).toHaveBeenCalledOnce();
		expect(scroller!.resize).not.toHaveBeenCalled();
	});
});

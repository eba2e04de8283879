import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe } from './observe.ts';

type Setup = { step: HTMLElement[]; offset: number; container: { scrollTop: number } };

/** scrollama as far as the wrapper uses it, with what it was told. */
const made = vi.hoisted(() => ({ scrollers: [] as ReturnType<typeof fake>[], fake }));

function fake() {
	let enter: (() => void) | undefined;
	let exit: (() => void) | undefined;
	const scroller = {
		setup: vi.fn((_: Setup) => scroller),
		onStepEnter: vi.fn((callback: typeof enter) => {
			enter = callback;
			return scroller;
		}),
		onStepExit: vi.fn((callback: typeof exit) => {
			exit = callback;
			return scroller;
		}),
		resize: vi.fn(() => scroller),
		destroy: vi.fn(() => scroller),
		enter: () => enter?.(),
		exit: () => exit?.(),
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

/** Two steps of 100 px, one below the other, in a window of 100 px that is `scrolled` so far. */
let scrolled = 0;
const steps = ['a', 'b'].map((id, i) => {
	const getBoundingClientRect = () => {
		const top = 100 + i * 100 - scrolled;
		return { top, bottom: top + 100 };
	};
	return { id, getBoundingClientRect } as HTMLElement;
});
let page: EventTarget;
/** What waits for the next frame. */
let waiting: (() => void)[] = [];
const frame = () => waiting.splice(0).forEach((then) => then());

beforeEach(() => {
	waiting = [];
	vi.stubGlobal('requestAnimationFrame', (then: () => void) => waiting.push(then));
	made.scrollers.length = 0;
	scrolled = 0;
	page = Object.assign(new EventTarget(), { innerHeight: 100 });
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
		expect(made.scrollers[0]!.setup.mock.calls).toMatchObject([[{ step: steps, offset: 0.6 }]]);
	});

	it('has scrollama ask nothing of the page when it scrolls', () => {
		observe({ steps, offset: 0.6, onstep: vi.fn() });
		const [[{ container }]] = made.scrollers[0]!.setup.mock.calls as [[Setup]];
		expect(container).not.toBeInstanceOf(EventTarget);
		expect(container.scrollTop).toBe(0);
	});

	it('finds the step by asking few of many where they are', () => {
		let asked = 0;
		const many = Array.from({ length: 1000 }, (_, i) => ({
			getBoundingClientRect: () => {
				asked += 1;
				return { top: i * 100, bottom: i * 100 + 100 };
			},
		})) as unknown as HTMLElement[];
		for (const at of [0, 1, 499, 998, 999]) {
			const onstep = vi.fn();
			page = Object.assign(new EventTarget(), { innerHeight: at * 100 + 50 });
			vi.stubGlobal('window', page);
			asked = 0;
			observe({ steps: many, offset: 1, onstep });
			made.scrollers.at(-1)!.enter();
			expect(onstep.mock.calls).toEqual([[many[at]]]);
			expect(asked).toBeLessThanOrEqual(12);
		}
	});

	it('hands on the step that comes to the offset, once', () => {
		const onstep = vi.fn();
		observe({ steps, offset: 0.6, onstep });
		const [scroller] = made.scrollers;
		scroller!.exit();
		expect(onstep).not.toHaveBeenCalled();
		frame();
		scrolled = 40;
		scroller!.enter();
		frame();
		scroller!.enter();
		expect(onstep.mock.calls).toEqual([[steps[0]]]);
		frame();
		scrolled = 140;
		scroller!.enter();
		expect(onstep.mock.calls).toEqual([[steps[0]], [steps[1]]]);
	});

	it('asks the page once a frame, however much scrollama tells', () => {
		const asked = vi.spyOn(steps[0]!, 'getBoundingClientRect');
		observe({ steps, offset: 0.6, onstep: vi.fn() });
		const [scroller] = made.scrollers;
		scroller!.exit();
		const once = asked.mock.calls.length;
		expect(once).toBeGreaterThan(0);
		scroller!.enter();
		expect(asked).toHaveBeenCalledTimes(once);
		frame();
		scroller!.enter();
		expect(asked).toHaveBeenCalledTimes(2 * once);
	});

	it('hands on the step that is there now, where scrollama tells of one already passed', () => {
		const onstep = vi.fn();
		observe({ steps, offset: 0.6, onstep });
		scrolled = 150;
		made.scrollers[0]!.exit();
		made.scrollers[0]!.enter();
		expect(onstep.mock.calls).toEqual([[steps[1]]]);
	});

	it('tells of a step that is left, before the next is entered and where there is none', () => {
		const told: string[] = [];
		observe({
			steps,
			offset: 0.6,
			onstep: ({ id }) => told.push(`to ${id}`),
			onleave: ({ id }) => told.push(`from ${id}`),
		});
		for (scrolled of [50, 150, 400]) {
			made.scrollers[0]!.exit();
			frame();
		}
		expect(told).toEqual(['to a', 'from a', 'to b', 'from b']);
	});

	it('looks once more when the scrolling ends, where scrollama said nothing', () => {
		const onstep = vi.fn();
		const stop = observe({ steps, offset: 0.6, onstep });
		scrolled = 150;
		page.dispatchEvent(new Event('scrollend'));
		expect(onstep.mock.calls).toEqual([[steps[1]]]);
		stop();
		scrolled = 50;
		page.dispatchEvent(new Event('scrollend'));
		expect(onstep).toHaveBeenCalledTimes(1);
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

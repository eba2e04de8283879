/** The script of a page beside the story: its theme switch, and the copy for reading offline. */
import { whenIdle } from '$lib/scrolly/idle.ts';
import { cacheStory, watchNetwork } from './offline.ts';
import { connectThemeSwitches } from './theme.ts';

connectThemeSwitches(document.documentElement);
watchNetwork(document.documentElement);
whenIdle(() => void cacheStory());

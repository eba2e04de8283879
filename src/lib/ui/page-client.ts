/** What a page beside the story needs of a script: its switch of colours, and to be read without a network. */
import { runAtIdle } from '$lib/scrolly/idle.ts';
import { cacheStory, watchNetwork } from './offline.ts';
import { connectThemeSwitches } from './theme.ts';

connectThemeSwitches(document.documentElement);
watchNetwork(document.documentElement);
void runAtIdle([cacheStory]);

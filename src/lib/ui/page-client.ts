/** What a page beside the story needs of a script: its switch of colours, and to be read without a network. */
import { runAtIdle } from '$lib/scrolly/idle.ts';
import { keepStory, tellOfNetwork } from './offline.ts';
import { tendThemes } from './theme.ts';

tendThemes(document.documentElement);
tellOfNetwork(document.documentElement);
void runAtIdle([keepStory]);

/** The script of a page beside the story: its theme switch, and the copy for reading offline. */
import { whenIdle } from '$lib/scrolly/idle.ts';
import { keepStory, tellOfNetwork } from './offline.ts';
import { tendThemes } from './theme.ts';

tendThemes(document.documentElement);
tellOfNetwork(document.documentElement);
whenIdle(() => void keepStory());
